const braces = /\{([^{}]*)\}/g;

export interface Part {
  words: string;
  /** What stands in the place of a name in braces. */
  isValue: boolean;
}

/** Cuts an example where values were put into the text, so that they can be shown as such. */
export function marksIn(text: string, example: string): Part[] {
  const words = text.split(/\{[^{}]*\}/);
  if (words.length === 1) return [{ words: example, isValue: false }];
  const found = new RegExp(`^${words.map(literally).join("([\\s\\S]*?)")}$`).exec(example);
  if (!found) return [{ words: example, isValue: false }];
  return words
    .flatMap((each, at) => [
      { words: each, isValue: false },
      { words: found[at + 1] ?? "", isValue: true },
    ])
    .filter((part) => part.words !== "");
}

/** Names in braces that this text may not carry. */
export function unknownNames(text: string, known: readonly string[]): string[] {
  return [...new Set([...text.matchAll(braces)].map(([, name = ""]) => name))].filter((name) => !known.includes(name));
}

/** Puts `{name}` where the caret stands, or in the place of what is chosen. */
export function insertName(text: string, name: string, from: number, to: number): { text: string; caret: number } {
  const put = `{${name}}`;
  return { text: text.slice(0, from) + put + text.slice(to), caret: from + put.length };
}

function literally(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
