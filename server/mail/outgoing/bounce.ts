import { dayMs } from "#platform/clock.ts";
import type { Tx } from "#platform/database/index.ts";
import { normalAddress } from "./queue.ts";
import { plainReason } from "./reason.ts";
import { tell } from "./record.ts";
import { countSoftBounce, stopAddress } from "./undeliverable.ts";

export interface Bounce {
  /** Of ours, as the returned mail had it. */
  mimeMessageId?: string | undefined;
  /** From the signed address that the bounce came to. */
  participantId?: string | undefined;
  /** As the bounce names it. */
  recipient?: string | undefined;
  hard: boolean;
  /** RFC 3463, such as 5.1.1. */
  status?: string | undefined;
  reason: string;
}

export interface Bounced {
  outgoingMailId: string;
  conversationId: string | null;
  entryId: string | null;
  recipient: string;
}

/** A bounce is about something that was sent lately. */
const bounceDaysMax = 30;
const reasonLengthMax = 500;

/**
 * Another server says that a mail of ours did not arrive. Finds which one it was, marks it, tells of it, and counts against
 * the address. Anybody can write something that looks like a bounce: it counts only when it knows what no other than this
 * recipient has seen, their own return path or a Message-ID that nobody else got. The rest is shown, and stops nobody's mail.
 */
export async function recordBounce(tx: Tx, bounce: Bounce): Promise<Bounced | undefined> {
  const { mail, isProven } = await bouncedMail(tx, bounce);
  if (!mail) return undefined;
  const said = bounce.reason.replace(/\s+/g, " ").trim().slice(0, reasonLengthMax);
  const because = plainReason(bounce.status ? `${bounce.status} ${said}` : said);
  const problem = `It did not arrive at ${mail.recipient}, because ${because}. The mail server said: ${said}`;
  await tx.db
    .updateTable("outgoingMail")
    .set({ bouncedAt: tx.now, problem })
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", mail.id)
    .execute();
  if (isProven && bounce.hard) await stopAddress(tx, mail.recipient, problem);
  else if (isProven) await countSoftBounce(tx, mail.recipient, problem);
  tell(tx, mail, "bounced");
  const { id: outgoingMailId, conversationId, entryId, recipient } = mail;
  return { outgoingMailId, conversationId, entryId, recipient };
}

/** By Message-ID, then by participant, then by address, as `mail.md` 15 says; of several the one sent last. */
async function bouncedMail(tx: Tx, { mimeMessageId, participantId, recipient }: Bounce) {
  const address = recipient ? normalAddress(recipient) : undefined;
  const messageId = mimeMessageId?.replace(/[<>\s]/g, "");
  if (messageId) {
    const copies = await sentMails(tx).where("mimeMessageId", "=", messageId).execute();
    const own = copies.find((copy) => copy.participantId !== null && copy.participantId === participantId);
    const named = copies.find((copy) => copy.recipient === address);
    const mail = own ?? named ?? (copies.length === 1 ? copies[0] : undefined);
    // Everybody who got a copy knows the Message-ID, and could write this about the others.
    if (mail) return { mail, isProven: own !== undefined || copies.length === 1 };
  }
  if (participantId) {
    const mail = await sentMails(tx).where("participantId", "=", participantId).executeTakeFirst();
    if (mail) return { mail, isProven: true };
  }
  const mail = address ? await sentMails(tx).where("recipient", "=", address).executeTakeFirst() : undefined;
  return { mail, isProven: false };
}

function sentMails(tx: Tx) {
  return tx.db
    .selectFrom("outgoingMail")
    .select(["id", "purpose", "conversationId", "entryId", "participantId", "recipient"])
    .where("workspaceId", "=", tx.workspaceId)
    .where("state", "=", "sent")
    .where("sentAt", ">=", new Date(tx.now.getTime() - bounceDaysMax * dayMs))
    .orderBy("sentAt", "desc")
    .orderBy("id", "desc")
    .limit(50);
}
