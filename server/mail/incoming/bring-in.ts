import { createHash } from "node:crypto";
import type { Tx } from "#platform/database/index.ts";
import { idAt } from "#platform/ids.ts";

/** A mail of a program that came before we were here, or was made up: it stands in the ledger, and nothing follows from it. */
export interface BroughtMail {
  inboxId: string;
  to: string;
  from: { name: string; address: string };
  subject: string;
  text: string;
  receivedAt: Date;
}

export async function bringInAutomaticMails(tx: Tx, mails: readonly BroughtMail[]): Promise<void> {
  if (mails.length === 0) return;
  const rows = mails.map(({ inboxId, to, from, subject, text, receivedAt }) => {
    const raw = Buffer.from(rawOf({ to, from, subject, text, receivedAt }));
    return {
      workspaceId: tx.workspaceId,
      id: idAt(receivedAt),
      inboxId,
      messageId: `${createHash("sha256").update(raw).digest("hex").slice(0, 24)}@${from.address.split("@")[1]}`,
      bodyHash: createHash("sha256").update(raw).digest(),
      envelopeFrom: from.address,
      envelopeTo: to,
      raw,
      rawKey: null,
      size: raw.length,
      source: "mailbox" as const,
      state: "automatic" as const,
      kind: "automatic",
      fromName: from.name,
      fromAddress: from.address,
      subject,
      preview: text.replace(/\s+/g, " ").slice(0, 200),
      dueAt: null,
      receivedAt,
      readAt: receivedAt,
    };
  });
  await tx.db.insertInto("mail").values(rows).execute();
}

function rawOf({ to, from, subject, text, receivedAt }: Omit<BroughtMail, "inboxId">): string {
  const word = (words: string) => `=?utf-8?B?${Buffer.from(words).toString("base64")}?=`;
  return [
    `From: ${word(from.name)} <${from.address}>`,
    `To: <${to}>`,
    `Subject: ${word(subject)}`,
    `Date: ${receivedAt.toUTCString().replace("GMT", "+0000")}`,
    "Auto-Submitted: auto-generated",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from(text).toString("base64").replace(/.{76}/g, "$&\r\n"),
    "",
  ].join("\r\n");
}
