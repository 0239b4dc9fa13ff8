import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { notFound } from "#platform/errors.ts";
import type { Place } from "#platform/http/index.ts";
import type { MessageRow } from "./row.ts";

export interface ShownAttachment {
  id: string;
  filename: string;
  contentType: string;
  size: number;
  url: string;
  contentId: string | null;
  inline: boolean;
}

export type ThreadMessage = MessageRow & {
  authorFace: string | null;
  authorPictureKey: string | null;
  attachments: ShownAttachment[];
};

const attachmentsOfMessage = sql`coalesce((
  select jsonb_agg(jsonb_build_object('id', attachment.id, 'filename', attachment.filename,
    'contentType', attachment.content_type, 'size', attachment.size, 'url', '/api/v1/attachments/' || attachment.id,
    'contentId', attachment.content_id, 'inline', attachment.is_inline) order by attachment.id)
  from attachment where attachment.workspace_id = message.workspace_id and attachment.message_id = message.id), '[]')`;

/** A message with its author's face and its files; conditions follow. */
export const shownMessage = sql`
  select message.*, author.face as author_face, author.picture_key as author_picture_key, ${attachmentsOfMessage} as attachments
  from message
  left join member author on author.workspace_id = message.workspace_id and author.id = message.author_id
    and message.author_kind = 'member'`;

interface Wishes {
  limit: number;
  after?: Place | undefined;
}

/** What was said in a conversation, oldest first as one reads it, with one message more than asked for. */
export async function listMessages(tx: Tx, conversationId: string, { limit, after }: Wishes): Promise<ThreadMessage[]> {
  const { rows } = await sql<ThreadMessage>`
    ${shownMessage}
    where message.workspace_id = ${tx.workspaceId} and message.conversation_id = ${conversationId}
      ${after ? sql`and (message.created_at, message.id) > (${after.at}, ${after.id})` : sql``}
    order by message.created_at, message.id
    limit ${limit + 1}`.execute(tx.db);
  return rows;
}

/** One message as the thread shows it. */
export async function readMessage(tx: Tx, id: string): Promise<ThreadMessage> {
  const { rows } = await sql<ThreadMessage>`
    ${shownMessage}
    where message.workspace_id = ${tx.workspaceId} and message.id = ${id}`.execute(tx.db);
  if (!rows[0]) throw notFound("message");
  return rows[0];
}
