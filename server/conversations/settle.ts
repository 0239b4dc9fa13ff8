import type { Tx } from "#platform/database/index.ts";
import { lifeOf } from "./conversation.ts";
import type { ConversationChange, ConversationRow, WaitRow } from "./row.ts";

/**
 * The last step of every verb: writes what changed, and beside it the state and the turn that follow from the rows. One verb
 * is one version, whatever it changed.
 */
export async function settle(
  tx: Tx,
  conversation: ConversationRow,
  change: ConversationChange = {},
): Promise<ConversationRow> {
  const waits = await openWaits(tx, conversation.id);
  const next = { ...conversation, ...change };
  const life = lifeOf({
    ended: next.resolution ?? undefined,
    unansweredLatest: next.unansweredLatest ?? undefined,
    waits: waits.map(({ waitsOn, until, createdAt }) => ({ on: waitsOn, until, createdAt })),
    questionRuns: next.questionState !== null,
  });
  const decisive = waits.find(
    ({ waitsOn, until }) => waitsOn === life.turn && until.getTime() === life.wakesAt?.getTime(),
  );
  return tx.db
    .updateTable("conversation")
    .set({
      ...change,
      state: life.state,
      turn: life.turn,
      wakesAt: life.wakesAt,
      waitingReason: decisive?.reason || null,
      version: conversation.version + 1,
    })
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", conversation.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export function openWaits(tx: Tx, conversationId: string): Promise<WaitRow[]> {
  return tx.db
    .selectFrom("wait")
    .selectAll()
    .where("workspaceId", "=", tx.workspaceId)
    .where("conversationId", "=", conversationId)
    .where("endedAt", "is", null)
    .orderBy("until")
    .execute();
}

interface Which {
  on?: WaitRow["waitsOn"];
  source?: WaitRow["source"];
}

/** Ends the open waits that fit. */
export async function endWaits(tx: Tx, conversationId: string, { on, source }: Which = {}): Promise<void> {
  let query = tx.db
    .updateTable("wait")
    .set({ endedAt: tx.now })
    .where("workspaceId", "=", tx.workspaceId)
    .where("conversationId", "=", conversationId)
    .where("endedAt", "is", null);
  if (on) query = query.where("waitsOn", "=", on);
  if (source) query = query.where("source", "=", source);
  await query.execute();
}
