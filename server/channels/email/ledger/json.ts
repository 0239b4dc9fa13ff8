import type { ListedMail } from "./find.ts";
import { reasonOf } from "./reason.ts";

export function mailJson(mail: ListedMail) {
  return {
    id: mail.id,
    messageId: mail.messageId,
    state: mail.state,
    conversationId: mail.conversationId,
    from: { name: mail.fromName, address: mail.fromAddress },
    subject: mail.subject,
    preview: mail.preview,
    kind: mail.kind,
    flags: mail.flags,
    reason: reasonOf(mail),
    problem: mail.problem,
    proposedSender: mail.proposedAddress ? { name: mail.proposedName ?? "", address: mail.proposedAddress } : null,
    replyTo: mail.replyTo || null,
    receivedAt: mail.receivedAt.toISOString(),
    size: mail.size,
    inbox: { id: mail.inboxId, name: mail.inboxName },
  };
}
