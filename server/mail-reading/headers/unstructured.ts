import { decodeEncodedWords } from "./encoded-words.ts";

/** RFC 5322 section 2.2.3: the line break goes, the white space stays. */
export function unfold(raw: string): string {
  return raw.replaceAll(/\r\n|\r|\n/g, "");
}

/** A field of free text, such as Subject, as people read it: decoded, on one line, without control characters. */
export function readUnstructured(raw: string): string {
  return oneLine(decodeEncodedWords(raw));
}

/** White space as single spaces; neither control characters nor those that turn the direction of what follows. */
export function oneLine(text: string): string {
  return (
    text
      // The look behind keeps a long run of spaces from being tried at each of its places.
      .replaceAll(/(?<![ \t])[ \t]*[\r\n\v\f]+[ \t]*|\t/g, " ")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replaceAll(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "")
      .trim()
  );
}
