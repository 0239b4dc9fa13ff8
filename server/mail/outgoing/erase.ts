import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";

/**
 * Empties what was sent in these conversations and to these addresses, and calls back what has not left. That a mail left, when, and how
 * it went stays. Returns how many, and the files of the storage that are free.
 */
export async function eraseOutgoingMails(
  tx: Tx,
  { conversationIds, addresses }: { conversationIds: readonly string[]; addresses: readonly string[] },
): Promise<{ count: number; storageKeys: string[] }> {
  const { rows } = await sql<{ id: string; rawKey: string | null }>`
    select id, raw_key from outgoing_mail where workspace_id = ${tx.workspaceId}
      and (conversation_id = any(${[...conversationIds]}::uuid[]) or lower(recipient) = any(${[...addresses]}::text[]))
    for update`.execute(tx.db);
  // The recipient stays unlike every other: one mail goes once to each.
  await sql`
    update outgoing_mail set raw = ''::bytea, raw_key = null, ingredients = null, recipient = 'erased-' || id || '@invalid',
      recipient_name = '', envelope_from = '', subject = '', problem = null, last_response = null, lease_until = null,
      state = case when state in ('queued', 'deferred', 'kept') then 'cancelled' else state end
    where workspace_id = ${tx.workspaceId} and id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(tx.db);
  await tx.db
    .deleteFrom("undeliverableAddress")
    .where("workspaceId", "=", tx.workspaceId)
    .where((its) => its.eb("address", "=", its.fn.any(its.val([...addresses]))))
    .execute();
  return { count: rows.length, storageKeys: rows.flatMap(({ rawKey }) => rawKey ?? []) };
}
