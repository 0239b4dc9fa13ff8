import { type HtmlLine, type HtmlNode, type HtmlTree, linesOf, renderTree, splitPreformatted } from "../html/index.ts";
import { foldLines } from "./fold.ts";
import type { Label, Line } from "./line.ts";
import { plainLines } from "./line.ts";
import { splitSharedLines } from "./shared-line.ts";
import { forwardPrefixes } from "./words.ts";

export type FoldKind = Exclude<Label, "new">;
export type Folded = { kind: FoldKind; text: string };
export type FoldedHtml = Folded & { html: string };

/** What was newly written, and what stands folded below it, in the order of the mail. */
export type Reply = { text: string; folded: Folded[] };
export type HtmlReply = { text: string; html: string; folded: FoldedHtml[] };

/** Whether a subject says that the mail passes on another one. */
export function isForwardSubject(subject: string | null): boolean {
  return subject !== null && forwardPrefixes.test(subject);
}

/** The reply in plain text. Whatever is not in it is in `folded`. */
export function replyOfText(text: string, options: { isForward: boolean }): Reply {
  const lines = plainLines(splitSharedLines(text));
  const labels = foldLines(lines, options);
  const written = lines.filter((_, at) => labels[at] === "new").map((line) => line.raw);
  const folded = runs(labels).map(({ kind, from, to }) => ({
    kind,
    text: trimLines(lines.slice(from, to).map((line) => line.raw)),
  }));
  return { text: trimLines(written), folded: folded.filter((part) => part.text !== "") };
}

/** The same of HTML: what is shown is cut along the same lines, each piece safe HTML by itself. */
export function replyOfHtml(tree: HtmlTree, options: { isForward: boolean }): HtmlReply {
  splitPreformatted(tree);
  const lines = linesOf(tree);
  const labels = foldLines(lines, options);
  const parts = runs(labels).slice(0, foldsMax);
  labels.fill("new", parts.length === foldsMax ? parts.at(-1)?.to : labels.length);
  if (parts.length === 0) return { text: textOf(lines), html: renderTree(tree), folded: [] };
  const written = lines.filter((_, at) => labels[at] === "new");
  const folded = parts.map(({ kind, from, to }) => {
    const part = lines.slice(from, to);
    return { kind, text: textOf(part), html: renderTree(tree, withAncestors(part)) };
  });
  return {
    text: textOf(written),
    html: renderTree(tree, withAncestors(written)),
    folded: folded.filter((part) => part.text !== ""),
  };
}

function withAncestors(lines: readonly HtmlLine[]): Set<HtmlNode> {
  const kept = new Set<HtmlNode>();
  for (const start of lines.flatMap((line) => line.nodes)) {
    let node: HtmlNode | null = start;
    while (node !== null && !kept.has(node)) {
      kept.add(node);
      node = "parentNode" in node ? (node.parentNode ?? null) : null;
    }
  }
  return kept;
}

/** Each fold costs a walk over the whole: what a mail has more of stays unfolded. */
const foldsMax = 60;

/** Folded lines in a row. */
function runs(labels: readonly Label[]): { kind: FoldKind; from: number; to: number }[] {
  const found: { kind: FoldKind; from: number; to: number }[] = [];
  for (const [at, label] of labels.entries()) {
    const last = found.at(-1);
    if (label === "new") continue;
    if (last && last.kind === label && last.to === at) last.to = at + 1;
    else found.push({ kind: label, from: at, to: at + 1 });
  }
  return found;
}

function textOf(lines: readonly (Line & { nodes: HtmlNode[] })[]): string {
  return trimLines(
    lines.map(({ text, depth }) => (depth > 0 ? `${">".repeat(Math.min(depth, 20))} ${text}`.trimEnd() : text)),
  );
}

function trimLines(lines: readonly string[]): string {
  return lines
    .join("\n")
    .replaceAll(/\n(?:[ \t]*\n){2,}/g, "\n\n")
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd();
}
