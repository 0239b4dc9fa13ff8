export { escapeHtml, escapeToHtml } from "./escape.ts";
export type { LineHint } from "./hints.ts";
export { type HtmlLine, linesOf } from "./lines.ts";
export { splitPreformatted } from "./preformatted.ts";
export { renderTree } from "./render.ts";
export { sanitizeHtml } from "./sanitize.ts";
export { stripTags } from "./strip.ts";
export { htmlToText, textOfLines } from "./to-text.ts";
export { type HtmlNode, type HtmlTree, parseHtml } from "./tree.ts";
