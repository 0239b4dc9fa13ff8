import type { Part } from "./part.ts";
import { partContent } from "./transfer-encoding.ts";
import { readTree } from "./tree.ts";

/** A mail inside a signature: other bytes, and a tree of their own. */
export type Opened = { bytes: Buffer; root: Part };

/** ASN.1: tag, whether it holds others, and its content. */
type Element = { tag: number; constructed: boolean; content: Buffer; end: number };

const nestingMax = 40;
const sequence = 0x10;
const octets = 0x04;
/** `[0] EXPLICIT`, whose number is 0. */
const wrapper = 0;

/**
 * RFC 8551 section 3.5.2: Outlook can sign a mail so that its text lies inside the signature. The text is taken out to be read;
 * nothing is verified, and the signed whole stays attached. Null when the mail is not of that kind, or encrypted.
 */
export function openSigned(bytes: Buffer, root: Part): Opened | null {
  if (!/^application\/(?:x-)?pkcs7-mime$/.test(root.type)) return null;
  const kind = root.parameters.get("smime-type")?.toLowerCase();
  if (kind !== undefined && kind !== "signed-data") return null;
  const inner = signedContent(partContent(bytes, root));
  return inner === null || inner.length === 0 ? null : { bytes: inner, root: readTree(inner).root };
}

/** ContentInfo → SignedData → encapContentInfo → eContent (RFC 5652 sections 3 and 5). */
function signedContent(der: Buffer): Buffer | null {
  const info = childrenOf(elementAt(der, 0, 0), 0);
  const data = childrenOf(childrenOf(info[1], 1)[0], 2);
  const wrapped = data.find((element) => element.tag === sequence && element.constructed);
  const content = childrenOf(wrapped, 3)[1];
  if (content?.tag !== wrapper) return null;
  const text = childrenOf(content, 4)[0];
  return text?.tag === octets ? joined(text, 5) : null;
}

/** A long string may be cut into pieces. */
function joined(element: Element, nesting: number): Buffer {
  if (!element.constructed || nesting > nestingMax) return element.content;
  return Buffer.concat(childrenOf(element, nesting).map((piece) => joined(piece, nesting + 1)));
}

function childrenOf(element: Element | null | undefined, nesting: number): Element[] {
  if (!element?.constructed) return [];
  const children: Element[] = [];
  for (let at = 0; at < element.content.length && children.length < 100_000; ) {
    const child = elementAt(element.content, at, nesting);
    if (child === null) break;
    children.push(child);
    at = child.end;
  }
  return children;
}

/** X.690 section 8.1; lengths that are not known beforehand end with two zero bytes. */
function elementAt(bytes: Buffer, start: number, nesting: number): Element | null {
  const first = bytes[start];
  const length = bytes[start + 1];
  if (first === undefined || length === undefined || nesting > nestingMax) return null;
  if (first === 0 && length === 0) return null;
  const head = { tag: first & 0x1f, constructed: (first & 0x20) !== 0 };
  if (length === 0x80) {
    let at = start + 2;
    while (at < bytes.length && !(bytes[at] === 0 && bytes[at + 1] === 0)) {
      const child = elementAt(bytes, at, nesting + 1);
      if (child === null) break;
      at = child.end;
    }
    return { ...head, content: bytes.subarray(start + 2, at), end: at + 2 };
  }
  const extra = length < 0x80 ? 0 : length & 0x7f;
  if (extra > 4 || start + 2 + extra > bytes.length) return null;
  const size = extra === 0 ? length : bytes.readUIntBE(start + 2, extra);
  const from = start + 2 + extra;
  return { ...head, content: bytes.subarray(from, from + size), end: from + size };
}
