import { isBlank, type Label, type Line } from "./line.ts";

/** A run of quoted lines, from the line that introduces it. */
type Quote = { intro: number; from: number; to: number };

/** A closing below the quote ("Regards, Ama"): no more lines, none longer. */
const closingLinesMax = 3;
const closingCharactersMax = 40;

/**
 * Folds the quotes in `lines[0, end)`: those below everything that was written, and a single one above it. Quotes between
 * answers stay, for the answers mean nothing without them; what a program wrote above them goes, what a person wrote stays.
 */
export function foldQuotes(
  lines: readonly Line[],
  labels: Label[],
  end: number,
  intros: ReadonlyMap<number, number>,
): void {
  const quotes = quotesIn(lines, end, intros);
  const written = writtenLines(lines, labels, end, intros, quotes);
  const first = written[0] ?? end;
  const last = lastAnswer(lines, written, quotes);
  const above = quotes.filter((quote) => quote.from < last);
  const introducedLast = quotes.findLast((quote) => quote.from > last && quote.intro < quote.from);
  for (const quote of quotes) {
    const isOnlyOneAbove = above.length === 1 && quote.from < first;
    // A passage that is quoted to make a point, above the mail that is answered.
    const isPassage =
      introducedLast !== undefined &&
      quote.to <= introducedLast.intro &&
      quote.intro === quote.from &&
      first < quote.from;
    if ((quote.from > last && !isPassage) || isOnlyOneAbove) fold(labels, quote.intro, quote.to);
  }
  const introducing = new Set(quotes.map((quote) => quote.intro));
  for (const [at, count] of intros) {
    if (at < end && !(introducing.has(at) && isTyped(lines, at, count))) fold(labels, at, at + count);
  }
}

/** "Ruth wrote:", without a day or an hour. */
function isTyped(lines: readonly Line[], from: number, count: number): boolean {
  return !lines.slice(from, from + count).some((line) => /\d/.test(line.text) || line.hint !== null);
}

/** The last line that answers something: a closing below a quote does not make the quote part of the answer. */
function lastAnswer(lines: readonly Line[], written: readonly number[], quotes: readonly Quote[]): number {
  const last = written.at(-1) ?? -1;
  const quote = quotes.findLast((each) => each.from < last);
  if (!quote || quote.intro === quote.from) return last;
  const below = written.filter((at) => at >= quote.to);
  const before = written.filter((at) => at < quote.intro);
  const isClosing =
    before.length > 0 &&
    below.length <= closingLinesMax &&
    below.every((at) => (lines[at]?.text.length ?? 0) <= closingCharactersMax && !/[?.:]$/.test(lines[at]?.text ?? ""));
  return isClosing ? (before.at(-1) ?? last) : last;
}

function quotesIn(lines: readonly Line[], end: number, intros: ReadonlyMap<number, number>): Quote[] {
  const quotes: Quote[] = [];
  let intro = -1;
  for (let at = 0; at < end; at += 1) {
    const line = lines[at];
    const count = intros.get(at);
    if (count !== undefined) {
      intro = at;
      at += count - 1;
    } else if (line && line.depth > 0) {
      const to = endOfQuote(lines, at, end);
      quotes.push({ intro: intro < 0 ? at : intro, from: at, to });
      intro = -1;
      at = to - 1;
    } else if (line && !isBlank(line)) intro = -1;
  }
  return quotes;
}

/** Empty lines between quoted ones belong to the quote, and so does what a program broke off a quoted line. */
function endOfQuote(lines: readonly Line[], start: number, end: number): number {
  let to = start;
  for (let at = start; at < end; at += 1) {
    const line = lines[at];
    if (!line || (line.depth === 0 && !isBlank(line) && !isBrokenOff(lines, at))) break;
    if (line.depth > 0) to = at + 1;
  }
  return to;
}

/** Between two quoted lines, without a gap: a link, or the rest of a long line. */
function isBrokenOff(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? "";
  const before = lines[at - 1];
  if (!before || before.depth === 0 || (lines[at + 1]?.depth ?? 0) === 0) return false;
  if (/^[<([]?https?:\/\/\S*[>)\]]?\s?>?$/.test(text)) return true;
  return before.text.length >= 55 && text.length <= 30 && /^[\p{Ll}<(]/u.test(text);
}

function writtenLines(
  lines: readonly Line[],
  labels: readonly Label[],
  end: number,
  intros: ReadonlyMap<number, number>,
  quotes: readonly Quote[],
): number[] {
  const written: number[] = [];
  const ends = new Map(quotes.map((quote) => [quote.from, quote.to]));
  for (let at = 0; at < end; at += 1) {
    const quoteEnd = ends.get(at);
    const count = intros.get(at);
    if (quoteEnd !== undefined) at = quoteEnd - 1;
    else if (count !== undefined) at += count - 1;
    else {
      const line = lines[at];
      if (line && line.depth === 0 && line.text !== "" && !line.rule && labels[at] === "new") written.push(at);
    }
  }
  return written;
}

function fold(labels: Label[], from: number, to: number): void {
  for (let at = from; at < to; at += 1) if (labels[at] === "new") labels[at] = "history";
}
