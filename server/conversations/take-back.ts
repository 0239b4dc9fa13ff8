import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { type Actor, mustBeAllowed, signature } from "../members/index.ts";
import { shownOf } from "./add-message.ts";
import { lockConversation } from "./find.ts";
import { endQuestion } from "./question.ts";
import type { ConversationRow, MessageRow } from "./row.ts";
import { endWaits, settle } from "./settle.ts";
import { lastSaid } from "./unanswered.ts";

/**
 * Takes an answer back before it leaves: what the customer wrote is unanswered again, and what was typed comes back to its
 * writer. What the answer had ended besides (a wait, a question that ran, an end) stays ended: it is our turn, so somebody looks.
 */
export async function takeBackMessage(tx: Tx, actor: Actor, message: MessageRow): Promise<ConversationRow> {
  mustBeAllowed(actor, "conversation.write");
  const conversation = await lockConversation(tx, message.conversationId);
  if (message.kind !== "outbound" || message.takenBackAt || !message.sendsAt || message.sendsAt <= tx.now) {
    throw new Refusal(409, "has_left", "It has left already and cannot be taken back. Write after it instead.");
  }
  await tx.db
    .updateTable("message")
    .set({ takenBackAt: tx.now, delivery: null })
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", message.id)
    .execute();
  // Its files can go with what is sent instead.
  await tx.db
    .updateTable("attachment")
    .set({ messageId: null })
    .where("workspaceId", "=", tx.workspaceId)
    .where("messageId", "=", message.id)
    .execute();
  await endWaits(tx, conversation.id, { source: message.side === "outsider" ? "forward" : "reply" });
  const question = message.side === "outsider" ? {} : await endQuestion(tx, conversation.id, { state: "dropped" });
  const { last, unanswered } = await lastSaid(tx, conversation.id);
  tx.record({
    kind: "message.taken_back",
    conversationId: conversation.id,
    ...signature(actor),
    facts: { messageId: message.id },
  });
  return settle(tx, conversation, {
    ...question,
    ...(last && shownOf(last)),
    ...unanswered,
  });
}
