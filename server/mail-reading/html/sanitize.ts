import { escapeToHtml } from "./escape.ts";
import { renderTree } from "./render.ts";
import { stripTags } from "./strip.ts";
import { parseHtml } from "./tree.ts";

/**
 * Makes HTML from outside safe to show: nothing runs, nothing is loaded from elsewhere, nothing leaves its place. Text is
 * kept, also of elements that are not. Pictures from elsewhere keep their address in `data-remote-src`, those of the mail
 * stay as `cid:`. What is too large or too tangled to be shown as HTML becomes plain text.
 */
export function sanitizeHtml(html: string): string {
  const tree = parseHtml(html);
  return tree === null ? escapeToHtml(stripTags(html)) : renderTree(tree);
}
