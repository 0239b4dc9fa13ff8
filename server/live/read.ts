import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { itemJson, listByIds } from "../conversations/index.ts";
import type { MemberActor } from "../members/index.ts";
import { type Piles, pilesFor, readPileRows } from "../piles/index.ts";

/** Who is further behind reads everything anew: it is quicker than catching up. */
export const catchUpMax = 500;

/** An open screen asks: what happened after this position? Undefined: it has just been opened. */
export interface Reading {
  actor: MemberActor;
  after: number | undefined;
}

interface EventsFrame {
  type: "events";
  upTo: number;
  events: EventRow[];
  conversations: ReturnType<typeof itemJson>[];
}

export interface CaughtUp {
  /** Where the workspace was when this was read. */
  head: number;
  frame: EventsFrame | { type: "reset"; upTo: number } | undefined;
  piles: Piles;
}

interface EventRow {
  position: number;
  kind: string;
  conversationId: string | null;
  requestKey: string | null;
}

/**
 * What happened, as far as each of these members may see it. `upTo` counts the rest too, so that no gap means nothing missed.
 * Many screens ask after each change: those at one position read its events once, those of one sight its rows.
 */
export async function catchUp(tx: Tx, readings: readonly Reading[]): Promise<Map<Reading, CaughtUp>> {
  const caughtUp = new Map<Reading, CaughtUp>();
  const head = await headOf(tx);
  for (const [after, alike] of Map.groupBy(readings, (reading) => reading.after ?? head)) {
    const events = await eventsAfter(tx, after);
    const isTooMuch = events.length > catchUpMax;
    const ids = isTooMuch ? [] : [...new Set(events.flatMap(({ conversationId }) => conversationId ?? []))];
    const seen = await seenVersions(tx, alike, ids);
    for (const group of Map.groupBy(alike, ({ actor }) => sightOf(actor)).values()) {
      const [first] = group;
      if (!first) continue;
      const rows = await listByIds(tx, first.actor, ids);
      const pileRows = await readPileRows(tx, first.actor);
      for (const reading of group) {
        const own = rows.map((row) => ({ ...row, seenVersion: seen.get(`${reading.actor.id} ${row.id}`) ?? 0 }));
        const frame = isTooMuch ? { type: "reset" as const, upTo: head } : frameOf(events, own);
        caughtUp.set(reading, { head, frame, piles: pilesFor(reading.actor, pileRows) });
      }
    }
  }
  return caughtUp;
}

/** Members of one sight see the same rows: role and teams decide (`visibleTo`). */
function sightOf({ role, teamIds }: MemberActor): string {
  return [role, ...[...teamIds].sort()].join(" ");
}

function frameOf(events: readonly EventRow[], rows: Awaited<ReturnType<typeof listByIds>>): EventsFrame | undefined {
  const last = events.at(-1);
  if (!last) return undefined;
  const visible = new Set(rows.map(({ id }) => id));
  const shown = events.filter(({ conversationId }) => conversationId === null || visible.has(conversationId));
  return { type: "events", upTo: last.position, events: shown, conversations: rows.map(itemJson) };
}

/** One more than a screen catches up with, so that it shows when there are too many. */
function eventsAfter(tx: Tx, after: number): Promise<EventRow[]> {
  return tx.db
    .selectFrom("event")
    .select(["position", "kind", "conversationId", "requestKey"])
    .where("workspaceId", "=", tx.workspaceId)
    .where("position", ">", after)
    .orderBy("position")
    .limit(catchUpMax + 1)
    .execute();
}

/** What each of these members has seen of each conversation. */
async function seenVersions(
  tx: Tx,
  readings: readonly Reading[],
  ids: readonly string[],
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const memberIds = [...new Set(readings.map(({ actor }) => actor.id))];
  const { rows } = await sql<{ memberId: string; conversationId: string; version: number }>`
    select member_id, conversation_id, version from seen
    where workspace_id = ${tx.workspaceId} and member_id = any(${memberIds}::uuid[])
      and conversation_id = any(${[...ids]}::uuid[])`.execute(tx.db);
  return new Map(rows.map(({ memberId, conversationId, version }) => [`${memberId} ${conversationId}`, version]));
}

async function headOf(tx: Tx): Promise<number> {
  const head = await tx.db
    .selectFrom("eventHead")
    .select("position")
    .where("workspaceId", "=", tx.workspaceId)
    .executeTakeFirstOrThrow();
  return head.position;
}
