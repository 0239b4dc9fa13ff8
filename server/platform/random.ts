import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** A secret to hand out once: 256 bits, fit for a URL. Store its `hashOf` only. */
export function newSecret(bytes = 32): string {
  return randomBytes(bytes).toString("base64url");
}

/** Crockford's letters without those that are read wrong over the phone: no I, L, O, U, 0, 1. */
const spokenLetters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A short code that can be said over the phone. */
export function spokenCode(length: number): string {
  let code = "";
  while (code.length < length) {
    const byte = randomBytes(1).readUInt8();
    if (byte < 240) code += spokenLetters[byte % spokenLetters.length]; // 240 = 8 * 30: no letter is likelier
  }
  return code;
}

export function randomKey(bytes: number): Buffer {
  return randomBytes(bytes);
}

/** What is stored instead of a secret. Secrets are long and random, so a plain hash is enough. */
export function hashOf(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

/** Compares in a time that tells nothing about where they differ. */
export function sameBytes(left: Buffer, right: Buffer): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}
