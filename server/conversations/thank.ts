import type { Tx } from "#platform/database/index.ts";
import { newId } from "#platform/ids.ts";
import type { ConversationRow } from "./row.ts";

const wordsLengthMax = 2_000;

/** Keeps the customer's word of thanks for the one who earned it: whoever answered last, else whoever looks after it. */
export async function thank(tx: Tx, conversation: ConversationRow, words: string): Promise<void> {
  const kept = words.trim().slice(0, wordsLengthMax);
  if (!kept) return;
  const { workspaceId, now } = tx;
  const memberId = await helperOf(tx, conversation);
  const thanks = { workspaceId, id: newId(), conversationId: conversation.id, customerId: conversation.requesterId };
  await tx.db
    .insertInto("thanks")
    .values({ ...thanks, memberId, words: kept, at: now })
    .execute();
  tx.record({
    kind: "member.thanked",
    conversationId: conversation.id,
    actorKind: "customer",
    actorId: conversation.requesterId,
    facts: { memberId },
  });
}

/** Who helped: the member who answered the customer last. */
export async function helperOf(tx: Tx, conversation: ConversationRow): Promise<string | null> {
  const last = await tx.db
    .selectFrom("message")
    .select("authorId")
    .where("workspaceId", "=", tx.workspaceId)
    .where("conversationId", "=", conversation.id)
    .where("kind", "=", "outbound")
    .where("side", "=", "customer")
    .where("authorKind", "=", "member")
    .where("takenBackAt", "is", null)
    .orderBy("createdAt", "desc")
    .limit(1)
    .executeTakeFirst();
  return last?.authorId ?? conversation.assigneeId;
}
