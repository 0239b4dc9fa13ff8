import type { Tx } from "#platform/database/index.ts";
import { itemJson, listByIds } from "../conversations/index.ts";
import type { MemberActor } from "../members/index.ts";

/** Who is further behind reads everything anew: it is quicker than catching up. */
export const catchUpMax = 500;

export interface EventsFrame {
  type: "events";
  upTo: number;
  events: { position: number; kind: string; conversationId: string | null; requestKey: string | null }[];
  conversations: ReturnType<typeof itemJson>[];
}

export type Catching = EventsFrame | { type: "reset"; upTo: number } | undefined;

/** What happened after a position, as far as this member may see it. `upTo` counts the rest too, so that no gap means nothing missed. */
export async function readAfter(tx: Tx, actor: MemberActor, after: number): Promise<Catching> {
  const rows = await tx.db
    .selectFrom("event")
    .select(["position", "kind", "conversationId", "requestKey"])
    .where("workspaceId", "=", tx.workspaceId)
    .where("position", ">", after)
    .orderBy("position")
    .limit(catchUpMax + 1)
    .execute();
  const last = rows.at(-1);
  if (!last) return undefined;
  if (rows.length > catchUpMax) return { type: "reset", upTo: await headOf(tx) };
  const ids = [...new Set(rows.flatMap(({ conversationId }) => conversationId ?? []))];
  const conversations = await listByIds(tx, actor, ids);
  const visible = new Set(conversations.map(({ id }) => id));
  const events = rows.filter(({ conversationId }) => conversationId === null || visible.has(conversationId));
  return { type: "events", upTo: last.position, events, conversations: conversations.map(itemJson) };
}

export async function headOf(tx: Tx): Promise<number> {
  const head = await tx.db
    .selectFrom("eventHead")
    .select("position")
    .where("workspaceId", "=", tx.workspaceId)
    .executeTakeFirstOrThrow();
  return head.position;
}
