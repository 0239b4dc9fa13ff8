import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import type { Ancestor } from "./threading.ts";

/** To whom something belongs: the customer's side, or one outsider, whose thread is a thread of its own. */
export interface Side {
  conversationId: string;
  outsiderId: string | null;
}

export interface Said {
  id: string;
  isInbound: boolean;
  authorName: string;
  text: string;
  createdAt: Date;
}

const ancestorsMax = 100;
const quotedLengthMax = 1_500;

/** The Message-IDs of what went to and fro before, oldest first. */
export async function ancestorsOf(tx: Tx, { conversationId, outsiderId }: Side): Promise<Ancestor[]> {
  const { rows } = await sql<Ancestor>`
    select mime_message_id, is_inbound from (
      select message.mime_message_id, true as is_inbound, message.created_at as at, message.id
      from message
      where message.workspace_id = ${tx.workspaceId} and message.conversation_id = ${conversationId}
        and message.kind = 'inbound' and message.mime_message_id is not null and ${ofSide(outsiderId)}
      union all
      select mail.mime_message_id, false, min(mail.created_at), min(mail.id::text)::uuid
      from outgoing_mail mail left join message on message.workspace_id = mail.workspace_id and message.id = mail.entry_id
      where mail.workspace_id = ${tx.workspaceId} and mail.conversation_id = ${conversationId}
        and mail.state <> 'cancelled' and (${outsiderId ? sql`false` : sql`message.id is null`} or ${ofSide(outsiderId)})
      group by mail.mime_message_id
    ) ancestor order by at desc, id desc limit ${ancestorsMax}`.execute(tx.db);
  return rows.reverse();
}

/** What was said before this message, or before now: how much, and the last two of it. */
export async function saidBefore(
  tx: Tx,
  side: Side,
  messageId: string | null,
): Promise<{ count: number; last: Said[] }> {
  const { rows } = await sql<Said & { total: number }>`
    select message.id, message.kind = 'inbound' as is_inbound, message.author_name,
      left(message.text, ${quotedLengthMax + 1}) as text, message.created_at, count(*) over () as total
    from message
    where message.workspace_id = ${tx.workspaceId} and message.conversation_id = ${side.conversationId}
      and message.kind in ('inbound', 'outbound') and message.taken_back_at is null and ${ofSide(side.outsiderId)}
      ${messageId ? sql`and message.id <> ${messageId}` : sql``}
    order by message.created_at desc, message.id desc limit 2`.execute(tx.db);
  return { count: rows[0]?.total ?? 0, last: rows.map(({ total: _, ...said }) => ({ ...said, text: cut(said.text) })) };
}

function ofSide(outsiderId: string | null) {
  return outsiderId
    ? sql<boolean>`(message.side = 'outsider' and message.participant_id = ${outsiderId})`
    : sql<boolean>`message.side = 'customer'`;
}

function cut(text: string): string {
  return text.length <= quotedLengthMax ? text : `${text.slice(0, quotedLengthMax).trimEnd()} […]`;
}
