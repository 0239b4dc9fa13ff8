import { Parser } from "htmlparser2";
import { droppedTags } from "./allowed.ts";

const breaking = new Set([
  "br",
  "p",
  "div",
  "tr",
  "li",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "table",
  "blockquote",
  "hr",
  "ul",
  "ol",
]);

/** The text of HTML that is too large to be read as a tree: in one pass, with line breaks where blocks end. */
export function stripTags(html: string): string {
  const text: string[] = [];
  let dropped = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (droppedTags.has(name)) dropped += 1;
      else if (breaking.has(name)) text.push("\n");
    },
    onclosetag(name) {
      if (droppedTags.has(name)) dropped = Math.max(0, dropped - 1);
    },
    ontext(piece) {
      if (dropped === 0) text.push(piece);
    },
  });
  parser.end(html);
  return text
    .join("")
    .split("\n")
    .map((line) => line.trim())
    .filter((line, at, lines) => line !== "" || lines[at - 1] !== "")
    .join("\n")
    .trim();
}
