import { attributionAt, endsLikeIntroduction, isBareIntroduction } from "./attribution.ts";
import { disclaimerStart } from "./disclaimer.ts";
import { headerBlockAt } from "./header-block.ts";
import { isBlank, type Label, type Line } from "./line.ts";
import { isForwardMarker, isOriginalMarker, isReplyAboveMarker } from "./markers.ts";
import { foldPgp } from "./pgp.ts";
import { foldQuotes } from "./quotes.ts";
import { signaturesIn } from "./signature.ts";

export type FoldOptions = {
  /** The subject says that this mail passes on another one. */
  isForward: boolean;
};

/** The first line of an earlier mail that is not marked as a quote, how it was found, and the lines that introduce quotes. */
type Scan = { end: number; reason: "forward" | "header" | "attribution" | "none"; intros: Map<number, number> };

/**
 * Says of each line whether it was newly written. Kept: what is new, the quotes between answers, forwards. Folded: the mail
 * that is answered, signature, disclaimer. In doubt a line is new: a customer's word that nobody sees is worse than a quote
 * that somebody sees twice.
 */
export function foldLines(lines: readonly Line[], options: FoldOptions): Label[] {
  const labels = lines.map(({ hint }): Label => (hint === "history" || hint === "signature" ? hint : "new"));
  foldPgp(lines, labels);
  const scan = scanForHistory(lines, labels, options);
  const isCut = scan.reason === "header" || scan.reason === "attribution";
  if (isCut) labels.fill("history", beginOf(lines, scan.end));
  const signatures = signaturesIn(lines, scan.end, scan.intros);
  for (const { from, to } of signatures) foldWritten(lines, labels, "signature", from, to);
  const last = signatures.at(-1);
  const textEnd = last && last.to >= scan.end ? last.from : scan.end;
  foldWritten(lines, labels, "disclaimer", disclaimerStart(lines, 0, textEnd), textEnd);
  foldQuotes(lines, labels, scan.end, scan.intros);
  // Nothing but an earlier mail: it was passed on to be read.
  if (isCut && !hasNew(lines, labels)) labels.fill("new", scan.end);
  if (!hasNew(lines, labels) && scan.intros.size === 0)
    return labels.map((label) => (label === "history" ? "new" : label));
  return joinOverGaps(lines, labels);
}

function foldWritten(lines: readonly Line[], labels: Label[], label: Label, from: number, to: number): void {
  for (let at = from; at < to; at += 1) {
    if (labels[at] === "new" && lines[at]?.depth === 0) labels[at] = label;
  }
}

/** Empty lines between two folded ones of a kind are folded with them. */
function joinOverGaps(lines: readonly Line[], labels: Label[]): Label[] {
  let last = -1;
  for (const [at, line] of lines.entries()) {
    if (labels[at] === "new" && isBlank(line)) continue;
    const label = labels[at] ?? "new";
    if (last >= 0 && label !== "new" && label === labels[last]) labels.fill(label, last, at);
    last = at;
  }
  return labels;
}

function scanForHistory(lines: readonly Line[], labels: readonly Label[], options: FoldOptions): Scan {
  const intros = new Map<number, number>();
  const endings = lines.map(endsLikeIntroduction);
  let written = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || line.depth > 0 || isBlank(line) || labels[at] !== "new") continue;
    if (isForwardMarker(line)) return { end: at, reason: "forward", intros };
    if (isOriginalMarker(line) || isReplyAboveMarker(line)) {
      if (written || headerBlockAt(lines, nextWritten(lines, at + 1)) > 0)
        return { end: at, reason: options.isForward ? "forward" : "header", intros };
      continue;
    }
    if (headerBlockAt(lines, at) > 0) return { end: at, reason: options.isForward ? "forward" : "header", intros };
    const count = introductionAt(lines, at, endings);
    if (count > 0) {
      const next = nextWritten(lines, at + count);
      const isQuoted = (lines[next]?.depth ?? 0) > 0;
      if (!isQuoted && written) return { end: at, reason: "attribution", intros };
      intros.set(at, count);
      at += count - 1;
      continue;
    }
    written ||= !line.rule;
  }
  return { end: lines.length, reason: "none", intros };
}

function introductionAt(lines: readonly Line[], at: number, endings: readonly boolean[]): number {
  const count = markedIntroduction(lines, at) || attributionAt(lines, at, endings);
  const line = lines[at];
  return count === 0 && line && endings[at] && isBareIntroduction(line, lines[nextWritten(lines, at + 1)]) ? 1 : count;
}

/** The mail program itself says that these lines introduce a quote, in whatever language. */
function markedIntroduction(lines: readonly Line[], start: number): number {
  let at = start;
  while (lines[at]?.hint === "introduction") at += 1;
  return at - start;
}

/** Drawn lines and empty ones above an earlier mail belong to it. */
function beginOf(lines: readonly Line[], end: number): number {
  let begin = end;
  while (begin > 0) {
    const line = lines[begin - 1];
    if (!line || line.depth > 0 || !(isBlank(line) || line.rule || /^[-_=*]{2,}$/.test(line.text))) break;
    begin -= 1;
  }
  return begin;
}

function nextWritten(lines: readonly Line[], start: number): number {
  let at = start;
  while (at < lines.length && lines[at] !== undefined && lines[at]?.text === "") at += 1;
  return at;
}

function hasNew(lines: readonly Line[], labels: readonly Label[]): boolean {
  return lines.some((line, at) => labels[at] === "new" && line.text !== "" && !line.rule);
}
