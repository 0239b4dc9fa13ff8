import type { FastifyInstance, InjectOptions, RouteOptions } from "fastify";
import { sql } from "kysely";
import { newId } from "#platform/ids.ts";
import type { TestStore } from "./database.ts";
import type { Headers, TestWorkspace } from "./people.ts";
import { sampleOf } from "./sample.ts";

export interface Route {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  url: string;
  action: string;
  body: unknown;
  query: unknown;
}

/** Gathers the routes of the API, as the app names them while it is built. */
export function routesOf(routes: Route[]) {
  return ({ method, url, config, schema }: RouteOptions): void => {
    if (!url.startsWith("/api/v1/") || method === "HEAD") return;
    const { body, querystring: query } = schema ?? {};
    routes.push({ method: String(method) as Route["method"], url, action: config?.action ?? "none", body, query });
  };
}

export const nameOf = ({ method, url }: Route) => `${method} ${url.replace("/api/v1", "")}`;

/** Everything of theirs carries this word, so that an answer which shows anything of it is seen. */
export const theirWord = "zanzibar";

/** Sends a request to the API, as somebody. */
export function sender(app: FastifyInstance) {
  return (method: Route["method"], url: string, headers: Headers, payload?: unknown) => {
    const request: InjectOptions = { method, url: url.startsWith("/api/v1") ? url : `/api/v1${url}`, headers };
    return app.inject(payload === undefined ? request : { ...request, payload: Object(payload) });
  };
}

/** Every row of the workspace, by table. */
export async function rowsOf(
  store: TestStore,
  { workspace: { id } }: TestWorkspace,
): Promise<Map<string, Record<string, unknown>[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = current_schema() and column_name = 'workspace_id' order by table_name`.execute(store.db);
  return store.inWorkspace(id, async (tx) => {
    const found = new Map<string, Record<string, unknown>[]>();
    for (const { name } of tables) {
      const { rows } = await sql<{ row: Record<string, unknown> }>`
        select to_jsonb(t) as row from ${sql.table(name)} t where workspace_id = ${id} order by 1`.execute(tx.db);
      found.set(
        name,
        rows.map(({ row }) => row),
      );
    }
    return found;
  });
}

/** The route with its parameters filled in. */
export function withIds(url: string, id: (field: string) => string): string {
  return url.replace(/:(\w+)/g, (_, name: string) => id(name));
}

/** Every parameter of the query that the route knows, filled in. */
export function queryOf(route: Route, id: (field: string) => string, search = theirWord): string {
  const given = sampleOf(route.query, (field) => {
    if (field === "search") return search;
    return field.endsWith("Id") ? id(field) : told(field, id, route);
  });
  const asked = Object.entries(Object(given)).filter(([name]) => name !== "cursor");
  const parts = asked.map(([name, value]): [string, string] => [name, String(value)]);
  return parts.length > 0 ? `?${new URLSearchParams(parts)}` : "";
}

/** What a field says when its shape does not tell: ids of rows of theirs, and words with a form of their own. */
export function told(field: string, id: (field: string) => string, { method, url }: Route): unknown {
  if (method === "GET" && field === "address") return `customer@${theirWord}.example`;
  if (field === "state" && url.endsWith("/mails")) return "held";
  if (url.includes("/calendars") && field === "from") return "09:00";
  if (url.includes("/calendars") && field === "to") return "17:00";
  if (/Ids?$/.test(field)) return id(field);
  const words: Record<string, unknown> = {
    colour: "#112233",
    face: "face-01",
    languages: "en",
    language: "en",
    timeZone: "Europe/Amsterdam",
    mailUrl: "smtp://mail.example:587",
    url: "https://sample.example/hook",
    feedUrl: "https://sample.example/holidays.ics",
    day: "2026-12-25",
    address: "sample@sample.example",
    base64: "c2FtcGxl",
    workspace: "halden",
    issuer: "https://sample.example",
    domains: "sample.example",
    currency: "EUR",
    link: "https://sample.example/order",
  };
  return words[field];
}

/** A row that the field means; any row where no table is told. */
export function idOf(rows: Map<string, Record<string, unknown>[]>, route: Route, field: string): string {
  if (field === "language") return "en";
  const row = rows.get(tableMeant(route, field))?.at(0) ?? rows.get("conversation")?.at(0);
  return String(row?.id ?? row?.key ?? newId());
}

/** The table whose rows the field names, by its own name or by the route's. */
export function tableMeant({ url }: Route, field: string): string {
  const resource = url.split("/")[3]?.replaceAll("-", "_") ?? "";
  const fromRoute = resource.replace(/ies$/, "y").replace(/(?<=x)es$|s$/, "");
  const fromField = field.replace(/Ids?$/, "").replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const columns: Record<string, string> = {
    assignee: "member",
    mailbox: "mail",
    lead_member: "member",
    requester: "customer",
  };
  const named = field === "id" ? fromRoute : fromField;
  return columns[named] ?? named;
}
