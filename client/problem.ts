import type { Problem } from "./generated.ts";

/** A refusal or a fault that the server answered with: `message` is a plain sentence that ends with the next step. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: Record<string, unknown>;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = "ApiProblem";
    this.status = problem.status;
    this.code = problem.code;
    this.details = problem.details ?? {};
  }
}

/** The server was not reached at all: nothing is known of what became of the request. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super("The server cannot be reached. Check the connection, then try again.", { cause });
    this.name = "Unreachable";
  }
}

/** Reads the problem of an answer that is not a success, also where something between us answered without one. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  return new ApiProblem({
    type: "about:blank",
    title: stringIn(body, "title") ?? `The server answered ${response.status} ${response.statusText}. Try again.`,
    status: response.status,
    code: stringIn(body, "code") ?? "unknown",
    details: recordIn(body, "details"),
  });
}

function stringIn(body: unknown, key: string): string | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const value: unknown = Reflect.get(body, key);
  return typeof value === "string" ? value : undefined;
}

function recordIn(body: unknown, key: string): Record<string, unknown> {
  if (typeof body !== "object" || body === null) return {};
  const value: unknown = Reflect.get(body, key);
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
