import jschardet from "jschardet";

/** More text does not make a guess better, only slower: 20 ms for this much. */
const sampleBytesMax = 32 * 1024;

/** The charsets in which bytes could be meant, likeliest first; never empty. Windows-1252, the last one, reads everything. */
export function detectCharset(bytes: Uint8Array): string[] {
  const found: string[] = [];
  const sample = sampleOf(bytes);
  if (saysLittle(sample)) found.push("windows-1252");
  if (hasIso2022Escape(sample)) found.push("iso-2022-jp", "iso-2022-kr");
  try {
    for (const { encoding } of jschardet.detectAll(Buffer.from(sample))) {
      if (encoding) found.push(decoderName(encoding.toLowerCase()));
    }
  } catch {
    // The detector's trouble with odd bytes is no reason to read nothing.
  }
  found.push("windows-1252");
  return found;
}

/** A few accents among Latin letters could be in any of ten charsets: the one most used is likeliest. */
function saysLittle(sample: Uint8Array): boolean {
  let accents = 0;
  let letters = 0;
  for (const byte of sample) {
    if (byte >= 0xc0) accents += 1;
    else if (byte >= 0x80) return false;
    else if ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)) letters += 1;
  }
  return accents <= 4 && letters >= accents;
}

function decoderName(encoding: string): string {
  if (encoding === "cp932") return "shift_jis";
  if (encoding === "cp949") return "euc-kr";
  if (encoding === "iso-8859-1") return "windows-1252";
  return encoding.replace(/^iso8859/, "iso-8859");
}

/** The part around the first byte beyond ASCII: it tells most. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= sampleBytesMax) return bytes;
  const first = Math.max(
    0,
    bytes.findIndex((byte) => byte >= 0x80),
  );
  const from = Math.min(first, bytes.length - sampleBytesMax);
  return bytes.subarray(from, from + sampleBytesMax);
}

function hasIso2022Escape(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1)) {
    if (bytes[at + 1] === 0x24) return true;
  }
  return false;
}
