import type { Tx } from "#platform/database/index.ts";
import { type ConversationRow, openConversation, type ParticipantRow, receive } from "../../../conversations/index.ts";
import { customerByAddress } from "../../../customers/index.ts";
import { findInbox } from "../../../inboxes/index.ts";
import type { LedgerRow, Outcome } from "../../../mail/incoming/index.ts";
import type { Address } from "../../../mail-reading/index.ts";
import { type Actor, systemActor } from "../../../members/index.ts";
import { guessLanguage, isOnlyThanks } from "../../../texts/index.ts";
import { inboundOf, type Prepared } from "./prepared.ts";

interface Wishes {
  /** Who makes it so; without one, the mail does by itself. */
  actor?: Actor;
  flags?: string[];
}

/** A new matter of whoever wrote. `whole`: nothing is folded, as somebody passed it on. */
export async function openFor(
  tx: Tx,
  row: LedgerRow,
  prepared: Prepared,
  author: Address,
  { actor = systemActor(tx.workspaceId), flags = [], whole = false }: Wishes & { whole?: boolean } = {},
): Promise<Outcome> {
  const requester = await customerByAddress(tx, author);
  const inbox = await findInbox(tx, row.inboxId);
  const message = inboundOf(prepared, { row, author, isThanks: false, flags, whole });
  const { conversation, messageId } = await openConversation(tx, actor, {
    inbox,
    channel: "email",
    requester,
    person: author,
    subject: message.subject ?? "",
    language: requester.language ?? guessLanguage(message.text) ?? inbox.language,
    message,
  });
  return { state: "opened", conversationId: conversation.id, entryId: messageId, flags };
}

/** A message of somebody who is on the conversation. */
export async function joinAs(
  tx: Tx,
  row: LedgerRow,
  prepared: Prepared,
  { conversation, participant }: { conversation: ConversationRow; participant: ParticipantRow },
  { actor, flags = [] }: Wishes = {},
): Promise<Outcome> {
  const from = prepared.mail.from;
  const author = { name: from?.name ?? participant.name, address: from?.address ?? participant.address ?? "" };
  const isThanks =
    participant.role !== "outsider" && prepared.attachments.length === 0 && isOnlyThanks(prepared.mail.reply);
  const message = inboundOf(prepared, { row, author, isThanks, flags });
  const received = await receive(tx, actor ?? actorFor(tx, participant), conversation, participant, message);
  return {
    state: received.isNew ? "opened" : "joined",
    conversationId: received.conversation.id,
    entryId: received.messageId,
    flags,
  };
}

function actorFor(tx: Tx, participant: ParticipantRow): Actor {
  if (!participant.customerId) return systemActor(tx.workspaceId);
  return {
    kind: "customer",
    id: participant.customerId,
    workspaceId: tx.workspaceId,
    participantId: participant.id,
  };
}
