import type { Tx } from "#platform/database/index.ts";
import type { ReadMail } from "../../mail-reading/index.ts";
import { type Outcome, shownOf } from "./ledger-row.ts";

/** A mail from elsewhere with its own time, and what became of it. Nobody is told, and nothing follows from it. */
export interface MovedMail {
  id: string;
  inboxId: string;
  to: string;
  messageId: string;
  bodyHash: Buffer;
  raw: Buffer | null;
  rawKey: string | null;
  size: number;
  at: Date;
  /** Null: it could not be read. */
  mail: ReadMail | null;
  outcome: Outcome;
}

/** Writes them into the ledger: from then on each is known, by whichever way it comes again. */
export async function moveInMails(tx: Tx, mails: readonly MovedMail[]): Promise<void> {
  if (mails.length === 0) return;
  const rows = mails.map(({ to, at, mail, outcome, ...kept }) => ({
    ...kept,
    workspaceId: tx.workspaceId,
    envelopeFrom: (mail?.returnPath ?? mail?.from?.address ?? "").slice(0, 1_000),
    envelopeTo: to,
    source: "import" as const,
    ...shown(mail),
    kind: mail?.kind ?? null,
    flags: [...new Set([...(mail?.flags ?? []), ...(outcome.flags ?? [])])],
    senderProof: "none" as const,
    state: outcome.state,
    problem: outcome.problem ?? null,
    conversationId: outcome.conversationId ?? null,
    entryId: outcome.entryId ?? null,
    dueAt: null,
    receivedAt: at,
    readAt: tx.now,
  }));
  await tx.db.insertInto("mail").values(rows).execute();
}

function shown(mail: ReadMail | null) {
  const { fromName = "", fromAddress = "", replyTo = "", subject = "", preview = "" } = mail ? shownOf(mail) : {};
  return { fromName, fromAddress, replyTo, subject, preview };
}
