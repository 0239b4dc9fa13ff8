import { sql } from "kysely";
import { secondMs } from "#platform/clock.ts";
import type { Db, Store, Tx } from "#platform/database/index.ts";
import { newId } from "#platform/ids.ts";
import type { FetchedMailbox } from "./fetched-mailbox.ts";

/** A mailbox is watched by one process; when that dies, another takes it over after so long. */
const leaseMs = 30 * secondMs;

/** A mailbox that this process watches. */
export interface Claimed extends FetchedMailbox {
  workspaceId: string;
  leaseKey: string;
  password: Buffer;
  failures: number;
}

export async function workspacesToFetch(db: Db, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select workspaces_to_fetch(${now}) as id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Takes what nobody watches, longest waiting first; never what we watch ourselves, even when the machine has slept past the lease. */
export async function claimMailboxes(tx: Tx, limit: number, watchedIds: readonly string[]): Promise<Claimed[]> {
  const { workspaceId, now } = tx;
  const { rows } = await sql<Claimed>`
    update fetched_mailbox set lease_key = ${newId()}, lease_until = ${leaseEnd(now)}
    where workspace_id = ${workspaceId} and inbox_id in (
      select inbox_id from fetched_mailbox
      where workspace_id = ${workspaceId} and due_at <= ${now} and (lease_until is null or lease_until <= ${now})
        and inbox_id <> all(${[...watchedIds]}::uuid[])
      order by due_at, inbox_id limit ${limit} for update skip locked)
    returning *`.execute(tx.db);
  return rows;
}

/** False: somebody else has it, it was set up anew, or it is no more. */
export async function renewLease({ store }: { store: Store }, mailbox: Claimed): Promise<boolean> {
  const renewed = await store.inWorkspace(mailbox.workspaceId, (tx) =>
    ours(tx, mailbox)
      .set({ leaseUntil: leaseEnd(tx.now) })
      .executeTakeFirst(),
  );
  return renewed.numUpdatedRows > 0n;
}

/** The row as this process has it. */
export function ours(tx: Tx, { inboxId, leaseKey }: Pick<Claimed, "inboxId" | "leaseKey">) {
  return tx.db
    .updateTable("fetchedMailbox")
    .where("workspaceId", "=", tx.workspaceId)
    .where("inboxId", "=", inboxId)
    .where("leaseKey", "=", leaseKey);
}

/** We are stopping: the next process may take it at once. */
export async function letGo({ store }: { store: Store }, mailbox: Claimed): Promise<void> {
  await store.inWorkspace(mailbox.workspaceId, (tx) =>
    ours(tx, mailbox).set({ leaseKey: null, leaseUntil: null, dueAt: tx.now }).execute(),
  );
}

function leaseEnd(now: Date): Date {
  return new Date(now.getTime() + leaseMs);
}
