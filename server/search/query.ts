import { Refusal } from "#platform/errors.ts";
import { type Filter, isFilterName, readFilter } from "./filter.ts";
import { addressesIn, phonesIn, tokensOf } from "./tokens.ts";

/** What must be in a message: a word, words in a row, a number, an address. */
export type Wanted =
  | { kind: "word"; word: string; isBeginning: boolean }
  | { kind: "phrase"; words: string[] }
  | { kind: "phone"; digits: string }
  | { kind: "address"; address: string; isBeginning: boolean };

export interface Query {
  wanted: Wanted[];
  filters: Filter[];
}

/** More words make no search narrower that anybody types. */
const wantedMax = 16;

const pieces = /(\p{L}+):(?:["“”„]([^"“”]*)["“”]?|(\S*))|["“”„]([^"“”]*)(?:["“”]|$)/gu;

/**
 * Reads what somebody typed: words, "words in a row", numbers in any notation, filters such as `from:ama`. The last word may
 * be unfinished, unless a space follows it.
 */
export function readQuery(typed: string): Query {
  const filters: Filter[] = [];
  const wanted: Wanted[] = [];
  const rest = typed.replace(pieces, (piece, name, quoted, plain, phrase, at: number) => {
    if (phrase !== undefined) {
      const words = tokensOf(phrase).map(({ word }) => word);
      if (words.length > 0) wanted.push({ kind: "phrase", words });
      return " ";
    }
    const word = String(name).toLowerCase();
    // `https://…` and "Re: kettle" are no filters.
    if (!isFilterName(word)) return piece;
    const value = quoted ?? plain;
    if (value !== "") filters.push(readFilter(word, value, { isUnfinished: at + piece.length === typed.length }));
    return " ";
  });
  wanted.push(...readWords(rest));
  if (wanted.length > wantedMax) {
    throw new Refusal(422, "too_many_words", `Search for ${wantedMax} words at most, or put them in quotes.`);
  }
  return { wanted, filters };
}

function readWords(typed: string): Wanted[] {
  const wanted: Wanted[] = [];
  let rest = typed;
  for (const { digits, start, end } of phonesIn(typed)) {
    wanted.push({ kind: "phone", digits });
    rest = blank(rest, start, end);
  }
  for (const address of addressesIn(rest)) {
    wanted.push({ kind: "address", address, isBeginning: rest.trimEnd() === rest && endsWith(rest, address) });
  }
  rest = rest.replace(/\S+@\S+/gu, " ");
  const tokens = tokensOf(rest);
  const last = tokens.at(-1);
  for (const token of tokens) {
    wanted.push({ kind: "word", word: token.word, isBeginning: token === last && token.end === typed.length });
  }
  return wanted;
}

const blank = (text: string, start: number, end: number) =>
  text.slice(0, start) + " ".repeat(end - start) + text.slice(end);

const endsWith = (text: string, address: string) => text.toLowerCase().endsWith(address);
