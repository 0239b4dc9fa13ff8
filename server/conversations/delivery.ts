import type { Tx } from "#platform/database/index.ts";
import type { DeliveryState } from "./conversation.ts";
import { lockConversation } from "./find.ts";
import { endQuestion } from "./question.ts";
import type { ConversationChange, ConversationRow } from "./row.ts";
import { endWaits, settle } from "./settle.ts";

export interface Delivery {
  state: DeliveryState;
  problem?: string | null | undefined;
  /** It has waited for hours: somebody should know before it is given up. */
  isLate?: boolean;
  /** No recipient has it, nor will. */
  reachedNobody?: boolean;
}

/** What became of an answer on its way. One that did not arrive stays in sight until somebody has written again. */
export async function recordDelivery(tx: Tx, messageId: string, delivery: Delivery): Promise<void> {
  const { state, problem = null, isLate = false, reachedNobody = false } = delivery;
  const message = await tx.db
    .updateTable("message")
    .set({ delivery: state, deliveryProblem: problem })
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", messageId)
    .where("takenBackAt", "is", null)
    .returning(["conversationId"])
    .executeTakeFirst();
  if (!message) return;
  const conversation = await lockConversation(tx, message.conversationId);
  const arrived = state === "sent" || state === "kept";
  const undelivered = isLost(state) || isLate || (conversation.undelivered && !arrived);
  tx.record({
    kind: "message.delivery",
    conversationId: conversation.id,
    actorKind: "system",
    facts: { messageId, state },
  });
  const isOurs = reachedNobody && (await latestAnswer(tx, conversation.id))?.id === messageId;
  await settle(tx, conversation, { undelivered, ...(isOurs && (await backToUs(tx, conversation))) });
}

export type QuestionDelivery = "sent" | "kept" | "delayed" | "failed" | "bounced";

/** What became of the short mail that asks whether it is solved, or of the reminder: it is no message of its own. */
export async function recordQuestionDelivery(tx: Tx, conversationId: string, state: QuestionDelivery): Promise<void> {
  const conversation = await lockConversation(tx, conversationId);
  if (state === "sent" || state === "kept") {
    const answer = await latestAnswer(tx, conversationId);
    if (conversation.undelivered && !isLost(answer?.delivery)) await settle(tx, conversation, { undelivered: false });
    return;
  }
  // Who has said their word meanwhile need not be asked.
  if (conversation.questionState === null && conversation.resolution !== "silence") return;
  tx.record({ kind: "question.undelivered", conversationId, actorKind: "system", facts: { state } });
  const lost = state === "delayed" ? {} : await backToUs(tx, conversation);
  await settle(tx, conversation, { undelivered: true, ...lost });
}

function isLost(state: DeliveryState | null | undefined): boolean {
  return state === "failed" || state === "bounced";
}

/** Nobody can be silent about what they never got: nothing is waited for, and it is our turn. */
async function backToUs(tx: Tx, conversation: ConversationRow): Promise<ConversationChange> {
  await endWaits(tx, conversation.id, { on: "customer" });
  return conversation.questionState === null ? {} : endQuestion(tx, conversation.id, { state: "dropped" });
}

function latestAnswer(tx: Tx, conversationId: string) {
  return tx.db
    .selectFrom("message")
    .select(["id", "delivery"])
    .where("workspaceId", "=", tx.workspaceId)
    .where("conversationId", "=", conversationId)
    .where("kind", "=", "outbound")
    .where("side", "=", "customer")
    .where("takenBackAt", "is", null)
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}
