import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";

/**
 * In which conversation of this inbox each of these Message-IDs stands; the earliest, where it stands in several. What we sent
 * says so itself: `signed` reads the conversation out of an id of ours.
 */
export async function placesOfMimeIds(
  tx: Tx,
  inboxId: string,
  mimeMessageIds: readonly string[],
  signed: (mimeMessageId: string) => string | undefined,
): Promise<Map<string, string>> {
  if (mimeMessageIds.length === 0) return new Map();
  const { rows } = await sql<{ mimeMessageId: string; conversationId: string }>`
    select distinct on (message.mime_message_id) message.mime_message_id, message.conversation_id
    from message join conversation on conversation.workspace_id = message.workspace_id
      and conversation.id = message.conversation_id
    where message.workspace_id = ${tx.workspaceId} and message.mime_message_id = any(${[...mimeMessageIds]}::text[])
      and conversation.inbox_id = ${inboxId}
    order by message.mime_message_id, message.created_at`.execute(tx.db);
  const stored = rows.map(({ mimeMessageId, conversationId }): [string, string] => [mimeMessageId, conversationId]);
  const own = mimeMessageIds.flatMap((id): [string, string][] => {
    const conversationId = signed(id);
    return conversationId ? [[id, conversationId]] : [];
  });
  if (own.length === 0) return new Map(stored);
  const { rows: kept } = await sql<{ id: string }>`
    select id from conversation where workspace_id = ${tx.workspaceId} and inbox_id = ${inboxId}
      and id = any(${own.map(([, id]) => id)}::uuid[])`.execute(tx.db);
  const ids = new Set(kept.map(({ id }) => id));
  return new Map([...own.filter(([, id]) => ids.has(id)), ...stored]);
}
