import { createHmac } from "node:crypto";
import type { SigningKey } from "./keys.ts";

/** 128 bits: what `mail.md` 17 asks for at least, and what a local part of 64 octets has room for. */
export const macBytes = 16;

/** HMAC-SHA-256 over parts of fixed lengths, cut. `use` keeps one kind of signature from passing as another. */
export function macOf(key: SigningKey, use: string, parts: readonly Buffer[]): Buffer {
  const mac = createHmac("sha256", key.secret).update(`manyhands ${use} ${key.id}\0`);
  for (const part of parts) mac.update(part);
  return mac.digest().subarray(0, macBytes);
}

export function bytesOfId(id: string): Buffer {
  return Buffer.from(id.replaceAll("-", ""), "hex");
}

export function idOfBytes(bytes: Buffer): string {
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
