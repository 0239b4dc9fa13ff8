import type { Tx } from "#platform/database/index.ts";
import type { ConversationChange, MessageRow } from "./row.ts";

const lookedAtMax = 50;

/** What was said last between us and the customer, and what of theirs nobody has answered: as the messages say it. */
export async function lastSaid(
  tx: Tx,
  conversationId: string,
): Promise<{ last: MessageRow | undefined; unanswered: ConversationChange }> {
  const said = await tx.db
    .selectFrom("message")
    .selectAll()
    .where("workspaceId", "=", tx.workspaceId)
    .where("conversationId", "=", conversationId)
    .where("kind", "in", ["inbound", "outbound"])
    .where("side", "=", "customer")
    .where("takenBackAt", "is", null)
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .limit(lookedAtMax)
    .execute();
  const answered = said.findIndex(({ kind }) => kind === "outbound");
  const since = said.slice(0, answered === -1 ? undefined : answered).filter(({ isThanks }) => !isThanks);
  return {
    last: said[0],
    unanswered: {
      unansweredSince: since.at(-1)?.createdAt ?? null,
      unansweredLatest: since[0]?.createdAt ?? null,
    },
  };
}
