import type { Tx } from "#platform/database/index.ts";
import type { Brought } from "./brought.ts";
import { rowsOf, type Written } from "./brought-rows.ts";
import { isResolved } from "./conversation.ts";

/** Brings many in with a few statements. Their numbers are counted, their history begins with them. */
export async function bringIn(tx: Tx, brought: readonly Brought[]): Promise<void> {
  if (brought.length === 0) return;
  const written = brought.map((one) => rowsOf(tx, one));
  const all = <Table>(pick: (each: Written) => Table[]): Table[] => written.flatMap(pick);
  await tx.db
    .insertInto("conversation")
    .values(all(({ conversation }) => [conversation]))
    .execute();
  await tx.db
    .insertInto("participant")
    .values(all(({ participant }) => [participant]))
    .execute();
  await tx.db
    .insertInto("message")
    .values(all(({ messages }) => messages))
    .execute();
  const waits = all((each) => each.waits);
  if (waits.length > 0) await tx.db.insertInto("wait").values(waits).execute();
  const questions = all((each) => each.questions);
  if (questions.length > 0) await tx.db.insertInto("question").values(questions).execute();
  const endings = all((each) => each.endings);
  if (endings.length > 0) await tx.db.insertInto("ending").values(endings).execute();
  const thanks = all((each) => each.thanks);
  if (thanks.length > 0) await tx.db.insertInto("thanks").values(thanks).execute();
  for (const each of written) recordHistory(tx, each);
}

function recordHistory(tx: Tx, { conversation, endings: [ending] }: Written): void {
  const conversationId = conversation.id;
  tx.record({
    kind: "conversation.opened",
    conversationId,
    actorKind: "customer",
    actorId: conversation.requesterId,
    at: conversation.createdAt,
  });
  if (!ending) return;
  const kind = isResolved(ending.resolution) ? "conversation.resolved" : "conversation.closed";
  const actorId = ending.byId ?? undefined;
  tx.record({
    kind,
    conversationId,
    actorKind: ending.byKind,
    ...(actorId && { actorId }),
    facts: { resolution: ending.resolution },
    at: ending.at,
  });
}
