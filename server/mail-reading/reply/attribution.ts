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
const mailbox = /[^\s<>@"()]@[^\s<>@"()]|\bmailto:|<[^<>]{0,200}>|@/i;
const fullAddress = /[^\s<>@"()]+@[^\s<>@"()]+\.[^\s<>@"()]+/;
const weekday =
  /^["(]?(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mié|jue|vie|sáb|dom|seg|ter|qua|qui|sex|mån|tis|ons|tors|lör|sön|man|tir|tor|lør|søn|ma|ti|ke|to|pe|la|su|wo|za|zo|pon|wt|śr|czw|pt|sob|niedz|пн|вт|ср|чт|пт|сб|вс|нд|po|út|st|čt|pá|ne|so|joi|vin|pzt|sal|çar|per|cum|cmt|paz)[\p{L}]{0,12}[.,]?\s/iu;

/** How many lines from `start` introduce a quote; 0 when they don't. */
export function attributionAt(lines: readonly Line[], start: number): number {
  const first = lines[start];
  if (!first || isBlank(first) || first.depth > 0) return 0;
  const opening = plainWords(first.text);
  if (!couldBegin(opening)) return 0;
  let joined = "";
  let blanks = 0;
  for (let at = start; at < lines.length && at < start + linesMax + blanks; at += 1) {
    const line = lines[at];
    // "… <ama@example.org" and, quoted by the program that broke the line, "> wrote:".
    const isRest =
      line !== undefined &&
      line.depth === 1 &&
      at > start &&
      endsWithWrote.test(line.text.replace(/:$/, "")) &&
      line.text.length < 30;
    if (!line || (line.depth > 0 && !isRest)) return 0;
    if (isBlank(line)) {
      blanks += 1;
      if (blanks > 2 || !date.test(opening)) return 0;
      continue;
    }
    joined = joined === "" ? opening : `${joined} ${plainWords(line.text)}`;
    if (joined.length > charactersMax) return 0;
    if ((at === start || canGoOn(opening)) && isAttribution(joined)) return at - start + 1;
    if (/[.!?]$/.test(line.text)) return 0;
  }
  return 0;
}

function couldBegin(text: string): boolean {
  return (
    text.length <= charactersMax &&
    (startsWithOn.test(text) || date.test(text) || mailbox.test(text) || wrote.test(text))
  );
}

/** A line that is broken begins as an introduction does: what is written above one is no part of it. */
function canGoOn(opening: string): boolean {
  return startsProperly(opening) || mailbox.test(opening) || wrote.test(opening);
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
  if (wrote.test(text) && (hasDate || mailbox.test(text))) {
    if (colon) return startsProperly(text) || fullAddress.test(text) || hasDate;
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
