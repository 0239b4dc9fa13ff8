/** A piece of an excerpt; what was found is marked. */
export interface ExcerptPart {
  text: string;
  marked: boolean;
}

const signs: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00a0" };

/** Reads the one kind of HTML that an excerpt is: escaped text and `<mark>`. What else looks like markup is text. */
export function excerptParts(excerpt: string): ExcerptPart[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/s).flatMap((piece) => {
    const inside = /^<mark>(.*)<\/mark>$/s.exec(piece)?.[1];
    const text = (inside ?? piece).replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => signs[name] ?? "");
    return text === "" ? [] : [{ text, marked: inside !== undefined }];
  });
}

const lettersBefore = 24;

/** The parts from a few words before the first mark on. */
export function fromMark(parts: readonly ExcerptPart[]): ExcerptPart[] {
  const [first, ...others] = parts;
  if (!first || first.marked || first.text.length <= lettersBefore || others.length === 0) return [...parts];
  const end = first.text.slice(-lettersBefore);
  return [{ text: `… ${end.slice(end.indexOf(" ") + 1)}`, marked: false }, ...others];
}

/** The words that are marked, each once, to be marked again where they were said. */
export function markedWords(excerpt: string): string[] {
  const marked = excerptParts(excerpt).flatMap(({ text, marked: isMarked }) => (isMarked ? text : []));
  return [...new Map(marked.map((word) => [word.toLowerCase(), word])).values()];
}
