import { type HtmlLine, linesOf } from "./lines.ts";
import { stripTags } from "./strip.ts";
import { parseHtml } from "./tree.ts";

/** HTML as plain text: a line is a line, quotes get `>`, hidden text is left out. */
export function htmlToText(html: string): string {
  const tree = parseHtml(html);
  return tree === null ? stripTags(html) : textOfLines(linesOf(tree));
}

export function textOfLines(lines: readonly HtmlLine[]): string {
  return lines
    .map(({ text, depth }) => (depth > 0 ? `${">".repeat(Math.min(depth, 20))} ${text}` : text).trimEnd())
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .replace(/^\n+/, "")
    .trimEnd();
}
