import type { NewMessage, StoredAttachment } from "./add-message.ts";
import type { ParticipantRow } from "./row.ts";
import type { Addressee, Folded } from "./tables.ts";

/** What a channel has received, read and cleaned. */
export interface NewInbound {
  /** The mail's row in the ledger; null where it came on the customer's page. */
  mailId: string | null;
  from: Addressee;
  to: Addressee[];
  cc: Addressee[];
  subject: string | null;
  text: string;
  /** Sanitised. */
  html: string | null;
  folded: Folded[];
  attachments: readonly StoredAttachment[];
  mimeMessageId: string | null;
  inReplyTo: string | null;
  senderProof: "none" | "pass" | "fail" | null;
  /** It only thanks: no question, no "but". */
  isThanks: boolean;
  flags: string[];
  writtenAt: Date | null;
  receivedAt: Date;
}

export function inboundFields(inbound: NewInbound, participant: ParticipantRow): NewMessage {
  const isOutsider = participant.role === "outsider";
  return {
    kind: "inbound",
    side: isOutsider ? "outsider" : "customer",
    authorKind: isOutsider ? "outsider" : "customer",
    authorId: participant.customerId,
    authorName: inbound.from.name || participant.name,
    authorAddress: inbound.from.address,
    participantId: participant.id,
    subject: inbound.subject,
    text: inbound.text,
    html: inbound.html,
    folded: inbound.folded,
    recipients: { to: inbound.to, cc: inbound.cc, bcc: [] },
    mailId: inbound.mailId,
    mimeMessageId: inbound.mimeMessageId,
    inReplyTo: inbound.inReplyTo,
    senderProof: inbound.senderProof,
    isThanks: inbound.isThanks,
    flags: inbound.flags,
    writtenAt: inbound.writtenAt,
    createdAt: inbound.receivedAt,
  };
}
