import { createHmac } from "node:crypto";
import { secondMs } from "#platform/clock.ts";
import { randomKey, sameBytes } from "#platform/random.ts";

/** What every authenticator program takes without being told (RFC 6238): SHA-1, six digits, half a minute. */
const stepMs = 30 * secondMs;
const digits = 6;
/** A clock that is a step off, or a code that was typed slowly. */
const stepsAround = 1;
/** As long as the hash that it goes into (RFC 4226, section 4). */
const seedBytes = 20;

const base32Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

export function newSeed(): Buffer {
  return randomKey(seedBytes);
}

/** The half minute, counted since 1970. */
export function stepAt(moment: Date): number {
  return Math.floor(moment.getTime() / stepMs);
}

/** The code of one half minute (RFC 4226, section 5.3). */
export function codeOf(seed: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac("sha1", seed).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 0xf;
  const number = hash.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, "0");
}

/** The half minute that the code belongs to, if it is one of now and later than the last one taken. */
export function stepOf(seed: Buffer, code: string, { now, after }: { now: Date; after: number }): number | undefined {
  const given = Buffer.from(code.replace(/\s/g, ""));
  const middle = stepAt(now);
  for (let step = middle - stepsAround; step <= middle + stepsAround; step++) {
    if (step > after && sameBytes(Buffer.from(codeOf(seed, step)), given)) return step;
  }
  return undefined;
}

/** As people type it where no picture can be taken (RFC 4648, section 6). */
export function base32(bytes: Buffer): string {
  let bits = "";
  for (const byte of bytes) bits += byte.toString(2).padStart(8, "0");
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => base32Letters[Number.parseInt(group.padEnd(5, "0"), 2)]).join("");
}

/** What the picture says, as all authenticators read it. */
export function authenticatorUrl(seed: Buffer, { issuer, account }: { issuer: string; account: string }): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${base32(seed)}&issuer=${encodeURIComponent(issuer)}`;
}
