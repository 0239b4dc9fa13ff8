import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { notFound } from "#platform/errors.ts";
import type { Actor } from "../members/index.ts";
import type { ConversationRow, MessageRow, ParticipantRow } from "./row.ts";
import { visibleTo } from "./visible.ts";

/**
 * The door to one conversation: what this actor may not see is "not found". With `lock` the row is held until the verb has
 * committed, so that two verbs on one conversation follow each other.
 */
export async function findConversation(
  tx: Tx,
  actor: Actor,
  id: string,
  { lock = false } = {},
): Promise<ConversationRow> {
  const { rows } = await sql<ConversationRow>`
    select conversation.* from conversation
    where workspace_id = ${tx.workspaceId} and id = ${id} and ${visibleTo(actor)}
    ${lock ? sql`for no key update` : sql``}`.execute(tx.db);
  if (!rows[0]) throw notFound("conversation");
  return rows[0];
}

/** By a customer's own link or reply address: whoever holds the key reaches this one conversation, as this participant. */
export async function findParticipantByKey(
  tx: Tx,
  key: Buffer,
): Promise<{ participant: ParticipantRow; conversation: ConversationRow } | undefined> {
  const participant = await tx.db
    .selectFrom("participant")
    .selectAll()
    .where("workspaceId", "=", tx.workspaceId)
    .where("key", "=", key)
    .executeTakeFirst();
  if (!participant) return undefined;
  return { participant, conversation: await lockConversation(tx, participant.conversationId) };
}

/** For mail and timers, which act by themselves. Always locks. */
export async function lockConversation(tx: Tx, id: string): Promise<ConversationRow> {
  return findConversation(tx, { kind: "system", workspaceId: tx.workspaceId }, id, { lock: true });
}

export function participantsOf(tx: Tx, conversationId: string): Promise<ParticipantRow[]> {
  return tx.db
    .selectFrom("participant")
    .selectAll()
    .where("workspaceId", "=", tx.workspaceId)
    .where("conversationId", "=", conversationId)
    .where("leftAt", "is", null)
    .orderBy("joinedAt")
    .orderBy("id")
    .execute();
}

/** Where a foreign Message-ID of this inbox was stored. Whether its sender belongs there is for the caller to ask. */
export async function findByMimeMessageId(
  tx: Tx,
  inboxId: string,
  mimeMessageId: string,
): Promise<{ conversation: ConversationRow; message: MessageRow } | undefined> {
  const message = await tx.db
    .selectFrom("message")
    .innerJoin("conversation", (join) =>
      join
        .onRef("conversation.workspaceId", "=", "message.workspaceId")
        .onRef("conversation.id", "=", "message.conversationId"),
    )
    .selectAll("message")
    .where("message.workspaceId", "=", tx.workspaceId)
    .where("message.mimeMessageId", "=", mimeMessageId)
    .where("conversation.inboxId", "=", inboxId)
    .orderBy("message.createdAt")
    .executeTakeFirst();
  return message && { message, conversation: await lockConversation(tx, message.conversationId) };
}

export async function findMessage(tx: Tx, conversationId: string, messageId: string): Promise<MessageRow> {
  const message = await tx.db
    .selectFrom("message")
    .selectAll()
    .where("workspaceId", "=", tx.workspaceId)
    .where("conversationId", "=", conversationId)
    .where("id", "=", messageId)
    .executeTakeFirst();
  if (!message) throw notFound("message");
  return message;
}

/** One message by its id alone, if this actor may see its conversation. */
export async function findMessageOf(tx: Tx, actor: Actor, messageId: string): Promise<MessageRow> {
  const message = await tx.db
    .selectFrom("message")
    .selectAll()
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", messageId)
    .executeTakeFirst();
  if (!message) throw notFound("message");
  await findConversation(tx, actor, message.conversationId);
  return message;
}
