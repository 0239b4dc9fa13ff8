import { isBlank, type Line, plainWords } from "./line.ts";
import { onWords, wroteWords } from "./words.ts";

/** The line before a quote: "On 5 May 2026, at 10:00, Ruth Adeyemi <ruth@halden.example> wrote:", broken in up to so many. */
const linesMax = 6;
const charactersMax = 400;

const wrote = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${wroteWords})(?![\\p{L}\\p{M}])|写道|寫道|작성|書きました|のメール|เขียน`,
  "iu",
);
const endsWithWrote = new RegExp(`(?:${wroteWords})(?: le)?\\s*$`, "iu");
const startsWithOn = new RegExp(`^["'“„«\\-\\s]{0,4}(?:${onWords})(?:[\\s,]|(?=\\d))`, "iu");
const date =
  /\d{1,4}\s{0,2}[-./年년]\s{0,2}\d{1,2}|\d{1,2}\s?[:.h時시]\s?\d{2}|(?<!\d)(?:19|20)\d{2}(?!\d)|\d{1,2}\.? \p{L}{3,}|\p{L}{3,}\.? \d{1,2}(?!\d)/iu;
const clock = /\d{1,2}\s?[:.h時시]\s?\d{2}/iu;
const mailbox = /[^\s<>@"()]@[^\s<>@"()]|\bmailto:|<[^<>]{0,200}>|@/i;
const fullAddress = /[^\s<>@"()]+@[^\s<>@"()]+\.[^\s<>@"()]+/;
const namesSomebody = /<[^<>]{0,200}>?|[^\s<>@"()]@[^\s<>@"()]+\.\p{L}/iu;
const weekday =
  /^["(]?(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mié|jue|vie|sáb|dom|seg|ter|qua|qui|sex|mån|tis|ons|tors|lör|sön|man|tir|tor|lør|søn|ma|ti|ke|to|pe|la|su|wo|za|zo|pon|wt|śr|czw|pt|sob|niedz|пн|вт|ср|чт|пт|сб|вс|нд|po|út|st|čt|pá|ne|so|joi|vin|ut|uto|sri|čet|pet|sub|ned|pon|str|štv|stv|pia|mið|fim|fös|lau|sun|þri|mán|ti|pzt|sal|çar|per|cum|cmt|paz)[\p{L}]{0,12}[.,]{0,2}\s/iu;

/** The last words of all ways to say "wrote". */
const lastWords = new Set(wroteWords.split("|").map((phrase) => phrase.replaceAll("\\", "").split(" ").at(-1) ?? ""));
const eastAsian = /(?:写道|写到|写了|寫道|寫到|작성|씀|書きました|のメール|のメッセージ|เขียนว่า|เขียน)$/;

/**
 * Whether an introduction could end with this line: cheap, for it is asked of every line of every mail, and the rest is
 * looked at only near lines that do.
 */
export function endsLikeIntroduction({ text }: Line): boolean {
  if (text.length > charactersMax || text === "") return false;
  const end = text.slice(-40).replace(/["'>)*_\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+$/, "");
  const last = end.at(-1);
  if (last === ":" || last === "：") return true;
  if (eastAsian.test(end) || /^\d{4}[-/.]\d/.test(text)) return true;
  const word = end.slice(end.lastIndexOf(" ") + 1).toLowerCase();
  return lastWords.has(word) || word === "le";
}

/** How many lines from `start` introduce a quote; 0 when they don't. `endings` has `endsLikeIntroduction` of each line. */
export function attributionAt(lines: readonly Line[], start: number, endings: readonly boolean[]): number {
  const first = lines[start];
  if (!first || isBlank(first) || first.depth > 0 || !endsSoon(endings, start)) return 0;
  const opening = plainWords(first.text);
  if (!couldBegin(opening)) return 0;
  let joined = "";
  let blanks = 0;
  for (let at = start; at < lines.length && at < start + linesMax + blanks; at += 1) {
    const line = lines[at];
    if (!line || (line.depth > 0 && !(at > start && isRestOfIntroduction(line)))) return 0;
    if (isBlank(line)) {
      blanks += 1;
      if (blanks > 2 || !date.test(opening) || !opensIntroduction(opening)) return 0;
      continue;
    }
    if (at > start && !beginsWithDay(opening) && startsWithOn.test(line.text) && date.test(line.text)) return 0;
    // What stands above the introduction itself is no part of it.
    if (at > start && endings[at] && !opensIntroduction(opening) && isWholeIntroduction(line.text)) return 0;
    joined = joined === "" ? opening : `${joined} ${plainWords(line.text)}`;
    if (joined.length > charactersMax) return 0;
    if (endings[at] && (at === start || canGoOn(opening)) && isAttribution(joined)) return at - start + 1;
    if (/[.!?:：]$/.test(line.text)) return 0;
  }
  return 0;
}

function endsSoon(endings: readonly boolean[], start: number): boolean {
  for (let at = start; at < start + linesMax + 2; at += 1) if (endings[at]) return true;
  return false;
}

/** "… <ama@example.org" and, quoted by the program that broke the line, "> wrote:". */
function isRestOfIntroduction(line: Line): boolean {
  return line.depth === 1 && line.text.length < 30 && endsWithWrote.test(line.text.replace(/:$/, ""));
}

/** "Ruth wrote:", as people of newsgroups write it: it introduces only what is marked as a quote right below. */
export function isBareIntroduction(line: Line, next: Line | undefined): boolean {
  if (next === undefined || next.depth === 0 || line.text.length > 80 || !/[:：]$/.test(line.text)) return false;
  const words = plainWords(line.text);
  return words.split(" ").length <= 8 && endsWithWrote.test(words.slice(0, -1));
}

function couldBegin(text: string): boolean {
  return (
    text.length <= charactersMax &&
    (startsWithOn.test(text) || date.test(text) || mailbox.test(text) || wrote.test(text))
  );
}

function opensIntroduction(opening: string): boolean {
  return beginsWithDay(opening) || namesSomebody.test(opening);
}

function beginsWithDay(text: string): boolean {
  return startsWithOn.test(text) || weekday.test(text);
}

function isWholeIntroduction(text: string): boolean {
  const words = plainWords(text);
  return startsProperly(words) && isAttribution(words);
}

/** A line that is broken begins as an introduction does: what is written above one is no part of it. */
function canGoOn(opening: string): boolean {
  return startsProperly(opening) || namesSomebody.test(opening) || wrote.test(opening);
}

/** Whether a whole text is such a line. */
export function isAttribution(text: string): boolean {
  if (text.length > charactersMax) return false;
  const hasDate = date.test(text);
  const colon = /[:：]["'>)]{0,2}$/.test(text);
  if (/^(?:quoting|zitat von|citando|selon|citerar|citeren|citat|quoting) .{2,120}[:：]$/i.test(text)) return true;
  // Gmail's international form: "2026-05-05 10:00 GMT+02:00 Ama Mensah <…>:", which some cut off.
  if (
    /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2} \d{1,2}:\d{2} (?:GMT|UTC)?[+-]\d{1,2}:?\d{0,2}:? \S/.test(text) &&
    text.length < 160
  )
    return true;
  // "2026/5/5 Ama Mensah <…>", as Gmail wrote it for years.
  if (/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2} .{1,80}<[^<>@\s]+@[^<>@\s]+>:?$/.test(text)) return true;
  if (wrote.test(text) && (hasDate || mailbox.test(text))) {
    if (colon) return startsProperly(text) || fullAddress.test(text) || clock.test(text);
    return (
      endsWithWrote.test(text) &&
      (hasDate || fullAddress.test(text)) &&
      (startsProperly(text) || fullAddress.test(text))
    );
  }
  // Without a verb, as in Russian or Japanese: a date first, an address last.
  return (
    hasDate && colon && /<[^<>@\s]+@[^<>@\s]+>\s*\)?\s*[:：]$|@[^\s<>]+\s?[:：]$/.test(text) && startsProperly(text)
  );
}

function startsProperly(text: string): boolean {
  return (
    startsWithOn.test(text) ||
    weekday.test(text) ||
    /^["(]?\d{1,4}[\s./年년-]/.test(text) ||
    /^\p{L}{3,12}\.? \d{1,2},? /u.test(text)
  );
}
