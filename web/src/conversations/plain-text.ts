export type Piece = { kind: "text"; text: string } | { kind: "link"; href: string; text: string };

const address = /https?:\/\/[^\s<>"')\]]+[^\s<>"')\].,;:!?]/g;

/** The paragraphs of a plain text, with the addresses in them as links. */
export function paragraphsOf(text: string): Piece[][] {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/^\n+|\s+$/g, ""))
    .filter((paragraph) => paragraph !== "")
    .map(piecesOf);
}

function piecesOf(paragraph: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of paragraph.matchAll(address)) {
    if (found.index > from) pieces.push({ kind: "text", text: paragraph.slice(from, found.index) });
    pieces.push({ kind: "link", href: found[0], text: found[0] });
    from = found.index + found[0].length;
  }
  if (from < paragraph.length) pieces.push({ kind: "text", text: paragraph.slice(from) });
  return pieces;
}
