import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { afterAll, customersNamed } from "./finders.ts";
import { isPart, partForm, stemForm, stemsOf } from "./forms.ts";
import type { Wanted } from "./query.ts";
import { authorSign, customerSign, phoneSign } from "./sign.ts";
import { halves, isSimilar } from "./similar.ts";

/** The numbers of the words that serve one wish, and in about how many messages they are. */
export interface Expanded {
  numbers: number[];
  messages: number;
  /** The words themselves, to mark them. */
  words: string[];
}

interface Row {
  number: number;
  word: string;
  messages: number;
  how: "word" | "part";
}

/** The most common of them: whoever has typed so little goes on typing, and each is compared with every word of a message. */
const beginningsMax = 200;
const partsMax = 200;
const similarMax = 2_000;
const similarLengthMin = 4;

/** Which words of this workspace serve what is wanted; a phrase asks for each of its words. */
export async function expand(tx: Tx, wanted: Wanted): Promise<Expanded[]> {
  switch (wanted.kind) {
    case "phrase":
      return Promise.all(wanted.words.map(async (word) => expandedOf(await sameWord(tx, [word]))));
    case "phone": {
      const known = await customersNamed(tx, { word: wanted.digits, isBeginning: false, digits: wanted.digits });
      const signs = [phoneSign(wanted.digits), wanted.digits, ...known.map(customerSign)];
      return [expandedOf(await sameWord(tx, signs))];
    }
    case "address": {
      const { address: word, isBeginning } = wanted;
      return [expandedOf([...(await beginning(tx, word, isBeginning)), ...(await ofCustomers(tx, word, isBeginning))])];
    }
    case "word":
      return [await expandWord(tx, wanted)];
  }
}

/** Who wrote it: by a word of the name or the address. */
export async function expandAuthor(tx: Tx, words: readonly string[], memberId?: string): Promise<Expanded[]> {
  if (memberId) return [expandedOf(await sameWord(tx, [authorSign(customerSign(memberId))]))];
  return Promise.all(
    words.map(async (word) => {
      const known = await customersNamed(tx, { word, isBeginning: true });
      const signs = known.map((id) => authorSign(customerSign(id)));
      return expandedOf([...(await beginning(tx, authorSign(word), true)), ...(await sameWord(tx, signs))]);
    }),
  );
}

export async function expandSign(tx: Tx, sign: string): Promise<Expanded> {
  return expandedOf(await sameWord(tx, [sign]));
}

async function expandWord(tx: Tx, { word, isBeginning }: { word: string; isBeginning: boolean }): Promise<Expanded> {
  const stems = await stemsOf(tx, [word]);
  const rows = [
    ...(await beginning(tx, word, isBeginning)),
    ...(await sameWord(
      tx,
      stems.map(({ stem }) => stem),
    )),
    ...(await byForms(tx, stems.map(stemForm))),
    ...(await byParts(tx, word)),
    ...(await ofCustomers(tx, word, isBeginning)),
  ];
  return expandedOf(rows.length > 0 ? rows : await similarNames(tx, word));
}

async function ofCustomers(tx: Tx, word: string, isBeginning: boolean): Promise<Row[]> {
  if (word.length < 3) return [];
  return sameWord(tx, (await customersNamed(tx, { word, isBeginning })).map(customerSign));
}

async function sameWord(tx: Tx, words: readonly string[]): Promise<Row[]> {
  if (words.length === 0) return [];
  const { rows } = await sql<Row>`
    select number, word, messages, 'word' as how from search_word
    where workspace_id = ${tx.workspaceId} and word = any(${[...words]}::text[])`.execute(tx.db);
  return rows;
}

async function beginning(tx: Tx, word: string, isBeginning: boolean): Promise<Row[]> {
  if (!isBeginning) return sameWord(tx, [word]);
  const { rows } = await sql<Row>`
    select number, word, messages, 'word' as how from search_word
    where workspace_id = ${tx.workspaceId} and word >= ${word} and word < ${afterAll(word)}
    order by messages desc limit ${sql.lit(beginningsMax)}`.execute(tx.db);
  return rows;
}

async function byForms(tx: Tx, forms: readonly string[]): Promise<Row[]> {
  if (forms.length === 0) return [];
  const { rows } = await sql<Row>`
    select word.number, word.word, word.messages, 'word' as how
    from search_form form join search_word word on word.workspace_id = form.workspace_id and word.number = form.number
    where form.workspace_id = ${tx.workspaceId} and form.form = any(${[...forms]}::text[])`.execute(tx.db);
  return rows;
}

async function byParts(tx: Tx, part: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select word.number, word.word, word.messages, 'part' as how
    from search_form form join search_word word on word.workspace_id = form.workspace_id and word.number = form.number
    where form.workspace_id = ${tx.workspaceId} and form.form >= ${partForm(part)} and form.form < ${afterAll(partForm(part))}
    order by word.messages desc limit ${sql.lit(partsMax)}`.execute(tx.db);
  return rows.filter(({ word }) => isPart(part, word));
}

/** Names that are one typing error away: one half of each is as it was typed. */
async function similarNames(tx: Tx, typed: string): Promise<Row[]> {
  if ([...typed].length < similarLengthMin || /\d/.test(typed)) return [];
  const { beginning: first, ending } = halves(typed);
  const last = [...ending].reverse().join("");
  const { rows } = await sql<Row>`
    (select number, word, messages, 'word' as how from search_word
     where workspace_id = ${tx.workspaceId} and backwards is not null and word >= ${first} and word < ${afterAll(first)}
     limit ${sql.lit(similarMax)})
    union
    (select number, word, messages, 'word' from search_word
     where workspace_id = ${tx.workspaceId} and backwards >= ${last} and backwards < ${afterAll(last)}
     limit ${sql.lit(similarMax)})`.execute(tx.db);
  return rows.filter(({ word }) => isSimilar(typed, word));
}

function expandedOf(rows: readonly Row[]): Expanded {
  const each = new Map(rows.map((row) => [row.number, row]));
  const all = [...each.values()];
  return {
    numbers: all.map(({ number }) => number),
    messages: all.reduce((sum, { messages }) => sum + messages, 0),
    words: all.map(({ word }) => word),
  };
}
