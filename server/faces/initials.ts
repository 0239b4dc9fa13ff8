const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Scripts in which two letters side by side would join, or in which one sign says a name. */
const oneSign =
  /^[\p{Script=Arabic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Devanagari}]/u;

/** One or two signs for a name: of its first and last word ("Ama Mensah" is AM). "?" when it has no letter. */
export function initials(name: string): string {
  const local = name.includes("@") ? name.slice(0, name.indexOf("@")) : name;
  const words = local.split(/[\s._-]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const first = words[0];
  if (!first) return "?";
  const last = words.at(-1);
  if (oneSign.test(first) || !last || words.length === 1) return firstSign(first);
  return firstSign(first) + firstSign(last);
}

/** A hue from 0 to 359 that is always the same for the same seed, such as a customer's id. */
export function hueOf(seed: string): number {
  let hash = 0x811c9dc5;
  for (const unit of seed) {
    hash ^= unit.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash % 360;
}

function firstSign(word: string): string {
  for (const { segment } of graphemes.segment(word)) return segment.toUpperCase();
  return "?";
}
