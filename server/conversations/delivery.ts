import type { Tx } from "#platform/database/index.ts";
import { lockConversation } from "./find.ts";
import { settle } from "./settle.ts";
import type { DeliveryState } from "./tables.ts";

export interface Delivery {
  state: DeliveryState;
  problem?: string | null | undefined;
}

/** What became of an answer on its way. One that did not arrive stays in sight until somebody has written again. */
export async function recordDelivery(tx: Tx, messageId: string, { state, problem = null }: Delivery): Promise<void> {
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
  const undelivered =
    state === "failed" || state === "bounced" || (conversation.undelivered && state !== "sent" && state !== "kept");
  tx.record({
    kind: "message.delivery",
    conversationId: conversation.id,
    actorKind: "system",
    facts: { messageId, state },
  });
  await settle(tx, conversation, { undelivered });
}
