import type { Part } from "./part.ts";
import { decodeUu } from "./uuencode.ts";

/** Undoes a Content-Transfer-Encoding (RFC 2045 section 6). What it does not know or what is not encoded stays as it is. */
export function decodeTransfer(body: Buffer, encoding: string): Buffer {
  if (encoding === "quoted-printable") return decodeQuotedPrintable(body);
  if (encoding === "base64") return decodeBase64(body);
  return encoding === "uuencode" ? decodeUu(body) : body;
}

/** The bytes of a part, decoded. */
export function partContent(bytes: Buffer, part: Part): Buffer {
  return decodeTransfer(bytes.subarray(part.bodyStart, part.bodyEnd), part.encoding);
}

const isHex = new Int8Array(256).fill(-1);
for (let digit = 0; digit < 16; digit += 1) {
  isHex[digit.toString(16).charCodeAt(0)] = digit;
  isHex[digit.toString(16).toUpperCase().charCodeAt(0)] = digit;
}

/** RFC 2045 section 6.7. An `=` that encodes nothing stays; white space at the end of a line was added on the way. */
export function decodeQuotedPrintable(body: Buffer): Buffer {
  const result = Buffer.allocUnsafe(body.length);
  let length = 0;
  let lineStart = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    if (byte === 0x3d) {
      const high = isHex[body[at + 1] ?? 0] ?? -1;
      const low = isHex[body[at + 2] ?? 0] ?? -1;
      const softBreak = high >= 0 ? -1 : endOfSoftBreak(body, at + 1);
      if (high >= 0 && low >= 0) {
        result[length++] = high * 16 + low;
        lineStart = length;
        at += 2;
        continue;
      }
      if (softBreak >= 0) {
        at = softBreak - 1;
        lineStart = length;
        continue;
      }
    }
    if (byte === 0x0a || (byte === 0x0d && body[at + 1] === 0x0a)) {
      while (length > lineStart && (result[length - 1] === 0x20 || result[length - 1] === 0x09)) length -= 1;
    }
    result[length++] = byte;
    if (byte === 0x0a) lineStart = length;
  }
  return result.subarray(0, length);
}

/** After `=`: white space and a line break, or the end of the body; -1 when neither is there. */
function endOfSoftBreak(body: Buffer, start: number): number {
  let at = start;
  while (at < body.length && at - start < 100 && (body[at] === 0x20 || body[at] === 0x09)) at += 1;
  if (at >= body.length) return at;
  if (body[at] === 0x0d && body[at + 1] === 0x0a) return at + 2;
  return body[at] === 0x0a || body[at] === 0x0d ? at + 1 : -1;
}

/** RFC 2045 section 6.8. Padding in the middle joins pieces that were encoded apart; text that is not base64 stays itself. */
export function decodeBase64(body: Buffer): Buffer {
  const padding = body.indexOf(0x3d);
  if (!looksEncoded(body)) return body;
  if (padding < 0 || restIsPadding(body, padding)) return Buffer.from(body.toString("latin1"), "base64");
  const pieces: Buffer[] = [];
  for (const piece of body.toString("latin1").split(/=+/)) {
    // A list's footer after the end is no base64.
    if (pieces.length > 0 && /[^A-Za-z0-9+/\s]/.test(piece)) break;
    pieces.push(Buffer.from(piece, "base64"));
  }
  return Buffer.concat(pieces);
}

function restIsPadding(body: Buffer, start: number): boolean {
  for (let at = start; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    if (byte !== 0x3d && byte > 0x20) return false;
  }
  return true;
}

/** The first lines tell: encoded text is one long word a line, written text has spaces and signs. */
function looksEncoded(body: Buffer): boolean {
  let foreign = 0;
  let letters = 0;
  const padding = body.indexOf(0x3d);
  const end = Math.min(padding < 2 ? body.length : padding, body.length, 2_000);
  for (let at = 0; at < end; at += 1) {
    const byte = body[at] ?? 0;
    if (byte <= 0x20 && byte !== 0x20) continue;
    const encoded =
      (byte >= 0x61 && byte <= 0x7a) ||
      (byte >= 0x41 && byte <= 0x5a) ||
      (byte >= 0x2f && byte <= 0x39) ||
      byte === 0x2b ||
      byte === 0x3d;
    if (encoded) letters += 1;
    else foreign += 1;
  }
  return foreign * 10 <= letters;
}
