/**
 * Charsets that put other letters into 7-bit bytes. ISO-2022-JP and UTF-7 have decoders elsewhere; two are brought here into
 * their 8-bit form by setting the high bit of what is shifted.
 */
const shifting = new Set([
  "utf-7",
  "iso-2022-jp",
  "iso-2022-kr",
  "iso-2022-cn",
  "hz-gb-2312",
  "utf-16",
  "utf-16le",
  "utf-16be",
  "utf-32",
  "utf-32le",
  "utf-32be",
]);

/** Whether 7-bit bytes may mean anything but ASCII. An escape sequence tells ISO-2022 even when the charset is not declared. */
export function isShifted(charset: string | null, bytes: Uint8Array): boolean {
  if (charset !== null && shifting.has(charset)) return true;
  if (charset !== null && charset !== "us-ascii" && charset !== "utf-8") return false;
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1)) {
    if (bytes[at + 1] === 0x24) return true;
  }
  return false;
}

/** RFC 1557: SO and SI switch between KS X 1001 and ASCII after one announcement, which is left out. */
export function decodeIso2022Kr(bytes: Uint8Array): Uint8Array {
  const result: number[] = [];
  let shifted = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x1b && bytes[at + 1] === 0x24 && bytes[at + 2] === 0x29) at += 3;
    else if (byte === 0x0e) shifted = true;
    else if (byte === 0x0f) shifted = false;
    else {
      if (byte === 0x0a) shifted = false;
      result.push(shifted && byte > 0x20 ? byte | 0x80 : byte);
    }
  }
  return Uint8Array.from(result);
}

/** RFC 1843: `~{` and `~}` switch, `~~` is a tilde, a tilde at the end of a line joins it with the next. */
export function decodeHz(bytes: Uint8Array): Uint8Array {
  const result: number[] = [];
  let shifted = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const next = bytes[at + 1];
    if (byte === 0x7e && (next === 0x7b || next === 0x7d)) {
      shifted = next === 0x7b;
      at += 1;
    } else if (byte === 0x7e && next === 0x7e) {
      result.push(0x7e);
      at += 1;
    } else if (byte === 0x7e && next === 0x0a) {
      at += 1;
    } else {
      if (byte === 0x0a) shifted = false;
      result.push(shifted && byte > 0x20 ? byte | 0x80 : byte);
    }
  }
  return Uint8Array.from(result);
}
