import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import type { Said } from "./words-of.ts";

export interface SaidMessage extends Said {
  id: string;
  conversationId: string;
  at: Date;
  kind: "inbound" | "outbound" | "note" | "call";
  /** The subject of the conversation, and whose it is. */
  about: string;
  requester: string;
}

/** Messages with all that they are found by, in no order. */
export async function readSaid(tx: Tx, messageIds: readonly string[]): Promise<SaidMessage[]> {
  if (messageIds.length === 0) return [];
  const { rows } = await sql<SaidMessage>`
    select message.id, message.conversation_id, message.created_at as at, message.kind, message.text, message.folded,
      conversation.subject || case when message.subject is distinct from conversation.subject
        then coalesce(' ' || message.subject, '') else '' end as subject,
      conversation.reference, conversation.subject as about, requester.name as requester,
      json_build_object('id', message.author_id, 'name', message.author_name, 'address', message.author_address) as author,
      coalesce((select json_agg(json_build_object('customerId', customer_id, 'name', name, 'address', address))
        from participant where participant.workspace_id = message.workspace_id
          and participant.conversation_id = message.conversation_id), '[]') as people,
      array(select filename from attachment where attachment.workspace_id = message.workspace_id
        and attachment.message_id = message.id and not attachment.is_inline order by attachment.id) as files,
      not exists (select from message before where before.workspace_id = message.workspace_id
        and before.conversation_id = message.conversation_id and (before.created_at, before.id) < (message.created_at, message.id)) as is_first
    from message join conversation on conversation.workspace_id = message.workspace_id
      and conversation.id = message.conversation_id
    join customer filed on filed.workspace_id = message.workspace_id and filed.id = conversation.requester_id
    join customer requester on requester.workspace_id = message.workspace_id and requester.id = filed.person_id
    where message.workspace_id = ${tx.workspaceId} and message.id = any(${[...messageIds]}::uuid[])`.execute(tx.db);
  return rows;
}
