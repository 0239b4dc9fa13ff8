import type { Selectable, Updateable } from "kysely";
import type { Tables, Tx } from "#platform/database/index.ts";

import type { ReadMail } from "../../mail-reading/index.ts";
import type { MailState } from "./mail.ts";

export type LedgerRow = Selectable<Tables["mail"]>;
type LedgerChange = Omit<Updateable<Tables["mail"]>, "workspaceId" | "id">;

const previewLength = 200;
const shownLength = 500;

/** What became of a mail. */
export interface Outcome {
  state: MailState;
  conversationId?: string | null | undefined;
  entryId?: string | null | undefined;
  flags?: readonly string[];
  problem?: string | null;
  proposed?: { name: string; address: string } | undefined;
}

/** The end of a mail's way, for everybody to see. */
export async function settleMail(tx: Tx, row: LedgerRow, mail: ReadMail, outcome: Outcome): Promise<void> {
  await changeMail(tx, row.id, {
    ...shownOf(mail),
    kind: mail.kind,
    flags: [...new Set([...mail.flags, ...(outcome.flags ?? [])])],
    senderProof: "none",
    state: outcome.state,
    problem: outcome.problem ?? null,
    conversationId: outcome.conversationId ?? null,
    entryId: outcome.entryId ?? null,
    proposedName: outcome.proposed?.name ?? null,
    proposedAddress: outcome.proposed?.address ?? null,
    dueAt: null,
    leaseUntil: null,
    readAt: tx.now,
  });
}

export function changeMail(tx: Tx, id: string, changes: LedgerChange): Promise<unknown> {
  return tx.db
    .updateTable("mail")
    .set(changes)
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .execute();
}

/** Locks the row, so that a mail is worked on by one only. Undefined when another was faster. */
export async function lockMail(tx: Tx, id: string, state: MailState): Promise<LedgerRow | undefined> {
  return tx.db
    .selectFrom("mail")
    .selectAll()
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .where("state", "=", state)
    .forUpdate()
    .executeTakeFirst();
}

/** What the lists show of a mail, whatever becomes of it. */
export function shownOf(mail: ReadMail): LedgerChange {
  const text = mail.reply.trim() || (mail.text ?? "");
  return {
    fromName: cut(mail.from?.name ?? ""),
    fromAddress: cut(mail.from?.address ?? "").toLowerCase(),
    replyTo: cut(mail.replyTo[0]?.address ?? "").toLowerCase(),
    subject: cut(mail.subject ?? ""),
    preview: [
      ...text
        .slice(0, previewLength * 4)
        .replaceAll(/\s+/g, " ")
        .trim(),
    ]
      .slice(0, previewLength)
      .join(""),
  };
}

function cut(text: string): string {
  return [...text].slice(0, shownLength).join("");
}
