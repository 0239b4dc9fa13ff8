import { dayMs } from "#platform/clock.ts";
import type { Tx } from "#platform/database/index.ts";
import { customerAsFiled } from "../customers/index.ts";
import { type Actor, signature } from "../members/index.ts";
import { workspaceOf } from "../workspaces/index.ts";
import { addMessage } from "./add-message.ts";
import { undoEnding } from "./ending.ts";
import { inboundFields, type NewInbound } from "./inbound.ts";
import { openConversation } from "./open.ts";
import { endQuestion } from "./question.ts";
import type { ConversationChange, ConversationRow, MessageRow, ParticipantRow } from "./row.ts";
import { endWaits, settle } from "./settle.ts";
import { thank } from "./thank.ts";

export interface Received {
  conversation: ConversationRow;
  messageId: string;
  /** The matter had ended long ago: this is a new conversation, linked to the old. */
  isNew: boolean;
}

/** Somebody on the conversation has written. Whoever it is, nothing that they wrote is refused or lost. */
export async function receive(
  tx: Tx,
  actor: Actor,
  conversation: ConversationRow,
  participant: ParticipantRow,
  inbound: NewInbound,
): Promise<Received> {
  if (participant.role === "outsider") return receiveFromOutsider(tx, actor, conversation, participant, inbound);
  if (await isTooLate(tx, conversation, inbound)) return openAnew(tx, actor, conversation, participant, inbound);
  const { message, shown } = await addMessage(
    tx,
    conversation,
    inboundFields(inbound, participant),
    inbound.attachments,
  );
  const change = inbound.isThanks
    ? await keepThanks(tx, conversation, message)
    : await takeTurn(tx, actor, conversation, inbound.receivedAt);
  const settled = await settle(tx, conversation, { ...shown, ...change, trashedAt: null });
  tx.record({
    kind: "message.received",
    conversationId: conversation.id,
    ...signature(actor),
    facts: { messageId: message.id, isThanks: inbound.isThanks },
  });
  return { conversation: settled, messageId: message.id, isNew: false };
}

/** It is our turn: the question has its answer, the wait for the customer its end, and what had ended is open again. */
async function takeTurn(tx: Tx, actor: Actor, conversation: ConversationRow, at: Date): Promise<ConversationChange> {
  await endWaits(tx, conversation.id, { on: "customer" });
  const question = await endQuestion(tx, conversation.id, { state: "dropped" });
  const reopened = conversation.resolution ? await undoEnding(tx, actor, conversation, { counts: true }) : {};
  return {
    ...question,
    ...reopened,
    unansweredSince: conversation.unansweredSince ?? at,
    unansweredLatest: at,
  };
}

/** A message that only thanks is kudos for the helper: it keeps the state and stays in sight until somebody has seen it. */
async function keepThanks(tx: Tx, conversation: ConversationRow, message: MessageRow): Promise<ConversationChange> {
  await thank(tx, conversation, message.text);
  return { unseenThanks: true };
}

/** What an outsider answers stays apart from the customer; it ends the wait for them, so the turn comes back to us. */
async function receiveFromOutsider(
  tx: Tx,
  actor: Actor,
  conversation: ConversationRow,
  participant: ParticipantRow,
  inbound: NewInbound,
): Promise<Received> {
  const { message, shown } = await addMessage(
    tx,
    conversation,
    inboundFields(inbound, participant),
    inbound.attachments,
  );
  await endWaits(tx, conversation.id, { on: "colleague", source: "forward" });
  const settled = await settle(tx, conversation, shown);
  tx.record({
    kind: "message.received",
    conversationId: conversation.id,
    ...signature(actor),
    facts: { messageId: message.id, isThanks: false, isFromOutside: true },
  });
  return { conversation: settled, messageId: message.id, isNew: false };
}

async function isTooLate(tx: Tx, conversation: ConversationRow, inbound: NewInbound): Promise<boolean> {
  if (!conversation.endedAt || inbound.isThanks) return false;
  const { recontactDays } = await workspaceOf(tx);
  return inbound.receivedAt.getTime() - conversation.endedAt.getTime() > recontactDays * dayMs;
}

async function openAnew(
  tx: Tx,
  actor: Actor,
  old: ConversationRow,
  participant: ParticipantRow,
  message: NewInbound,
): Promise<Received> {
  const requester = await customerAsFiled(tx, participant.customerId ?? old.requesterId);
  const opened = await openConversation(tx, actor, {
    inbox: { id: old.inboxId, teamId: old.teamId },
    channel: old.channel,
    requester,
    person: { name: participant.name, address: participant.address ?? message.from.address },
    subject: message.subject ?? old.subject,
    language: old.language,
    previousId: old.id,
    message,
  });
  return { ...opened, isNew: true };
}
