import { readToken, type Token } from "./token.ts";

/** RFC 5321, section 4.5.3.1.1. */
const localPartOctetsMax = 64;

/**
 * `support+TOKEN@halden.example`: where an answer or a bounce comes back to. Undefined when the local part would be too
 * long; then the signed Message-ID alone must do.
 */
export function replyAddress(inboxAddress: string, token: string): string | undefined {
  const at = inboxAddress.lastIndexOf("@");
  const local = `${inboxAddress.slice(0, at)}+${token}`;
  return Buffer.byteLength(local) <= localPartOctetsMax ? `${local}${inboxAddress.slice(at)}` : undefined;
}

/** The token in an address, behind the last plus of its local part. */
export function tokenOfAddress(address: string): Token | undefined {
  const local = address.slice(0, Math.max(address.lastIndexOf("@"), 0));
  const plus = local.lastIndexOf("+");
  return plus < 0 ? undefined : readToken(local.slice(plus + 1));
}

/** The page of one participant, without a slash at the end of `publicUrl`. */
export function pageUrl(publicUrl: string, slug: string, token: string): string {
  return `${publicUrl}/c/${slug}/${token}`;
}
