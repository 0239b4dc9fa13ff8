import { sameBytes } from "#platform/random.ts";
import { fromBase32, toBase32 } from "./base32.ts";
import type { SigningKey } from "./keys.ts";
import { bytesOfId, idOfBytes, macBytes, macOf } from "./mac.ts";

/** Which message of which conversation a mail of ours carried. */
export interface MessagePlace {
  conversationId: string;
  messageId: string;
}

const idBytes = 16;
const signedBytes = 1 + 2 * idBytes + macBytes;

/** The Message-ID of what we send, without `<>`: it says where an answer belongs, and nobody else can make one. */
export function writeMessageId(key: SigningKey, place: MessagePlace & { workspaceId: string }, domain: string): string {
  const ids = [place.conversationId, place.messageId].map(bytesOfId);
  const mac = macOf(key, "message-id", [bytesOfId(place.workspaceId), ...ids]);
  return `${toBase32(Buffer.concat([Buffer.from([key.id]), ...ids, mac]))}@${domain}`;
}

/** Reads a Message-ID out of In-Reply-To or References, with or without `<>`; undefined when it is not one of ours. */
export function readMessageId(
  keys: readonly SigningKey[],
  workspaceId: string,
  messageId: string,
): MessagePlace | undefined {
  const [left = ""] = messageId.replace(/^\s*<?/, "").split("@", 1);
  const bytes = left.length === Math.ceil((signedBytes * 8) / 5) ? fromBase32(left) : undefined;
  const key = keys.find(({ id }) => id === bytes?.[0]);
  if (!bytes || !key) return undefined;
  const ids = bytes.subarray(1, 1 + 2 * idBytes);
  const mac = macOf(key, "message-id", [bytesOfId(workspaceId), ids]);
  if (!sameBytes(mac, bytes.subarray(1 + 2 * idBytes))) return undefined;
  return { conversationId: idOfBytes(ids.subarray(0, idBytes)), messageId: idOfBytes(ids.subarray(idBytes)) };
}
