import { createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";
import { randomKey } from "./random.ts";

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts a secret that we need again in the clear, such as the password of somebody's mailbox: AES-256-GCM with a key made
 * from the installation's secret. `place` says whose it is; moved to another row it does not open.
 */
export function seal(secret: string, place: string, text: string): Buffer {
  const nonce = randomKey(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", keyFrom(secret), nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Throws for what was sealed with another secret, for another place, or has been changed. */
export function unseal(secret: string, place: string, bytes: Buffer): string {
  const decipher = createDecipheriv("aes-256-gcm", keyFrom(secret), bytes.subarray(0, nonceBytes));
  decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString("utf8");
}

function keyFrom(secret: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", "manyhands sealed", 32));
}
