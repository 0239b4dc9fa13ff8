import { sameBytes } from "#platform/random.ts";
import { fromBase32, toBase32 } from "./base32.ts";
import type { SigningKey } from "./keys.ts";
import { bytesOfId, macBytes, macOf } from "./mac.ts";

/**
 * What a token is good for; one made for the page opens no mailbox, and the other way round. `look` shows a member the page
 * as the customer sees it, and presses nothing there. A purpose is signed by its place: new ones stand last.
 */
export const purposes = ["reply", "page", "bounce", "ask", "look"] as const;
export type Purpose = (typeof purposes)[number];

/** The participant on the conversation that the token was made for. */
export interface TokenPlace {
  workspaceId: string;
  conversationId: string;
  participantId: string;
}

/** A token as it was read: by its key the participant is found, then `isGenuine` says whether we made it. */
export interface Token {
  participantKey: Buffer;
  keyId: number;
  purpose: Purpose;
  mac: Buffer;
}

const participantKeyBytes = 8;
const tokenBytes = participantKeyBytes + 2 + macBytes;
/** 26 bytes in base32: leaves 21 octets for the inbox's own local part. */
export const tokenLength = Math.ceil((tokenBytes * 8) / 5);

/** Base32 of participant's key, key id, purpose and MAC, for a reply address or a link. */
export function writeToken(key: SigningKey, place: TokenPlace & { participantKey: Buffer }, purpose: Purpose): string {
  if (place.participantKey.length !== participantKeyBytes) throw new Error("A participant's key has 8 bytes.");
  const head = Buffer.from([key.id, purposes.indexOf(purpose)]);
  return toBase32(Buffer.concat([place.participantKey, head, macOfToken(key, place, place.participantKey, purpose)]));
}

/** Undefined for what cannot be one of ours. What is returned is not yet proven: see `isGenuine`. */
export function readToken(text: string): Token | undefined {
  if (text.length !== tokenLength) return undefined;
  const bytes = fromBase32(text);
  const purpose = purposes[bytes?.[participantKeyBytes + 1] ?? -1];
  const keyId = bytes?.[participantKeyBytes];
  if (!bytes || !purpose || keyId === undefined) return undefined;
  const participantKey = bytes.subarray(0, participantKeyBytes);
  return { participantKey, keyId, purpose, mac: bytes.subarray(participantKeyBytes + 2) };
}

/** Did we make this token for this participant of this conversation? Compared in constant time. */
export function isGenuine(keys: readonly SigningKey[], token: Token, place: TokenPlace): boolean {
  const key = keys.find(({ id }) => id === token.keyId);
  return key !== undefined && sameBytes(token.mac, macOfToken(key, place, token.participantKey, token.purpose));
}

function macOfToken(key: SigningKey, place: TokenPlace, participantKey: Buffer, purpose: Purpose): Buffer {
  const ids = [place.workspaceId, place.conversationId, place.participantId].map(bytesOfId);
  return macOf(key, "token", [...ids, participantKey, Buffer.from([purposes.indexOf(purpose)])]);
}
