import { asText } from "../charset/index.ts";

/** A run of encoded words with nothing but white space between them. */
type Word = { charset: string; bytes: Buffer; end: number };

/**
 * RFC 2047. Neighbours are joined before the charset is read, because senders cut characters in two; also where the RFC
 * forbids encoded words: inside quoted strings, parameters and with spaces in them. `text` holds bytes as Latin-1 characters;
 * raw 8-bit ones are read as UTF-8 (RFC 6532), else by detection or as `fallback`.
 */
export function decodeEncodedWords(text: string, fallback: string | null = null): string {
  let result = "";
  let from = 0;
  let start = text.indexOf("=?");
  while (start >= 0) {
    const run = runAt(text, start);
    if (run.length === 0) {
      start = text.indexOf("=?", start + 2);
      continue;
    }
    const end = run.at(-1)?.end ?? start;
    result += decodeRaw(text.slice(from, start), fallback) + decodeRun(run);
    from = end;
    start = text.indexOf("=?", end);
  }
  return result + decodeRaw(text.slice(from), fallback);
}

function decodeRaw(text: string, fallback: string | null): string {
  return text === "" ? "" : asText(Buffer.from(text, "latin1"), fallback);
}

function runAt(text: string, start: number): Word[] {
  const run: Word[] = [];
  let at = start;
  for (;;) {
    const word = wordAt(text, at);
    if (word === null) return run;
    run.push(word);
    at = word.end;
    while (at < text.length && /[ \t\r\n]/.test(text[at] ?? "")) at += 1;
    if (!text.startsWith("=?", at)) return run;
  }
}

function decodeRun(run: Word[]): string {
  let result = "";
  for (let at = 0; at < run.length; ) {
    const charset = run[at]?.charset ?? "";
    const pieces: Buffer[] = [];
    for (; at < run.length && run[at]?.charset === charset; at += 1) pieces.push(run[at]?.bytes ?? Buffer.alloc(0));
    result += decodePieces(pieces, charset);
  }
  return result;
}

/**
 * Shifted charsets begin anew in each word (RFC 1468), unless a sender cut a text without caring; for the others the pieces
 * are one text.
 */
function decodePieces(pieces: Buffer[], charset: string): string {
  if (!/^(iso-2022|utf-7|unicode-1-1-utf-7|hz)/.test(charset)) return asText(Buffer.concat(pieces), charset);
  let result = "";
  let open: Buffer[] = [];
  for (const piece of pieces) {
    open.push(piece);
    if (endsShifted(Buffer.concat(open))) continue;
    result += asText(Buffer.concat(open), charset);
    open = [];
  }
  return result + asText(Buffer.concat(open), charset);
}

/** Whether the last escape sequence leads away from ASCII (`ESC ( B`) and JIS-Roman (`ESC ( J`). */
function endsShifted(bytes: Buffer): boolean {
  const last = bytes.lastIndexOf(0x1b);
  return last >= 0 && bytes[last + 1] === 0x24;
}

/** `=?charset*language?encoding?text?=`; null when there is none here. */
function wordAt(text: string, start: number): Word | null {
  const afterCharset = text.indexOf("?", start + 2);
  if (afterCharset < 0 || afterCharset - start > 60) return null;
  const charset = text
    .slice(start + 2, afterCharset)
    .replace(/\*.*$/, "")
    .trim()
    .toLowerCase();
  if (charset === "" || /[\s"<>]/.test(charset)) return null;
  const encoding = (text[afterCharset + 1] ?? "").toLowerCase();
  if ((encoding !== "q" && encoding !== "b") || text[afterCharset + 2] !== "?") return null;
  const from = afterCharset + 3;
  const end = endOfWord(text, from);
  if (end < 0) return null;
  const encoded = text.slice(from, end);
  if (encoding === "b" && /[?<>]/.test(encoded)) return null;
  return { charset, bytes: encoding === "b" ? decodeB(encoded) : decodeQ(encoded), end: end + 2 };
}

/** A "?=" of the text itself, as in `=?utf-8?Q?really?=3F?=`, is not the end if hexadecimal digits and an end follow it. */
function endOfWord(text: string, from: number): number {
  const end = text.indexOf("?=", from);
  if (end < 0 || !/^[0-9A-F]{2}/.test(text.slice(end + 2, end + 4))) return end;
  const next = text.indexOf("?=", end + 2);
  const between = text.slice(end + 2, next);
  return next > 0 && !/[\s?]/.test(between) ? next : end;
}

function decodeB(encoded: string): Buffer {
  return Buffer.concat(encoded.split(/=+(?=[A-Za-z0-9+/])/).map((part) => Buffer.from(part, "base64")));
}

function decodeQ(encoded: string): Buffer {
  const bytes: number[] = [];
  const text = encoded.replaceAll(/\r?\n[ \t]*/g, encoded.includes("_") ? "" : " ");
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? "";
    const hex = char === "=" ? text.slice(at + 1, at + 3) : "";
    if (/^[0-9A-Fa-f]{2}$/.test(hex)) {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    } else bytes.push(char === "_" ? 0x20 : char.charCodeAt(0) & 0xff);
  }
  return Buffer.from(bytes);
}
