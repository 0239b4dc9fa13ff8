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

export interface ThanksRow {
  id: string;
  conversationId: string;
  words: string;
  customerName: string;
  subject: string;
  at: Date;
  seenAt: Date | null;
}

const thanksMax = 100;

/** The words of thanks that reached one member, newest first. Only they read this list: thanks are no measure of anybody. */
export async function thanksOf(tx: Tx, memberId: string): Promise<ThanksRow[]> {
  return tx.db
    .selectFrom("thanks")
    .innerJoin("customer as filed", (join) =>
      join.onRef("filed.workspaceId", "=", "thanks.workspaceId").onRef("filed.id", "=", "thanks.customerId"),
    )
    .innerJoin("customer", (join) =>
      join.onRef("customer.workspaceId", "=", "filed.workspaceId").onRef("customer.id", "=", "filed.personId"),
    )
    .innerJoin("conversation", (join) =>
      join
        .onRef("conversation.workspaceId", "=", "thanks.workspaceId")
        .onRef("conversation.id", "=", "thanks.conversationId"),
    )
    .select([
      "thanks.id",
      "thanks.conversationId",
      "thanks.words",
      "customer.name as customerName",
      "conversation.subject",
      "thanks.at",
      "thanks.seenAt",
    ])
    .where("thanks.workspaceId", "=", tx.workspaceId)
    .where("thanks.memberId", "=", memberId)
    .orderBy("thanks.at", "desc")
    .limit(thanksMax)
    .execute();
}

/** What a customer said in thanks on this conversation, oldest first. */
export function thanksOn(
  tx: Tx,
  conversationId: string,
): Promise<{ words: string; at: Date; memberId: string | null }[]> {
  return tx.db
    .selectFrom("thanks")
    .select(["words", "at", "memberId"])
    .where("workspaceId", "=", tx.workspaceId)
    .where("conversationId", "=", conversationId)
    .orderBy("at")
    .execute();
}

export async function seeThanks(tx: Tx, memberId: string): Promise<void> {
  await tx.db
    .updateTable("thanks")
    .set({ seenAt: tx.now })
    .where("workspaceId", "=", tx.workspaceId)
    .where("memberId", "=", memberId)
    .where("seenAt", "is", null)
    .execute();
}
