import { createHmac } from "node:crypto";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** What an authenticator shows at that moment: written apart from ours, so that one does not prove itself. */
export function codeShown(seed: string, at: Date): string {
  const bits = [...seed.replace(/\s/g, "")].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0"));
  const key = Buffer.from((bits.join("").match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeUInt32BE(Math.floor(at.getTime() / 30_000), 4);
  const hash = createHmac("sha1", key).update(counter).digest();
  const offset = hash.readUInt8(19) % 16;
  return String((hash.readUInt32BE(offset) % 0x8000_0000) % 1_000_000).padStart(6, "0");
}
