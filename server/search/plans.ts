import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import type { Place } from "#platform/http/index.ts";
import { visibleTo } from "../conversations/index.ts";
import type { Actor } from "../members/index.ts";
import type { Conditions } from "./conditions.ts";
import type { Expanded } from "./expand.ts";

export interface Hit {
  messageId: string;
  conversationId: string;
  at: Date;
}

/** One look for hits, newest first. Where it ended: there the next one begins; none when nothing is left. */
export interface Look {
  hits: Hit[];
  end: Place | undefined;
}

export interface Asked {
  actor: Actor;
  /** Each must be there. */
  words: readonly Expanded[];
  conditions: Conditions;
}

/** What is in fewer messages is read from the index of words whole, then ordered: a few milliseconds. */
export const rareMax = 1_500;
/** So few conversations are looked through one by one. */
const narrowMax = 1_000;

/** The words are rare: all their messages by the index of words, and the newest of them. */
export async function lookByWords(tx: Tx, asked: Asked, after: Place | undefined, limit: number): Promise<Look> {
  const { rows } = await sql<Hit>`
    with found as materialized (
      select message_id, conversation_id, at from search_document
      where workspace_id = ${tx.workspaceId} and ${hasAll(asked)} and ${within(asked, after)}
      order by at desc, message_id desc) -- so that only as many conversations are read as the page needs
    select found.* from found ${joined(tx, asked)}
    order by found.at desc, found.message_id desc
    limit ${sql.lit(limit)}`.execute(tx.db);
  return { hits: rows, end: endOfPage(rows, limit) };
}

/** The conversations are few: their messages by the conversation. Nothing when they are not few. */
export async function lookByConversations(
  tx: Tx,
  asked: Asked,
  after: Place | undefined,
  limit: number,
): Promise<Look | undefined> {
  const { rows: few } = await sql<{ id: string }>`
    select conversation.id from conversation
    where conversation.workspace_id = ${tx.workspaceId} and ${ofConversation(asked)}
    limit ${sql.lit(narrowMax + 1)}`.execute(tx.db);
  if (few.length > narrowMax) return undefined;
  const { rows } = await sql<Hit>`
    select message_id, conversation_id, at from search_document
    where workspace_id = ${tx.workspaceId} and conversation_id = any(${few.map(({ id }) => id)}::uuid[])
      and ${hasAll(asked)} and ${within(asked, after)}
    order by at desc, message_id desc
    limit ${sql.lit(limit)}`.execute(tx.db);
  return { hits: rows, end: endOfPage(rows, limit) };
}

/**
 * The words are common: the newest `span` messages are looked through in the order of time, which finds a page of them soon. When
 * the page is not full, the end is that of the span.
 */
export async function lookThrough(
  tx: Tx,
  asked: Asked,
  after: Place | undefined,
  { limit, span }: { limit: number; span: number },
): Promise<Look> {
  const newest = sql`
    from search_document where workspace_id = ${tx.workspaceId} and ${within(asked, after)}
    order by at desc, message_id desc`;
  // Read in its order until the page is full: nothing is gathered, nothing is ordered.
  const { rows } = await sql<Hit>`
    select found.message_id, found.conversation_id, found.at from (
      select message_id, conversation_id, at, words ${newest} limit ${sql.lit(span)}) found
    ${joined(tx, asked)}
    where ${hasAll(asked)}
    order by found.at desc, found.message_id desc
    limit ${sql.lit(limit)}`.execute(tx.db);
  const end = endOfPage(rows, limit);
  if (end) return { hits: rows, end };
  const { rows: last } = await sql<Hit>`
    select message_id, at ${newest} offset ${sql.lit(span - 1)} limit 1`.execute(tx.db);
  return { hits: rows, end: placeOf(last[0]) };
}

const endOfPage = (hits: readonly Hit[], limit: number) => placeOf(hits[limit - 1]);

function placeOf(hit: Hit | undefined): Place | undefined {
  return hit && { at: hit.at, id: hit.messageId };
}

function hasAll({ words }: Asked): RawBuilder<unknown> {
  if (words.length === 0) return sql`true`;
  return sql.join(
    words.map(({ numbers }) => sql`words && ${numbers}::integer[]`),
    sql` and `,
  );
}

function within({ conditions: { from, until } }: Asked, after: Place | undefined): RawBuilder<unknown> {
  return sql`true ${from ? sql`and at >= ${from}` : sql``} ${until ? sql`and at < ${until}` : sql``}
    ${after ? sql`and (at, message_id) < (${after.at}, ${after.id})` : sql``}`;
}

function joined(tx: Tx, asked: Asked): RawBuilder<unknown> {
  return sql`join conversation on conversation.workspace_id = ${tx.workspaceId}
    and conversation.id = found.conversation_id and ${ofConversation(asked)}`;
}

function ofConversation({ actor, conditions }: Asked): RawBuilder<unknown> {
  return sql.join([visibleTo(actor), ...conditions.ofConversation], sql` and `);
}
