import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { partForm, partsOf, stemForm, stemsOf } from "./forms.ts";

export interface NewDocument {
  messageId: string;
  conversationId: string;
  at: Date;
  words: Map<string, boolean>;
}

interface Numbered {
  number: number;
  word: string;
}

/** Writes down by which words messages are found. They must not be there yet; one writer at a time in a workspace. */
export async function addDocuments(tx: Tx, documents: readonly NewDocument[]): Promise<void> {
  if (documents.length === 0) return;
  const numbers = await numberWords(tx, documents);
  const rows = documents.map(({ messageId, conversationId, at, words }) => ({
    message_id: messageId,
    conversation_id: conversationId,
    at: at.toISOString(),
    words: [...words.keys()].flatMap((word) => numbers.get(word) ?? []),
  }));
  await sql`
    insert into search_document (workspace_id, message_id, conversation_id, at, words)
    select ${tx.workspaceId}, document.message_id, document.conversation_id, document.at, document.words
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) document
      (message_id uuid, conversation_id uuid, at timestamptz, words integer[])
    on conflict (workspace_id, message_id) do nothing`.execute(tx.db);
}

async function numberWords(tx: Tx, documents: readonly NewDocument[]): Promise<Map<string, number>> {
  const counted = new Map<string, { word: string; backwards: string | null; messages: number }>();
  for (const { words } of documents) {
    for (const [word, isName] of words) {
      const known = counted.get(word);
      const backwards = known?.backwards ?? (isName ? [...word].reverse().join("") : null);
      counted.set(word, { word, backwards, messages: (known?.messages ?? 0) + 1 });
    }
  }
  const { rows: known } = await sql<Numbered>`
    update search_word set messages = search_word.messages + said.messages,
      backwards = coalesce(search_word.backwards, said.backwards)
    from jsonb_to_recordset(${JSON.stringify([...counted.values()])}::jsonb) said (word text, backwards text, messages integer)
    where search_word.workspace_id = ${tx.workspaceId} and search_word.word = said.word
    returning search_word.number, search_word.word`.execute(tx.db);
  const numbers = new Map(known.map(({ word, number }) => [word, number]));
  const fresh = [...counted.values()].filter(({ word }) => !numbers.has(word));
  if (fresh.length === 0) return numbers;
  const { rows: added } = await sql<Numbered>`
    insert into search_word (workspace_id, word, backwards, messages)
    select ${tx.workspaceId}, said.word, said.backwards, said.messages
    from jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb) said (word text, backwards text, messages integer)
    returning number, word`.execute(tx.db);
  for (const { word, number } of added) numbers.set(word, number);
  await addForms(tx, added);
  return numbers;
}

async function addForms(tx: Tx, added: readonly Numbered[]): Promise<void> {
  const numberOf = new Map(added.map(({ word, number }) => [word, number]));
  const stems = await stemsOf(
    tx,
    added.map(({ word }) => word),
  );
  const forms = [
    ...stems
      .filter(({ word, stem }) => word !== stem)
      .map((stemmed) => ({ form: stemForm(stemmed), number: numberOf.get(stemmed.word) })),
    ...added.flatMap(({ word, number }) => partsOf(word).map((part) => ({ form: partForm(part), number }))),
  ];
  if (forms.length === 0) return;
  await sql`
    insert into search_form (workspace_id, form, number)
    select distinct ${tx.workspaceId}::uuid, made.form, made.number
    from jsonb_to_recordset(${JSON.stringify(forms)}::jsonb) made (form text, number integer)
    on conflict do nothing`.execute(tx.db);
}
