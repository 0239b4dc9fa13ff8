import type { EventListener, Tx } from "#platform/database/index.ts";
import { readProofId } from "./proof-id.ts";

/** A mail of a proof has left or come in: the proof is looked at again. */
export const noticeProof: EventListener = async (tx, { kind, facts }) => {
  if (kind.startsWith("mail.") && typeof facts?.mailId === "string") await came(tx, facts.mailId);
  if (kind.startsWith("outgoing_mail.") && facts?.purpose === "proof" && typeof facts.outgoingMailId === "string") {
    await left(tx, facts.outgoingMailId);
  }
};

async function came(tx: Tx, mailId: string): Promise<void> {
  const mail = await tx.db
    .selectFrom("mail")
    .select(["inboxId", "messageId", "source", "raw"])
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", mailId)
    .executeTakeFirst();
  const read = mail && readProofId(mail.messageId);
  if (!read) return;
  const signed = read.which === "plain" ? signatureOf(mail.raw ?? Buffer.alloc(0)) : undefined;
  await tx.db
    .updateTable("mailProof")
    .set({
      dueAt: tx.now,
      ...(read.which === "plus" ? { plusCameAt: tx.now } : { plainCameAt: tx.now, cameBy: mail.source }),
      ...(signed && { signedDomain: signed.domain, signedBy: signed.selector }),
    })
    .where("workspaceId", "=", tx.workspaceId)
    .where("inboxId", "=", mail.inboxId)
    .where("key", "=", read.key)
    .where(read.which === "plus" ? "plusCameAt" : "plainCameAt", "is", null)
    .execute();
}

async function left(tx: Tx, outgoingMailId: string): Promise<void> {
  const mail = await tx.db
    .selectFrom("outgoingMail")
    .select("mimeMessageId")
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", outgoingMailId)
    .executeTakeFirst();
  const read = mail && readProofId(mail.mimeMessageId);
  if (!read) return;
  await tx.db
    .updateTable("mailProof")
    .set({ dueAt: tx.now })
    .where("workspaceId", "=", tx.workspaceId)
    .where("key", "=", read.key)
    .where("state", "=", "running")
    .execute();
}

/**
 * The signature of a mail that speaks for the domain of its From (RFC 6376, section 3.5). Whether it holds is for those who receive our
 * mails; here it is seen that it is made, and by which key.
 */
export function signatureOf(raw: Buffer): { domain: string; selector: string } | undefined {
  const head = raw.toString("latin1").split(/\r?\n\r?\n/, 1)[0] ?? "";
  const fields = head.split(/\r?\n(?![ \t])/);
  const from = fields.find((field) => /^from\s*:/i.test(field)) ?? "";
  const author = /@([\w.-]+)>?\s*$/.exec(from.trim())?.[1]?.toLowerCase() ?? "";
  for (const field of fields) {
    if (!/^dkim-signature\s*:/i.test(field)) continue;
    const value = field.slice(field.indexOf(":") + 1).replace(/\s/g, "");
    const domain = /(?:^|;)d=([\w.-]+)/.exec(value)?.[1]?.toLowerCase();
    const selector = /(?:^|;)s=([\w.-]+)/.exec(value)?.[1];
    if (domain && selector && isAligned(domain, author)) return { domain, selector };
  }
  return undefined;
}

/** The same domain, or one above it, as DMARC takes it when it is relaxed. */
function isAligned(domain: string, author: string): boolean {
  return domain.includes(".") && (author === domain || author.endsWith(`.${domain}`));
}
