/** Letters that differ by more than a mark, and are typed as these. */
const typedAs: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  ı: "i",
  ς: "σ",
  ى: "ي",
  ة: "ه",
  ٱ: "ا",
};
const others = new RegExp(`[${Object.keys(typedAs).join("")}]`, "gu");
/** Accents and points that people leave out; the marks of kana, Thai and Indic scripts are letters, and stay. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670]/gu;
const digitsOfOthers = /[\u0660-\u0669\u06f0-\u06f9]/gu;

/** How a word is kept and looked for: small, without accents, each letter as it is usually typed. */
export function fold(word: string): string {
  return word
    .normalize("NFKD")
    .toLowerCase()
    .replace(marks, "")
    .normalize("NFC")
    .replace(others, (letter) => typedAs[letter] ?? letter)
    .replace(digitsOfOthers, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
