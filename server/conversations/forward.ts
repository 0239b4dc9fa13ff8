import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { type Actor, findMember, mustBeAllowed, signature } from "../members/index.ts";
import { addMessage, tieAttachments } from "./add-message.ts";
import { leavesAt } from "./leaves-at.ts";
import { plainWaitUntil } from "./open-hours.ts";
import { addParticipant } from "./participant.ts";
import type { ConversationRow } from "./row.ts";
import type { Said } from "./send.ts";
import { settle } from "./settle.ts";
import type { Addressee } from "./tables.ts";
import { addWait } from "./wait.ts";

export interface Forward {
  person: Addressee;
  text: string;
  html?: string | null | undefined;
  attachmentIds?: readonly string[] | undefined;
}

/**
 * Sends something to somebody outside. What they answer stays apart: the customer never sees it, and nothing of theirs can
 * reach the customer by itself. It waits for them like for a colleague.
 */
export async function forward(
  tx: Tx,
  actor: Actor,
  conversation: ConversationRow,
  { person, text, html, attachmentIds }: Forward,
): Promise<Said> {
  mustBeAllowed(actor, "conversation.write");
  const participant = await addParticipant(tx, {
    conversationId: conversation.id,
    role: "outsider",
    person,
    customerId: null,
  });
  if (participant.role !== "outsider") {
    throw new Refusal(
      409,
      "is_on_the_conversation",
      `${person.address} is on this conversation as a customer. Write them an answer instead.`,
    );
  }
  const member = actor.kind === "member" ? await findMember(tx, actor.id) : undefined;
  const { message } = await addMessage(tx, conversation, {
    kind: "outbound",
    side: "outsider",
    authorKind: member ? "member" : "key",
    authorId: member?.id ?? null,
    authorName: member?.publicName ?? "",
    participantId: participant.id,
    subject: conversation.subject,
    text,
    html: html ?? null,
    recipients: { to: [person], cc: [], bcc: [] },
    sendsAt: leavesAt(tx, actor),
    delivery: "queued",
  });
  await tieAttachments(tx, actor, message.id, attachmentIds ?? []);
  await addWait(tx, {
    conversationId: conversation.id,
    on: "colleague",
    until: await plainWaitUntil(tx, conversation.teamId),
    reason: person.name || person.address,
    source: "forward",
    createdBy: member?.id ?? null,
  });
  tx.record({
    kind: "message.sent",
    conversationId: conversation.id,
    ...signature(actor),
    facts: { messageId: message.id, toOutside: true },
  });
  return { conversation: await settle(tx, conversation), message };
}
