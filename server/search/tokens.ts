import { fold } from "./fold.ts";

/** A word and where it stands in its text. */
export interface Token {
  word: string;
  start: number;
  end: number;
}

/** Longer ones are keys and encoded files: nobody types them. */
const wordLengthMax = 64;

const runs = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** One dictionary of Chinese and Japanese serves both; which language is named makes no difference to it. */
const segmenter = new Intl.Segmenter("ja", { granularity: "word" });
const addresses = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const numbers = /\+?\(?\d[\d ()./\u00a0-]{5,24}\d/g;
const digitsMin = 7;
const digitsMax = 15;

/** Whether a script is written without spaces, so that its words are found by a dictionary. */
export function isUnspaced(text: string): boolean {
  return unspaced.test(text);
}

/** The words of a text in their order. Chinese, Japanese and Thai are cut by ICU's dictionaries, the rest at what is no letter. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: run, index } of text.matchAll(runs)) {
    if (isUnspaced(run)) {
      for (const { segment, index: within, isWordLike } of segmenter.segment(run)) {
        if (isWordLike) add(segment, index + within);
      }
    } else add(run, index);
  }
  return tokens;

  function add(written: string, start: number): void {
    if (written.length > wordLengthMax) return;
    const word = fold(written);
    if (word !== "") tokens.push({ word, start, end: start + written.length });
  }
}

/** Mail addresses, whole: their parts are words besides. */
export function addressesIn(text: string): string[] {
  return [...text.matchAll(addresses)].map(([address]) => fold(address)).filter(({ length }) => length <= 99);
}

/** What may be a phone number, however it is written: its digits and where it stands. */
export function phonesIn(text: string): (Token & { digits: string })[] {
  return [...text.matchAll(numbers)].flatMap(({ 0: written, index }) => {
    const digits = written.replace(/\D/g, "");
    if (digits.length < digitsMin || digits.length > digitsMax) return [];
    return [{ word: digits, digits, start: index, end: index + written.length }];
  });
}
