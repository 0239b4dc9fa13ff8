import { droppedTags } from "./allowed.ts";

const breaking = new Set("br p div tr li h1 h2 h3 h4 h5 h6 table blockquote hr ul ol section article pre".split(" "));
const entities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  euro: "€",
  hellip: "…",
  ndash: "–",
  mdash: "—",
};

/**
 * The text of HTML that is too large or too tangled to be read as a tree: in one pass forward, without remembering what is
 * open, so that nothing can make it slow.
 */
export function stripTags(html: string): string {
  const pieces: string[] = [];
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf("<", at);
    pieces.push(html.slice(at, open < 0 ? html.length : open));
    if (open < 0) break;
    const { end, text } = afterTag(html, open);
    pieces.push(text);
    at = end;
  }
  return tidy(decodeEntities(pieces.join("")));
}

/** Where what begins with this `<` ends, and what is seen of it. */
function afterTag(html: string, open: number): { end: number; text: string } {
  if (html.startsWith("<!--", open)) return { end: endOf(html, "-->", open + 4), text: "" };
  const name = /^\/?([a-z][a-z0-9]{0,20})|^[!?/]/i.exec(html.slice(open + 1, open + 24));
  if (!name) return { end: open + 1, text: "<" };
  const end = endOf(html, ">", open);
  const tag = name[1]?.toLowerCase() ?? "";
  if (droppedTags.has(tag) && html[open + 1] !== "/") {
    const closing = new RegExp(`</${tag}`, "gi");
    closing.lastIndex = end;
    const found = closing.exec(html);
    return { end: found ? endOf(html, ">", found.index) : html.length, text: "" };
  }
  return { end, text: breaking.has(tag) ? "\n" : "" };
}

function endOf(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point).toWellFormed() : whole;
  });
}

function tidy(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line, at, lines) => line !== "" || lines[at - 1] !== "")
    .join("\n")
    .trim();
}
