import { TextDecoder } from "node:util";
import iconv from "iconv-lite";
import { detectCharset } from "./detect.ts";
import { charsetNamed } from "./labels.ts";
import { decodeHz, decodeIso2022Kr, isShifted } from "./seven-bit.ts";
import { asUnicode } from "./unicode.ts";

export type Decoded = {
  text: string;
  /** The charset that the text was read in. */
  charset: string;
  /** The declared charset, if any, did not fit the bytes and another one was taken. */
  guessed: boolean;
};

/**
 * Reads bytes as text: in the declared charset, unless the bytes contradict it; then as UTF-8, if they are that; then as a
 * detector says. Never throws, and gives U+FFFD only where no candidate reads the bytes.
 */
export function decodeBytes(bytes: Uint8Array, declared: string | null): Decoded {
  const charset = declared === null ? null : charsetNamed(declared);
  if (isAscii(bytes) && !isShifted(charset, bytes)) {
    return { text: asUnicode(asLatin1(bytes)), charset: "us-ascii", guessed: false };
  }
  if (isAscii(bytes) && (charset === null || charset === "us-ascii" || charset === "utf-8")) {
    const text = decodeStrictly(bytes, "iso-2022-jp");
    if (text !== null) return { text: asUnicode(text), charset: "iso-2022-jp", guessed: charset !== null };
  }
  if (charset !== null && charset !== "us-ascii") {
    const text = decodeStrictly(bytes, charset);
    if (text !== null && !(looksLikeUtf8(charset, bytes) && decodeStrictly(bytes, "utf-8") !== null)) {
      return { text: asUnicode(text), charset, guessed: false };
    }
  }
  // Shifted text with a flaw is still that: as ASCII it would show its escape sequences.
  if (charset?.startsWith("iso-2022") && decoderOf(charset, false) !== null) {
    return { text: asUnicode(decodeLoosely(bytes, charset)), charset, guessed: true };
  }
  return guess(bytes, charset);
}

/** Only the text of `decodeBytes`. */
export function asText(bytes: Uint8Array, declared: string | null): string {
  return decodeBytes(bytes, declared).text;
}

function guess(bytes: Uint8Array, declared: string | null): Decoded {
  const guessed = declared !== null;
  for (const charset of candidates(bytes, declared)) {
    const text = decodeStrictly(bytes, charset);
    if (text !== null) return { text: asUnicode(text), charset, guessed };
  }
  const charset = declared !== null && declared !== "us-ascii" && isKnown(declared) ? declared : "utf-8";
  const loose = decodeLoosely(bytes, charset);
  // A few broken bytes in long text: the declared charset is still the best reading of the rest.
  if (countReplaced(loose) * 20 < loose.length) return { text: asUnicode(loose), charset, guessed };
  return { text: asUnicode(decodeLoosely(bytes, "windows-1252")), charset: "windows-1252", guessed };
}

/** In the order in which they are tried: UTF-8 is hardly ever valid by chance; the rest is a matter of likelihood. */
function* candidates(bytes: Uint8Array, declared: string | null): Generator<string> {
  yield "utf-8";
  // A detector is no use where a declared multi-byte charset breaks at a single place, such as a line cut in two.
  if (declared !== null && declared !== "us-ascii" && isKnown(declared)) {
    const text = decodeLoosely(bytes, declared);
    if (countReplaced(text) * 200 < text.length) return;
  }
  yield* detectCharset(bytes);
}

function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\uFFFD"); at >= 0; at = text.indexOf("\uFFFD", at + 1)) count += 1;
  return count;
}

/**
 * Text in any other charset is hardly ever valid UTF-8: where it is, the label is wrong. How much evidence that takes depends:
 * in Western charsets one sequence would already be nonsense, in East Asian and Thai ones short words are valid by chance.
 */
function looksLikeUtf8(charset: string, bytes: Uint8Array): boolean {
  if (charset === "utf-8" || charset.startsWith("utf-") || charset.startsWith("iso-2022")) return false;
  let short = 0;
  let long = 0;
  for (let at = 0; at < bytes.length && long < longEnough && short < shortEnough; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0xe0) long += 1;
    else if (byte >= 0xc2) short += 1;
    if (byte >= 0xc2) at += byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1;
  }
  if (western.has(charset)) return short + long > 0;
  if (dense.has(charset)) return long >= longEnough;
  return short + long > 1;
}

const longEnough = 4;
const shortEnough = 1000;
const western = new Set(["iso-8859-1", "windows-1252", "iso-8859-15"]);
const dense = new Set(["gb18030", "big5", "euc-kr", "euc-jp", "shift_jis", "windows-874", "iso-8859-11", "johab"]);

/** Null when a byte has no meaning in that charset, or when nobody knows the charset. */
function decodeStrictly(bytes: Uint8Array, charset: string): string | null {
  try {
    if (charset === "iso-2022-kr") return decodeStrictly(decodeIso2022Kr(bytes), "euc-kr");
    if (charset === "hz-gb-2312") return decodeStrictly(decodeHz(bytes), "gb18030");
    const decoder = decoderOf(charset, true);
    if (decoder !== null) return decoder.decode(bytes);
    if (!iconv.encodingExists(charset)) return null;
    const text = iconv.decode(Buffer.from(bytes), charset);
    return text.includes("\uFFFD") ? null : text;
  } catch {
    return null;
  }
}

function decodeLoosely(bytes: Uint8Array, charset: string): string {
  const decoder = decoderOf(charset, false);
  if (decoder !== null) return decoder.decode(bytes);
  return iconv.encodingExists(charset) ? iconv.decode(Buffer.from(bytes), charset) : asLatin1(bytes);
}

function isKnown(charset: string): boolean {
  return decoderOf(charset, false) !== null || iconv.encodingExists(charset);
}

const decoders = new Map<string, TextDecoder | null>();

function decoderOf(charset: string, fatal: boolean): TextDecoder | null {
  const key = `${charset} ${fatal}`;
  const known = decoders.get(key);
  if (known !== undefined) return known;
  // Labels come from mail: an endless number of them must not fill the memory.
  if (decoders.size > 200) decoders.clear();
  const decoder = makeDecoder(charset, fatal);
  decoders.set(key, decoder);
  return decoder;
}

function makeDecoder(charset: string, fatal: boolean): TextDecoder | null {
  try {
    const decoder = new TextDecoder(charset, { fatal });
    return decoder.encoding === "replacement" ? null : decoder;
  } catch {
    return null;
  }
}

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) {
    if (byte >= 0x80) return false;
  }
  return true;
}

function asLatin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
