/** A line of a mail, from plain text or from HTML, without quote marks. */
export type Line = {
  text: string;
  /** How many quotes it stands in. */
  depth: number;
  /** What the mail program itself said about it. */
  hint: "history" | "signature" | "introduction" | null;
  /** A drawn line. */
  rule: boolean;
};

export type Label = "new" | "history" | "signature" | "disclaimer";

/** Longer lines are written by machines or attackers: nothing is looked for in them. */
const lineCharactersMax = 2_000;

/** Plain text as lines. `raw` is what stood there. */
export function plainLines(text: string): (Line & { raw: string })[] {
  return text.split("\n").map((raw) => {
    const { depth, rest } = withoutQuoteMarks(raw);
    const content = rest.length > lineCharactersMax ? "…" : rest.trim();
    return {
      raw,
      text: depth > 0 && content === "" ? "" : content,
      depth,
      hint: null,
      rule: /^(?:[_=-]\s?){10,}$/.test(content.slice(0, 200)),
    };
  });
}

function withoutQuoteMarks(raw: string): { depth: number; rest: string } {
  let depth = 0;
  let at = 0;
  let spaces = 0;
  for (; at < raw.length; at += 1) {
    const character = raw[at];
    if (character === ">") {
      depth += 1;
      spaces = 0;
    } else if (character === " " || character === "\t" || character === "\u00a0") {
      spaces += 1;
      if (spaces > 3) break;
    } else break;
  }
  return { depth, rest: depth === 0 ? raw : raw.slice(at) };
}

export function isBlank(line: Line): boolean {
  return line.text === "" && !line.rule;
}

/** For matching: one space between words, no bold marks, no invisible ones. */
export function plainWords(text: string): string {
  return text
    .replaceAll(/[*_\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
    .replaceAll(/[\s\u00a0\u202f]+/g, " ")
    .trim();
}
