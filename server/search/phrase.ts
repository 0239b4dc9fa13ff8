import type { Wanted } from "./query.ts";
import { tokensOf } from "./tokens.ts";
import { fieldsOf, type Said } from "./words-of.ts";

/** Whether each phrase stands in one of the message's texts, its words one after the other. */
export function hasPhrases(said: Said, wanted: readonly Wanted[]): boolean {
  const phrases = wanted.flatMap((one) => (one.kind === "phrase" && one.words.length > 1 ? [one.words] : []));
  if (phrases.length === 0) return true;
  const texts = fieldsOf(said).map((text) => tokensOf(text).map(({ word }) => word));
  return phrases.every((phrase) => texts.some((text) => contains(text, phrase)));
}

function contains(text: readonly string[], phrase: readonly string[]): boolean {
  return text.some((_, at) => phrase.every((word, index) => text[at + index] === word));
}
