import { isBlank, type Label, type Line } from "./line.ts";

/** A run of quoted lines, from the line that introduces it. */
type Quote = { intro: number; from: number; to: number };

/**
 * Folds the quotes in `lines[0, end)`: those below everything that was written, and a single one above it. Quotes between
 * answers stay, for the answers mean nothing without them; only the line that introduces them goes.
 */
export function foldQuotes(
  lines: readonly Line[],
  labels: Label[],
  end: number,
  intros: ReadonlyMap<number, number>,
): void {
  const quotes = quotesIn(lines, end, intros);
  const written = writtenLines(lines, labels, end, intros);
  const first = written[0] ?? end;
  const last = written.at(-1) ?? -1;
  const above = quotes.filter((quote) => quote.from < last);
  for (const quote of quotes) {
    const isBelowAll = quote.from > last;
    const isOnlyOneAbove = above.length === 1 && quote.from < first;
    fold(labels, quote.intro, isBelowAll || isOnlyOneAbove ? quote.to : quote.from);
  }
  for (const [at, count] of intros) if (at < end) fold(labels, at, at + count);
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

/** Empty lines between quoted ones belong to the quote. */
function endOfQuote(lines: readonly Line[], start: number, end: number): number {
  let to = start;
  for (let at = start; at < end; at += 1) {
    const line = lines[at];
    if (!line || (line.depth === 0 && !isBlank(line))) break;
    if (line.depth > 0) to = at + 1;
  }
  return to;
}

function writtenLines(
  lines: readonly Line[],
  labels: readonly Label[],
  end: number,
  intros: ReadonlyMap<number, number>,
): number[] {
  const written: number[] = [];
  for (let at = 0; at < end; at += 1) {
    const count = intros.get(at);
    if (count !== undefined) {
      at += count - 1;
      continue;
    }
    const line = lines[at];
    if (line && line.depth === 0 && line.text !== "" && !line.rule && labels[at] === "new") written.push(at);
  }
  return written;
}

function fold(labels: Label[], from: number, to: number): void {
  for (let at = from; at < to; at += 1) if (labels[at] === "new") labels[at] = "history";
}
