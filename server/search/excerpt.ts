import { escapeHtml } from "../mail-reading/index.ts";
import { endOf } from "./sign.ts";
import { phonesIn, type Token, tokensOf } from "./tokens.ts";
import { fieldsOf, type Said } from "./words-of.ts";

const excerptLength = 200;
const before = 60;
/** Marks are looked for in the first part of a long text, as cutting it into words takes its time. */
const lookedThrough = 50_000;

/** A piece of the message around the words that were found, as HTML: escaped, the words in `<mark>`. */
export function excerptOf(said: Said, words: ReadonlySet<string>): string {
  const [text = "", ...others] = fieldsOf(said).map((field) => field.slice(0, lookedThrough));
  const marks = marksIn(text, words);
  if (marks.length > 0) return cut(text, marks);
  for (const field of others) {
    const marksThere = marksIn(field, words);
    // What was found is the subject, a name, a file: then what was said follows it.
    if (marksThere.length > 0) return [cut(field, marksThere), cut(text, [])].filter(Boolean).join(" · ");
  }
  return cut(text, []);
}

function marksIn(text: string, words: ReadonlySet<string>): Token[] {
  const phones = phonesIn(text).filter(({ digits }) => words.has(`~${endOf(digits)}`));
  return [...tokensOf(text).filter(({ word }) => words.has(word)), ...phones].sort((a, b) => a.start - b.start);
}

/** Begins a little before the first mark, at a word, and is one line. */
function cut(text: string, marks: readonly Token[]): string {
  const first = marks[0]?.start ?? 0;
  const wanted = Math.max(0, first - before);
  const space = text.slice(wanted, first).search(/\s/);
  const start = wanted === 0 ? 0 : space < 0 ? wanted : wanted + space + 1;
  const end = endFrom(text, start);
  let at = start;
  let written = start > 0 ? "… " : "";
  for (const mark of marks) {
    if (mark.start < at || mark.end > end) continue;
    written += `${plain(text.slice(at, mark.start))}<mark>${plain(text.slice(mark.start, mark.end))}</mark>`;
    at = mark.end;
  }
  return `${written}${plain(text.slice(at, end))}${end < text.length ? " …" : ""}`.trim();
}

/** At a space, where there is one near; never in the middle of a sign of two. */
function endFrom(text: string, start: number): number {
  const longest = start + excerptLength;
  if (text.length <= longest) return text.length;
  const space = text.lastIndexOf(" ", longest);
  if (space > longest - 30) return space;
  return /[\ud800-\udbff]/.test(text[longest - 1] ?? "") ? longest - 1 : longest;
}

const plain = (text: string) => escapeHtml(text.replace(/\s+/gu, " "));
