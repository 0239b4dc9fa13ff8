import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { isSign } from "./sign.ts";
import { isUnspaced } from "./tokens.ts";

/** PostgreSQL's stemmers, by the script that they are for. A word has no language of its own here, so each that may fit is tried. */
const stemmers: readonly { script: RegExp; dictionaries: readonly string[] }[] = [
  { script: /\p{sc=Latin}/u, dictionaries: ["english", "german", "french", "spanish", "italian", "dutch"] },
  { script: /\p{sc=Arabic}/u, dictionaries: ["arabic"] },
  { script: /\p{sc=Cyrillic}/u, dictionaries: ["russian"] },
  { script: /\p{sc=Greek}/u, dictionaries: ["greek"] },
];

const compoundLengthMin = 8;
const headLengthMin = 3;
const partLengthMin = 4;

interface Stemmed {
  word: string;
  stem: string;
  dictionary: string;
}

/** What stems PostgreSQL makes of words: `=english:leak` for "leaking". */
export async function stemsOf(tx: Tx, words: readonly string[]): Promise<Stemmed[]> {
  const asked = words.filter((word) => !isSign(word) && !/\d|@/.test(word));
  const pairs = asked.flatMap((word) => dictionariesOf(word).map((dictionary) => ({ word, dictionary })));
  if (pairs.length === 0) return [];
  const { rows } = await sql<Stemmed>`
    select pair.word, pair.dictionary, stem
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) pair (word text, dictionary text),
      unnest(ts_lexize(('pg_catalog.' || pair.dictionary || '_stem')::regdictionary, pair.word)) stem`.execute(tx.db);
  return rows;
}

export function stemForm({ dictionary, stem }: Stemmed): string {
  return `=${dictionary}:${stem}`;
}

export const partForm = (part: string): string => `+${part}`;

/**
 * The ends of a word that may be words themselves: *deckel* of *wasserkocherdeckel*, 壶 of 水壶. The beginning of a word is found as
 * it stands. Arabic joins "and", "with" and "the" to the word that follows.
 */
export function partsOf(word: string): string[] {
  if (isSign(word) || /\d|@/.test(word)) return [];
  if (isUnspaced(word)) return endsOf(word, 1, 1);
  if (/\p{sc=Arabic}/u.test(word)) return endsOf(word, 1, headLengthMin);
  return word.length < compoundLengthMin ? [] : endsOf(word, headLengthMin, partLengthMin);
}

function endsOf(word: string, headMin: number, partMin: number): string[] {
  const letters = [...word];
  return letters.flatMap((_, at) =>
    at >= headMin && letters.length - at >= partMin ? [letters.slice(at).join("")] : [],
  );
}

function dictionariesOf(word: string): readonly string[] {
  return stemmers.find(({ script }) => script.test(word))?.dictionaries ?? [];
}

/** After a part of a compound there may stand an ending, but no more: *ring* is not looked for in *bringen*. */
export function isPart(part: string, word: string): boolean {
  if (isUnspaced(word) || /\p{sc=Arabic}/u.test(word)) return true;
  const at = word.lastIndexOf(part);
  if (at < headLengthMin || part.length < partLengthMin) return false;
  return part.length > partLengthMin ? word.length - at - part.length <= 2 : word.endsWith(part) && at > partLengthMin;
}
