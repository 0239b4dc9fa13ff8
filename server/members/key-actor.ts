import { sql } from "kysely";
import type { Store } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { hashOf } from "#platform/random.ts";
import type { KeyActor } from "./actor.ts";
import { noWorkspace } from "./no-workspace.ts";
import type { Scope } from "./role.ts";

/** The workspace is the key's. Where one is named as well, it must be the same. */
export async function keyActor(store: Store, key: string, slug: string | undefined): Promise<KeyActor> {
  // `last_used_at` is told to the minute: a busy key must not write its row with each request.
  const { rows } = await sql<{ id: string; workspaceId: string; scopes: Scope[]; slug: string; isStale: boolean }>`
    select api_key.id, api_key.workspace_id, api_key.scopes, workspace.slug,
      coalesce(api_key.last_used_at < ${store.clock.now()}::timestamptz - interval '1 minute', true) as is_stale
    from api_key join workspace on workspace.id = api_key.workspace_id
    where api_key.hash = ${hashOf(key)} and api_key.revoked_at is null`.execute(store.db);
  const found = rows[0];
  if (!found) throw new Refusal(401, "unknown_key", "This API key is not known here, or was ended. Make a new one.");
  if (slug !== undefined && slug !== found.slug) throw noWorkspace();
  if (found.isStale) {
    await sql`update api_key set last_used_at = ${store.clock.now()} where id = ${found.id}`.execute(store.db);
  }
  return { kind: "key", id: found.id, workspaceId: found.workspaceId, scopes: found.scopes };
}
