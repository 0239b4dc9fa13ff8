import type { Tx } from "#platform/database/index.ts";
import { newId } from "#platform/ids.ts";
import { type Actor, signature } from "../members/index.ts";
import { type Resolution, stateAfter } from "./conversation.ts";
import type { ConversationChange, ConversationRow, EndingRow } from "./row.ts";
import { endWaits } from "./settle.ts";
import { helperOf } from "./thank.ts";

interface End {
  resolution: Resolution;
  messageId?: string | null | undefined;
  reason?: string | undefined;
}

/** Writes how the matter ended and who said so. Returns what the conversation's row then says. */
export async function end(
  tx: Tx,
  actor: Actor,
  conversation: ConversationRow,
  { resolution, messageId, reason }: End,
): Promise<ConversationChange> {
  const { actorKind, actorId } = signature(actor);
  await endWaits(tx, conversation.id);
  await undo(tx, conversation.id);
  await tx.db
    .insertInto("ending")
    .values({
      workspaceId: tx.workspaceId,
      id: newId(),
      conversationId: conversation.id,
      resolution,
      byKind: actorKind,
      byId: actorId ?? null,
      messageId: messageId ?? null,
      reason: reason ?? "",
      helperId: await helperOf(tx, conversation),
      at: tx.now,
    })
    .execute();
  tx.record({
    kind: stateAfter(resolution) === "resolved" ? "conversation.resolved" : "conversation.closed",
    conversationId: conversation.id,
    ...signature(actor),
    facts: { resolution },
  });
  return { resolution, endedAt: tx.now, unansweredSince: null, unansweredLatest: null, wantsSomebodyElse: false };
}

/** Takes the ending back. `counts` where the customer brought the matter back: that is what reopened means in every figure. */
export async function undoEnding(
  tx: Tx,
  actor: Actor,
  conversation: ConversationRow,
  { counts }: { counts: boolean },
): Promise<ConversationChange> {
  await undo(tx, conversation.id);
  tx.record({ kind: "conversation.reopened", conversationId: conversation.id, ...signature(actor), facts: { counts } });
  return { resolution: null, endedAt: null, reopenedCount: conversation.reopenedCount + (counts ? 1 : 0) };
}

/** The current ending no longer holds; what the conversation then says is for the caller to write. */
export async function undo(tx: Tx, conversationId: string): Promise<void> {
  await tx.db
    .updateTable("ending")
    .set({ undoneAt: tx.now })
    .where("workspaceId", "=", tx.workspaceId)
    .where("conversationId", "=", conversationId)
    .where("undoneAt", "is", null)
    .execute();
}

export function currentEnding(tx: Tx, conversationId: string): Promise<EndingRow | undefined> {
  return tx.db
    .selectFrom("ending")
    .selectAll()
    .where("workspaceId", "=", tx.workspaceId)
    .where("conversationId", "=", conversationId)
    .where("undoneAt", "is", null)
    .orderBy("at", "desc")
    .executeTakeFirst();
}
