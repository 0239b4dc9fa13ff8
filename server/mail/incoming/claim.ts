import { sql } from "kysely";
import { secondMs } from "#platform/clock.ts";
import type { Store } from "#platform/database/index.ts";
import type { LedgerRow } from "./ledger-row.ts";

/** Who has not finished by then is taken for dead; a mail read twice is still brought in once, as its row is locked then. */
export const leaseMs = 30 * secondMs;

/** Takes the mails that have waited longest; no other process gets them until the lease ends. */
export function claimMails(store: Store, workspaceId: string, count: number): Promise<LedgerRow[]> {
  return store.inWorkspace(workspaceId, async ({ db, now }) => {
    const until = new Date(now.getTime() + leaseMs);
    const { rows } = await sql<LedgerRow>`
      update mail set lease_until = ${until}, due_at = ${until}, attempts = attempts + 1
      where workspace_id = ${workspaceId} and id in (
        select id from mail where workspace_id = ${workspaceId} and state = 'received' and due_at <= ${now}
        order by due_at, id limit ${count} for update skip locked)
      returning *`.execute(db);
    return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  });
}

/** After a start: what was being read when the process died is due at once, not only when its lease ends. */
export async function freeLeases(store: Store): Promise<void> {
  const workspaces = await store.db.selectFrom("workspace").select("id").execute();
  for (const { id } of workspaces) {
    await store.inWorkspace(id, async ({ db, now }) => {
      await sql`update mail set due_at = ${now}, lease_until = null
        where workspace_id = ${id} and state = 'received' and lease_until is not null`.execute(db);
    });
  }
}
