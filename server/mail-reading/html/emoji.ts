/** Faces and flags that a mail program made pictures of: their text belongs to what was written; other descriptions don't. */
export function sanctionedAlt(alt: string): string {
  return alt.length <= 16 &&
    /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|\p{Regional_Indicator})+$/u.test(alt) &&
    !/^[\d#*]+$/.test(alt)
    ? alt
    : "";
}
