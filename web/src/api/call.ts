import { type Call, createClient } from "@manyhands/client";

let workspace: string | undefined;

/** Every request from here on is about this workspace: the one in the page's address. */
export function enterWorkspace(slug: string | undefined): void {
  workspace = slug;
}

export function workspaceNow(): string | undefined {
  return workspace;
}

/** The one way to the server: `call("GET /conversations", { query: { view } })`. Throws `ApiProblem` or `Unreachable`. */
export const call: Call = createClient({
  base: "/api/v1",
  headers: (): Record<string, string> => (workspace === undefined ? {} : { "manyhands-workspace": workspace }),
});

/** An Idempotency-Key: the same key sent again does the thing once. */
export function newKey(): string {
  return crypto.randomUUID();
}
