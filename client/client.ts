import type { Operations } from "./generated.ts";
import { problemOf, Unreachable } from "./problem.ts";
import { upload } from "./upload.ts";

export type Operation = keyof Operations;
export type Answer<Name extends Operation> = Operations[Name] extends { answer: infer Given } ? Given : never;
type Part<Name extends Operation, Key extends string> = Key extends keyof Operations[Name]
  ? Pick<Operations[Name], Key>
  : { [Named in Key]?: never };
/** What a request is made of; `key` is its Idempotency-Key: the same request sent twice happens once. */
export type Input<Name extends Operation> = Part<Name, "params"> &
  Part<Name, "query"> &
  Part<Name, "body"> &
  Part<Name, "form"> & {
    key?: string;
    signal?: AbortSignal;
    /** Hears how much of a form has left, from 0 to 1. In browsers only. */
    onProgress?: (part: number) => void;
  };
type Inputs<Name extends Operation> =
  { key?: string } extends Input<Name> ? [input?: Input<Name>] : [input: Input<Name>];

export type Call = <Name extends Operation>(name: Name, ...inputs: Inputs<Name>) => Promise<Answer<Name>>;

export interface ClientOptions {
  /** Where the API begins, such as `/api/v1`. */
  base: string;
  headers?: () => Record<string, string>;
  fetch?: typeof fetch;
}

/** What is known of a request once its operation's types are gone. */
interface Sent {
  params?: unknown;
  query?: unknown;
  body?: unknown;
  form?: unknown;
  key?: string;
  signal?: AbortSignal;
  onProgress?: (part: number) => void;
}

/**
 * A client of the API that knows every operation's shapes.
 *
 * @example
 * const call = createClient({ base: "/api/v1", headers: () => ({ "Manyhands-Workspace": "halden" }) });
 * const { items } = await call("GET /conversations", { query: { view: "my_turn" } });
 */
export function createClient(options: ClientOptions): Call {
  return async (name, ...[input]) => {
    const response = await send(options, name, input ?? {});
    if (!response.ok) throw await problemOf(response);
    if (response.status === 204) return undefined;
    const isJson = response.headers.get("content-type")?.startsWith("application/json");
    return isJson ? response.json() : response.blob();
  };
}

async function send({ base, headers, fetch: go = fetch }: ClientOptions, name: string, sent: Sent): Promise<Response> {
  const [method = "GET", path = "/"] = name.split(" ");
  const url = base + fill(path, valuesOf(sent.params)) + search(valuesOf(sent.query));
  const json = sent.body === undefined ? undefined : JSON.stringify(sent.body);
  const named = {
    accept: "application/json",
    ...(json !== undefined && { "content-type": "application/json" }),
    ...(sent.key && { "idempotency-key": sent.key }),
    ...headers?.(),
  };
  try {
    const { form, onProgress, signal } = sent;
    if (onProgress && form instanceof FormData) {
      return await upload(url, { method, headers: named, form, onProgress, signal });
    }
    return await go(url, {
      method,
      credentials: "same-origin",
      headers: named,
      ...(json !== undefined && { body: json }),
      ...(sent.form instanceof FormData && { body: sent.form }),
      ...(sent.signal && { signal: sent.signal }),
    });
  } catch (problem) {
    if (sent.signal?.aborted) throw problem;
    throw new Unreachable(problem);
  }
}

function valuesOf(given: unknown): Map<string, string> {
  if (typeof given !== "object" || given === null) return new Map();
  return new Map(
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}

function fill(path: string, params: Map<string, string>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params.get(name) ?? ""));
}

function search(query: Map<string, string>): string {
  return query.size > 0 ? `?${new URLSearchParams([...query])}` : "";
}
