import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";

/**
 * Forgets what messages are found by, and each word that nobody else said. Called before messages are erased: their rows here
 * would go with them, but the words would stay in the list of words.
 */
export async function forgetMessages(tx: Tx, messageIds: readonly string[]): Promise<void> {
  if (messageIds.length === 0) return;
  const { rows } = await sql<{ number: number }>`
    with gone as (
      delete from search_document where workspace_id = ${tx.workspaceId} and message_id = any(${[...messageIds]}::uuid[])
      returning words
    ), fewer as (
      select number, count(*)::integer as messages from gone, unnest(gone.words) number group by number
    )
    update search_word set messages = search_word.messages - fewer.messages from fewer
    where search_word.workspace_id = ${tx.workspaceId} and search_word.number = fewer.number
      and search_word.messages >= 0
    returning case when search_word.messages <= 0 then search_word.number end as number`.execute(tx.db);
  const unsaid = rows.flatMap(({ number }) => number ?? []);
  if (unsaid.length === 0) return;
  await sql`
    delete from search_word
    where workspace_id = ${tx.workspaceId} and number = any(${unsaid}::integer[])`.execute(tx.db);
}
