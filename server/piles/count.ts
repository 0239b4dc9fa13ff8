import { sql } from "kysely";
import type { Projection, Tx } from "#platform/database/index.ts";
import type { ConversationRow } from "../conversations/index.ts";
import { movesBetween, type PileChange, pilesOf } from "./pile.ts";

/**
 * Keeps the numbers of the sidebar: each conversation of which something happened is counted where it lies now, and no longer
 * where it lay. What it was last counted as is remembered, so counting twice changes nothing.
 */
export const countPiles: Projection = {
  async project(tx, events) {
    const ids = new Set(events.flatMap(({ conversationId }) => conversationId ?? []));
    if (ids.size === 0) return;
    const rows = (await rowsOf(tx, [...ids])).map((row) => ({ ...row, piles: pilesOf(row) }));
    const changed = rows.filter(({ countedIn, piles }) => !countedIn || movesBetween(countedIn, piles).length > 0);
    if (changed.length === 0) return;
    const moves = sumOf(changed.map(({ countedIn, piles }) => movesBetween(countedIn ?? [], piles)));
    const counted = changed.map(({ id, piles }) => ({ id, piles }));
    await sql`
      with counted as (
        insert into counted_conversation (workspace_id, conversation_id, piles)
        select ${tx.workspaceId}, now.id, now.piles
        from jsonb_to_recordset(${JSON.stringify(counted)}::jsonb) now (id uuid, piles text[])
        on conflict (workspace_id, conversation_id) do update set piles = excluded.piles
      )
      insert into pile (workspace_id, name, count)
      select ${tx.workspaceId}, move.name, move.by
      from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) move (name text, by integer)
      order by move.name
      on conflict (workspace_id, name) do update set count = pile.count + excluded.count`.execute(tx.db);
  },
};

type Counted = ConversationRow & { countedIn: string[] | null };

async function rowsOf(tx: Tx, ids: readonly string[]): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select conversation.*, counted.piles as counted_in from conversation
    left join counted_conversation counted on counted.workspace_id = conversation.workspace_id
      and counted.conversation_id = conversation.id
    where conversation.workspace_id = ${tx.workspaceId} and conversation.id = any(${[...ids]}::uuid[])`.execute(tx.db);
  return rows;
}

/** One change for each pile; sorted in the statement, so that two transactions lock in the same order. */
function sumOf(changes: readonly PileChange[][]): PileChange[] {
  const sums = new Map<string, number>();
  for (const { name, by } of changes.flat()) sums.set(name, (sums.get(name) ?? 0) + by);
  return [...sums].flatMap(([name, by]) => (by === 0 ? [] : [{ name, by }]));
}
