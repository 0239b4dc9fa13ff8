import type { Insertable } from "kysely";
import type { Tables, Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { newId } from "#platform/ids.ts";
import { type Actor, idOf } from "../members/index.ts";
import type { ConversationChange, ConversationRow, MessageRow } from "./row.ts";

export type NewMessage = Omit<
  Insertable<Tables["message"]>,
  "workspaceId" | "id" | "conversationId" | "createdAt" | "version" | "folded" | "recipients"
> & {
  id?: string;
  createdAt?: Date;
  folded?: MessageRow["folded"];
  recipients?: MessageRow["recipients"];
};

export interface StoredAttachment {
  id?: string | undefined;
  filename: string;
  contentType: string;
  size: number;
  sha256: Buffer | null;
  storageKey: string;
  contentId: string | null;
  inline: boolean;
}

const previewLength = 200;

/** Writes a message with its files, and says what the conversation's row must show of it. */
export async function addMessage(
  tx: Tx,
  conversation: ConversationRow,
  { folded = [], recipients = { to: [], cc: [], bcc: [] }, ...fields }: NewMessage,
  attachments: readonly StoredAttachment[] = [],
): Promise<{ message: MessageRow; shown: ConversationChange }> {
  const { workspaceId, now } = tx;
  const version = conversation.version + 1;
  const message = await tx.db
    .insertInto("message")
    .values({
      ...fields,
      workspaceId,
      id: fields.id ?? newId(),
      conversationId: conversation.id,
      version,
      folded: JSON.stringify(folded),
      recipients: JSON.stringify(recipients),
      createdAt: fields.createdAt ?? now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await addFiles(tx, message.id, attachments);
  return { message, shown: { ...shownOf(message), messageVersion: version } };
}

export function shownOf(message: MessageRow): ConversationChange {
  return {
    lastMessageAt: message.createdAt,
    lastMessageKind: message.kind,
    lastMessagePreview: previewOf(message.text),
    lastMessageAuthor: message.authorName,
  };
}

/** One line of the text for the list; what does not fit is cut at a whole character. */
export function previewOf(text: string): string {
  const line = text
    .slice(0, previewLength * 4)
    .replace(/\s+/gu, " ")
    .trim();
  return [...line].slice(0, previewLength).join("");
}

async function addFiles(tx: Tx, messageId: string, attachments: readonly StoredAttachment[]): Promise<void> {
  if (attachments.length === 0) return;
  const rows = attachments.map(({ id, inline, ...file }) => ({
    ...file,
    workspaceId: tx.workspaceId,
    id: id ?? newId(),
    messageId,
    isInline: inline,
    createdBy: null,
    createdAt: tx.now,
  }));
  await tx.db.insertInto("attachment").values(rows).execute();
}

/** Ties files that the writer uploaded before to the message that carries them. Another's, or none, is refused. */
export async function tieAttachments(
  tx: Tx,
  actor: Actor,
  messageId: string,
  attachmentIds: readonly string[],
): Promise<void> {
  if (attachmentIds.length === 0) return;
  const tied = await tx.db
    .updateTable("attachment")
    .set({ messageId })
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "in", [...attachmentIds])
    .where("messageId", "is", null)
    .where("createdBy", "=", idOf(actor))
    .returning("id")
    .execute();
  if (tied.length === new Set(attachmentIds).size) return;
  throw new Refusal(
    422,
    "attachment_missing",
    "One of the attached files is not there any more. Attach it again, then send.",
  );
}
