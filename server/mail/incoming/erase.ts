import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";

/**
 * Empties the ledger's mails of these conversations and from these addresses. That a mail came, when and what became of it stays. Returns
 * how many, and the files of the storage that are free.
 */
export async function eraseMails(
  tx: Tx,
  { conversationIds, addresses }: { conversationIds: readonly string[]; addresses: readonly string[] },
): Promise<{ count: number; storageKeys: string[] }> {
  const theirs = sql`workspace_id = ${tx.workspaceId} and (conversation_id = any(${[...conversationIds]}::uuid[])
    or from_address = any(${[...addresses]}::text[]) or reply_to = any(${[...addresses]}::text[])
    or proposed_address = any(${[...addresses]}::text[]) or lower(envelope_from) = any(${[...addresses]}::text[]))`;
  const { rows } = await sql<{ id: string; rawKey: string | null }>`
    select id, raw_key from mail where ${theirs} for update`.execute(tx.db);
  await sql`
    update mail set raw = ''::bytea, raw_key = null, size = 0, message_id = '', envelope_from = '', envelope_to = '',
      from_name = '', from_address = '', reply_to = '', proposed_name = null, proposed_address = null, subject = '',
      preview = '', remote_address = null, helo = null, problem = null, due_at = null, lease_until = null,
      state = case when state in ('received', 'held', 'unreadable') then 'automatic' else state end
    where workspace_id = ${tx.workspaceId} and id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(tx.db);
  return { count: rows.length, storageKeys: rows.flatMap(({ rawKey }) => rawKey ?? []) };
}
