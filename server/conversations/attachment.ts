import { type Selectable, sql } from "kysely";
import type { Tables, Tx } from "#platform/database/index.ts";
import { newId } from "#platform/ids.ts";
import type { Stored } from "#platform/storage/index.ts";
import { type Actor, idOf } from "../members/index.ts";
import { visibleTo } from "./visible.ts";

export type AttachmentRow = Selectable<Tables["attachment"]>;

const filenameLengthMax = 200;

interface NewAttachment extends Stored {
  filename: string;
  contentType: string;
  createdBy: string;
}

export async function addAttachment(
  tx: Tx,
  { key, size, sha256, filename, contentType, createdBy }: NewAttachment,
): Promise<AttachmentRow> {
  return tx.db
    .insertInto("attachment")
    .values({
      workspaceId: tx.workspaceId,
      id: newId(),
      messageId: null,
      filename,
      contentType: contentType.split(";")[0]?.trim().toLowerCase() || "application/octet-stream",
      size,
      sha256,
      storageKey: key,
      contentId: null,
      createdBy,
      createdAt: tx.now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** A file of a message that this actor may see, or one that they have uploaded and not sent yet. */
export async function findAttachment(tx: Tx, actor: Actor, id: string): Promise<AttachmentRow | undefined> {
  const { rows } = await sql<AttachmentRow>`
    select attachment.* from attachment
    where attachment.workspace_id = ${tx.workspaceId} and attachment.id = ${id} and (
      (attachment.message_id is null and attachment.created_by = ${idOf(actor)})
      or exists (select from message join conversation on conversation.workspace_id = message.workspace_id
          and conversation.id = message.conversation_id
        where message.workspace_id = attachment.workspace_id and message.id = attachment.message_id and ${visibleTo(actor)}))`.execute(
    tx.db,
  );
  return rows[0];
}

export function attachmentJson({ id, filename, contentType, size, contentId, isInline }: AttachmentRow) {
  return { id, filename, contentType, size, url: `/api/v1/attachments/${id}`, contentId, inline: isInline };
}

/** No path, no control or direction-changing characters, a length that every system takes; the ending stays. */
export function safeFilename(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? "";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const clean = last.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, "").trim();
  const name = clean.replace(/^\.+/, "") || "file";
  if (name.length <= filenameLengthMax) return name;
  const ending = /\.[^.]{1,16}$/.exec(name)?.[0] ?? "";
  return name.slice(0, filenameLengthMax - ending.length) + ending;
}
