import { attachmentSign, authorSign, customerSign, phoneSign } from "./sign.ts";
import { addressesIn, phonesIn, tokensOf } from "./tokens.ts";

/** A message with all that it is found by. */
export interface Said {
  text: string;
  subject: string;
  reference: string;
  author: { id: string | null; name: string; address: string | null };
  people: readonly { customerId: string | null; name: string; address: string | null }[];
  files: readonly string[];
  folded: readonly { kind: string; text: string }[];
  /** The first of its conversation: what it quotes was said before we were there, and stands nowhere else. */
  isFirst: boolean;
}

/** What is beyond is not found: whole logs and databases come by mail. */
const textLengthMax = 200_000;
const wordsMax = 5_000;

/** The words that a message is found by; true at those that are somebody's name. */
export function wordsOf(said: Said): Map<string, boolean> {
  const words = new Map<string, boolean>();
  const add = (word: string, isName = false) => {
    if (words.size < wordsMax || words.has(word)) words.set(word, isName || words.get(word) === true);
  };
  addSigns(said, add);
  for (const text of fieldsOf(said)) {
    for (const { word } of tokensOf(text)) add(word);
    for (const address of addressesIn(text)) add(address);
    for (const { digits } of phonesIn(text)) add(phoneSign(digits));
  }
  return words;
}

/** Each text that is searched, the message's own first. */
export function fieldsOf({ text, subject, reference, author, people, files, folded, isFirst }: Said): string[] {
  const shown = folded.filter(({ kind }) => isFirst || kind !== "history").map((part) => part.text);
  return [
    text.slice(0, textLengthMax),
    ...files,
    subject,
    ...shown.map((part) => part.slice(0, textLengthMax)),
    author.name,
    author.address ?? "",
    ...people.flatMap(({ name, address }) => [name, address ?? ""]),
    reference,
  ];
}

function addSigns({ author, people, files }: Said, add: (word: string, isName?: boolean) => void): void {
  for (const { customerId } of people) if (customerId) add(customerSign(customerId));
  if (author.id) add(authorSign(customerSign(author.id)));
  if (files.length > 0) add(attachmentSign);
  for (const text of [author.name, author.address ?? ""]) {
    for (const { word } of tokensOf(text)) add(authorSign(word));
    for (const address of addressesIn(text)) add(authorSign(address));
  }
  for (const { name } of [author, ...people]) for (const { word } of tokensOf(name)) add(word, true);
}
