import type { Tx } from "#platform/database/index.ts";
import { notFound } from "#platform/errors.ts";
import { type FetchedMailbox, mailboxColumns } from "./fetched-mailbox.ts";

/** A mail that is still in the mailbox only, and why. */
export interface Unfetched {
  path: string;
  problem: string;
  since: Date;
  dueAt: Date | null;
}

export interface ShownMailbox extends FetchedMailbox {
  unfetched: Unfetched[];
}

const unfetchedShownMax = 20;

export async function findMailbox(tx: Tx, inboxId: string): Promise<ShownMailbox | undefined> {
  const mailbox = await tx.db
    .selectFrom("fetchedMailbox")
    .select(mailboxColumns)
    .where("workspaceId", "=", tx.workspaceId)
    .where("inboxId", "=", inboxId)
    .executeTakeFirst();
  if (!mailbox) return undefined;
  const unfetched = await tx.db
    .selectFrom("unfetchedMail")
    .select(["path", "problem", "since", "dueAt"])
    .where("workspaceId", "=", tx.workspaceId)
    .where("inboxId", "=", inboxId)
    .orderBy("since", "desc")
    .limit(unfetchedShownMax)
    .execute();
  return { ...mailbox, unfetched };
}

/** The mailbox as it is shown after a change: it must be there. */
export async function shownMailbox(tx: Tx, inboxId: string): Promise<ShownMailbox> {
  const mailbox = await findMailbox(tx, inboxId);
  if (!mailbox) throw notFound("mailbox");
  return mailbox;
}

/** What a new try needs of the mailbox that is set up: its sealed password too. */
export async function sealedPassword(tx: Tx, inboxId: string) {
  return tx.db
    .selectFrom("fetchedMailbox")
    .select(["host", "port", "security", "userName", "password", "folders"])
    .where("workspaceId", "=", tx.workspaceId)
    .where("inboxId", "=", inboxId)
    .executeTakeFirst();
}
