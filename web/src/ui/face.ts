/** Up to two letters: of the first and the last word. An address gives its first letter. */
export function initialsOf(name: string): string {
  const words = name
    .replace(/@.*$/, "")
    .split(/[\s._-]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words.slice(0, 1);
  return (
    chosen
      .map((word) => firstLetter(word ?? ""))
      .join("")
      .toUpperCase() || "?"
  );
}

function firstLetter(word: string): string {
  return /[\p{L}\p{N}]/u.exec(word)?.[0] ?? "";
}

/** A hue in degrees that stays the same for a name, in steps of 15 that can be told apart. */
export function hueOf(name: string): number {
  let sum = 0;
  for (const letter of name.trim().toLowerCase()) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 100_003;
  return (sum % 24) * 15;
}
