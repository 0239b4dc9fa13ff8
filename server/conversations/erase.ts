import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { type Actor, signature } from "../members/index.ts";
import { eraseMessages } from "./erase-messages.ts";
import { lockConversation } from "./find.ts";
import { resolve } from "./resolve.ts";

interface Person {
  /** All the customers who are this person. */
  ids: readonly string[];
  addresses: readonly string[];
}

export interface ErasedMatters {
  /** Their own matters, which keep when and how they went, and no word. */
  conversationIds: string[];
  /** Matters of others on which they were. */
  otherConversations: number;
  participantIds: string[];
  messages: number;
  files: number;
  /** Files of the storage that no row names any more: to be removed after the commit. */
  storageKeys: string[];
}

/**
 * Takes every word out of a person's own matters, whoever wrote it, and their own words out of the matters of others. States, times and
 * who of us served stay, so that figures stay true. What runs is ended as withdrawn; their links and reply addresses work no longer.
 */
export async function eraseMatters(tx: Tx, actor: Actor, { ids, addresses }: Person): Promise<ErasedMatters> {
  const { workspaceId } = tx;
  const own = await tx.db
    .selectFrom("conversation")
    .select(["id", "endedAt"])
    .where("workspaceId", "=", workspaceId)
    .where("requesterId", "in", ids)
    .execute();
  const conversationIds = own.map(({ id }) => id);
  for (const { id, endedAt } of own) {
    const conversation = await lockConversation(tx, id);
    if (!endedAt) await resolve(tx, actor, conversation, { resolution: "withdrawn" });
  }
  const participants = await participantsOn(tx, ids, conversationIds);
  const participantIds = participants.map(({ id }) => id);
  const erased = await eraseMessages(tx, { ids, conversationIds, participantIds, addresses });
  await eraseWords(tx, ids, conversationIds);
  await sql`
    update participant set name = '', address = null, key = substring(uuid_send(gen_random_uuid()) for 8),
      left_at = coalesce(left_at, ${tx.now})
    where workspace_id = ${workspaceId} and id = any(${participantIds}::uuid[])`.execute(tx.db);
  for (const conversationId of conversationIds) {
    const facts = { customerId: ids[0] ?? "" };
    tx.record({ kind: "conversation.erased", conversationId, ...signature(actor), facts });
  }
  for (const { id: messageId, conversationId } of erased.elsewhere) {
    tx.record({ kind: "message.erased", conversationId, ...signature(actor), facts: { messageId } });
  }
  const others = participants.filter((each) => !conversationIds.includes(each.conversationId));
  return {
    conversationIds,
    participantIds,
    otherConversations: new Set(others.map((each) => each.conversationId)).size,
    messages: erased.count,
    files: erased.storageKeys.length,
    storageKeys: erased.storageKeys,
  };
}

/** They on any matter, and everybody on their own. */
async function participantsOn(tx: Tx, ids: readonly string[], conversationIds: readonly string[]) {
  const { rows } = await sql<{ id: string; conversationId: string }>`
    select id, conversation_id from participant where workspace_id = ${tx.workspaceId}
      and (customer_id = any(${[...ids]}::uuid[]) or conversation_id = any(${[...conversationIds]}::uuid[]))`.execute(
    tx.db,
  );
  return rows;
}

async function eraseWords(tx: Tx, ids: readonly string[], conversationIds: readonly string[]): Promise<void> {
  const { workspaceId } = tx;
  const own = sql`workspace_id = ${workspaceId} and conversation_id = any(${[...conversationIds]}::uuid[])`;
  await sql`update ending set reason = '' where ${own}`.execute(tx.db);
  await sql`update wait set reason = '' where ${own}`.execute(tx.db);
  await sql`delete from draft where ${own}`.execute(tx.db);
  await sql`
    update thanks set words = '(erased)'
    where workspace_id = ${workspaceId}
      and (conversation_id = any(${[...conversationIds]}::uuid[]) or customer_id = any(${[...ids]}::uuid[]))`.execute(
    tx.db,
  );
  await sql`
    update conversation set subject = '', last_message_preview = '', last_message_author = '', waiting_reason = null,
      held_count = 0, version = version + 1
    where workspace_id = ${workspaceId} and id = any(${[...conversationIds]}::uuid[])`.execute(tx.db);
}
