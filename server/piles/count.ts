import { sql } from "kysely";
import type { Listener, Tx } from "#platform/database/index.ts";
import type { ConversationRow } from "../conversations/index.ts";
import { movesBetween, pilesOf } from "./pile.ts";

/**
 * Keeps the numbers of the sidebar: after each event of a conversation it is counted where it lies now, and no longer where it
 * lay. What it was last counted as is remembered, so counting twice changes nothing.
 */
export const countPiles: Listener = async (tx, { conversationId }) => {
  if (!conversationId) return;
  const [row] = await rowsOf(tx, conversationId);
  if (!row) return;
  const piles = pilesOf(row);
  const before = row.countedIn ?? [];
  const moves = movesBetween(before, piles);
  if (moves.length === 0 && row.countedIn) return;
  await sql`
    insert into counted_conversation (workspace_id, conversation_id, piles)
    values (${tx.workspaceId}, ${conversationId}, ${piles})
    on conflict (workspace_id, conversation_id) do update set piles = excluded.piles`.execute(tx.db);
  if (moves.length === 0) return;
  await sql`
    insert into pile (workspace_id, name, count)
    select ${tx.workspaceId}, move.name, move.by from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) move (name text, by integer)
    order by move.name
    on conflict (workspace_id, name) do update set count = pile.count + excluded.count`.execute(tx.db);
};

async function rowsOf(tx: Tx, id: string): Promise<(ConversationRow & { countedIn: string[] | null })[]> {
  const { rows } = await sql<ConversationRow & { countedIn: string[] | null }>`
    select conversation.*, counted.piles as counted_in from conversation
    left join counted_conversation counted on counted.workspace_id = conversation.workspace_id
      and counted.conversation_id = conversation.id
    where conversation.workspace_id = ${tx.workspaceId} and conversation.id = ${id}`.execute(tx.db);
  return rows;
}
