import { sql } from "kysely";
import type { Store, Tx } from "#platform/database/index.ts";
import { isId } from "#platform/ids.ts";
import { addDocuments } from "./add-documents.ts";
import { forgetMessages } from "./forget.ts";
import { readSaid } from "./read-said.ts";
import { tidyWords } from "./tidy.ts";
import { wordsOf } from "./words-of.ts";

const eventsMax = 200;
/** A conversation that is brought in whole may be long: it is read in pieces. */
const messagesMax = 200;

interface Happened {
  position: number;
  kind: string;
  conversationId: string | null;
  facts: Record<string, string | number | boolean | null>;
}

/**
 * Reads the next events of a workspace and indexes what was said. Returns how many it read; 0 when nothing is left. A
 * workspace that it has never read begins at its first event: so what was there before the search is found too.
 */
export function followEvents(store: Store, workspaceId: string): Promise<number> {
  return store.inWorkspace(workspaceId, async (tx) => {
    const position = await takePosition(tx);
    if (position === undefined) return 0;
    const events = await eventsAfter(tx, position);
    const last = events.at(-1);
    if (!last) return 0;
    const changed = await messagesNamed(tx, events);
    await forgetMessages(tx, changed);
    while (await indexUnread(tx, events)) {
      // The next piece.
    }
    if (events.some(({ kind }) => kind.endsWith(".erased"))) await tidyWords(tx);
    await sql`update search_progress set position = ${last.position} where workspace_id = ${tx.workspaceId}`.execute(
      tx.db,
    );
    return events.length;
  });
}

/** One reader at a time; another process finds it taken and comes back later. */
async function takePosition(tx: Tx): Promise<number | undefined> {
  await sql`insert into search_progress (workspace_id) values (${tx.workspaceId}) on conflict do nothing`.execute(
    tx.db,
  );
  const { rows } = await sql<{ position: number }>`
    select position from search_progress where workspace_id = ${tx.workspaceId} for update skip locked`.execute(tx.db);
  return rows[0]?.position;
}

async function eventsAfter(tx: Tx, position: number): Promise<Happened[]> {
  const { rows } = await sql<Happened>`
    select position, kind, conversation_id, facts from event
    where workspace_id = ${tx.workspaceId} and position > ${position}
    order by position limit ${sql.lit(eventsMax)}`.execute(tx.db);
  return rows;
}

/** What an event names may have changed since it was indexed: an answer that was taken back, a customer with another name. */
async function messagesNamed(tx: Tx, events: readonly Happened[]): Promise<string[]> {
  const erased = events.flatMap(({ kind, conversationId }) =>
    kind === "conversation.erased" && conversationId ? conversationId : [],
  );
  const idsOf = (name: string) => events.flatMap(({ facts }) => [facts[name]].filter((id) => isText(id) && isId(id)));
  const { rows } = await sql<{ id: string }>`
    select message_id as id from search_document
    where workspace_id = ${tx.workspaceId} and (message_id = any(${idsOf("messageId")}::uuid[])
      or conversation_id = any(${erased}::uuid[]))
    union
    select document.message_id from conversation
    join search_document document on document.workspace_id = ${tx.workspaceId} and document.conversation_id = conversation.id
    where conversation.workspace_id = ${tx.workspaceId} and conversation.requester_id = any(${idsOf("customerId")}::uuid[])
    `.execute(tx.db);
  return rows.map(({ id }) => id);
}

/** Indexes the messages of these conversations that are not indexed. Returns whether there are more. */
async function indexUnread(tx: Tx, events: readonly Happened[]): Promise<boolean> {
  const ids = [...new Set(events.flatMap(({ conversationId }) => conversationId ?? []))];
  const customerIds = events.flatMap(({ facts: { customerId } }) =>
    isText(customerId) && isId(customerId) ? customerId : [],
  );
  const { rows } = await sql<{ id: string }>`
    select message.id from message
    left join search_document document on document.workspace_id = message.workspace_id and document.message_id = message.id
    where message.workspace_id = ${tx.workspaceId} and document.message_id is null
      and message.conversation_id in (
        select unnest(${ids}::uuid[])
        union select id from conversation
        where conversation.workspace_id = ${tx.workspaceId} and requester_id = any(${customerIds}::uuid[]))
    limit ${sql.lit(messagesMax)}`.execute(tx.db);
  const said = await readSaid(
    tx,
    rows.map(({ id }) => id),
  );
  await addDocuments(
    tx,
    said.map((one) => ({ messageId: one.id, conversationId: one.conversationId, at: one.at, words: wordsOf(one) })),
  );
  return rows.length === messagesMax;
}

function isText(fact: unknown): fact is string {
  return typeof fact === "string";
}
