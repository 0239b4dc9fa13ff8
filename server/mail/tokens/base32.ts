/** RFC 4648, section 6, in lower case: mail servers on the way may change the case of a local part, so case says nothing. */
const letters = "abcdefghijklmnopqrstuvwxyz234567";

/** Without padding signs. */
export function toBase32(bytes: Buffer): string {
  let text = "";
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += letters[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + letters[(held << (5 - bits)) & 31] : text;
}

/** Undefined when a letter is foreign, or when bits beyond the last byte are set: every value has one spelling only. */
export function fromBase32(text: string): Buffer | undefined {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of text.toLowerCase()) {
    const value = letters.indexOf(letter);
    if (value < 0) return undefined;
    held = (held << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push(held >> bits);
    }
    held &= (1 << bits) - 1;
  }
  return held === 0 && bits < 5 ? Buffer.from(bytes) : undefined;
}
