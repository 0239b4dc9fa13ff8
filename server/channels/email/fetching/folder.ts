import { sql } from "kysely";
import { dayMs } from "#platform/clock.ts";
import type { Tx } from "#platform/database/index.ts";
import { mailPauseMs } from "./fetched-mailbox.ts";

/** How far a folder has been read: every mail up to `uidTaken` is in the ledger, or noted as unfetched. */
export interface Progress {
  uidValidity: number;
  uidTaken: number;
  /** Only what has come to the mailbox since, until everything of that was looked at. */
  since: Date | null;
}

interface Folder {
  inboxId: string;
  path: string;
}

/** Servers' clocks differ, and a mail may take a while from its date to the mailbox. */
const marginMs = 2 * dayMs;

/**
 * Where to go on in a folder. A new one begins now. One whose UIDVALIDITY has changed was made anew: its numbers mean nothing any
 * more (RFC 3501, section 2.3.1.1), so what came since shortly before the last look is looked at again; the ledger knows what
 * it has.
 */
export async function goOn(
  tx: Tx,
  { inboxId, path }: Folder,
  box: { uidValidity: number; uidNext: number },
): Promise<Progress> {
  const known = await tx.db
    .selectFrom("fetchedFolder")
    .select(["uidValidity", "uidTaken", "since", "lookedAt"])
    .where("workspaceId", "=", tx.workspaceId)
    .where("inboxId", "=", inboxId)
    .where("path", "=", path)
    .executeTakeFirst();
  if (known?.uidValidity === box.uidValidity) return known;
  const begun: Progress = known
    ? { uidValidity: box.uidValidity, uidTaken: 0, since: new Date(known.lookedAt.getTime() - marginMs) }
    : { uidValidity: box.uidValidity, uidTaken: box.uidNext - 1, since: null };
  await begin(tx, { inboxId, path }, begun);
  return begun;
}

/** Sets where a folder begins; what was noted of an earlier one of the name is forgotten. */
export async function begin(tx: Tx, { inboxId, path }: Folder, progress: Progress): Promise<void> {
  const { workspaceId, now } = tx;
  await tx.db
    .insertInto("fetchedFolder")
    .values({ workspaceId, inboxId, path, ...progress, lookedAt: now })
    .onConflict((conflict) => conflict.columns(["workspaceId", "inboxId", "path"]).doUpdateSet(progress))
    .execute();
  await tx.db
    .deleteFrom("unfetchedMail")
    .where("workspaceId", "=", workspaceId)
    .where("inboxId", "=", inboxId)
    .where("path", "=", path)
    .where("uidValidity", "<>", progress.uidValidity)
    .execute();
}

/** The mail with this number, and all before it, are dealt with. */
export function noteTaken(tx: Tx, folder: Folder, uidValidity: number, uid: number): Promise<unknown> {
  return sql`update fetched_folder set uid_taken = greatest(uid_taken, ${uid})
    where workspace_id = ${tx.workspaceId} and inbox_id = ${folder.inboxId} and path = ${folder.path}
      and uid_validity = ${uidValidity}`.execute(tx.db);
}

/** Everything that was there has been looked at. */
export function noteLooked(tx: Tx, { inboxId, path }: Folder, uidValidity: number): Promise<unknown> {
  return tx.db
    .updateTable("fetchedFolder")
    .set({ since: null, lookedAt: tx.now })
    .where("workspaceId", "=", tx.workspaceId)
    .where("inboxId", "=", inboxId)
    .where("path", "=", path)
    .where("uidValidity", "=", uidValidity)
    .execute();
}

export interface Unfetched {
  uidValidity: number;
  uid: number;
}

/** Notes that a mail could not be fetched. Without `again` it is not tried any more. */
export async function noteUnfetched(
  tx: Tx,
  { inboxId, path }: Folder,
  { uidValidity, uid }: Unfetched,
  { problem, again }: { problem: string; again: boolean },
): Promise<void> {
  const { workspaceId, now } = tx;
  const row = { workspaceId, inboxId, path, uidValidity, uid };
  const { attempts } = await tx.db
    .insertInto("unfetchedMail")
    .values({ ...row, problem, dueAt: null, since: now })
    .onConflict((conflict) =>
      conflict
        .columns(["workspaceId", "inboxId", "path", "uidValidity", "uid"])
        .doUpdateSet({ problem, dueAt: null, attempts: sql<number>`unfetched_mail.attempts + 1` }),
    )
    .returning("attempts")
    .executeTakeFirstOrThrow();
  const pause = again ? mailPauseMs(attempts) : undefined;
  if (pause === undefined) return;
  await tx.db
    .updateTable("unfetchedMail")
    .set({ dueAt: new Date(now.getTime() + pause) })
    .where("workspaceId", "=", workspaceId)
    .where("inboxId", "=", inboxId)
    .where("path", "=", path)
    .where("uidValidity", "=", uidValidity)
    .where("uid", "=", uid)
    .execute();
}

export async function dueUnfetched(tx: Tx, { inboxId, path }: Folder, uidValidity: number): Promise<number[]> {
  const rows = await tx.db
    .selectFrom("unfetchedMail")
    .select("uid")
    .where("workspaceId", "=", tx.workspaceId)
    .where("inboxId", "=", inboxId)
    .where("path", "=", path)
    .where("uidValidity", "=", uidValidity)
    .where("dueAt", "<=", tx.now)
    .orderBy("uid")
    .limit(50)
    .execute();
  return rows.map(({ uid }) => uid);
}

/** It came at last, or is gone. */
export function forgetUnfetched(tx: Tx, { inboxId, path }: Folder, { uidValidity, uid }: Unfetched): Promise<unknown> {
  return tx.db
    .deleteFrom("unfetchedMail")
    .where("workspaceId", "=", tx.workspaceId)
    .where("inboxId", "=", inboxId)
    .where("path", "=", path)
    .where("uidValidity", "=", uidValidity)
    .where("uid", "=", uid)
    .execute();
}
