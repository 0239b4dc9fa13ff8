import { createHash } from "node:crypto";
import { readHeaderBlock, readUnstructured } from "../headers/index.ts";
import { contentId } from "./body.ts";
import { mailFileName, safeFileName } from "./file-name.ts";
import { givenName, type Part, rawField } from "./part.ts";
import { unpackTnef } from "./tnef.ts";
import { partContent } from "./transfer-encoding.ts";
import { readTree } from "./tree.ts";

/** Mails in mails: nobody looks for a file further down. */
const nestingMax = 5;
const nestedFilesMax = 50;

export type Attachment = {
  /** Safe to show and to store; made where the mail gives none. */
  filename: string;
  contentType: string;
  /** `inline` or `attachment`; null where the mail says neither. */
  disposition: string | null;
  /** Content-ID without `<>`. */
  cid: string | null;
  /** Content-Location (RFC 2557), by which HTML may call it too. */
  location: string | null;
  /** Bytes. */
  size: number;
  /** Hexadecimal. */
  sha256: string;
  content: Buffer;
};

/**
 * The attached parts with their bytes. What Outlook packed into a `winmail.dat` stands in its place; files in a mail that was
 * passed on inline stand behind that mail, which is kept whole too.
 */
export function readAttachments(bytes: Buffer, parts: readonly Part[]): Attachment[] {
  const attachments: Attachment[] = [];
  for (const part of parts) addPart(attachments, bytes, part, 0);
  return attachments;
}

function addPart(attachments: Attachment[], bytes: Buffer, part: Part, nesting: number): void {
  const content = partContent(bytes, part);
  const position = attachments.length + 1;
  const packed = isTnef(part) ? (unpackTnef(content)?.files ?? []) : [];
  for (const [at, { name, contentType, content: file }] of packed.entries()) {
    attachments.push(withHash(safeFileName(name, contentType, position + at), contentType, file));
  }
  if (packed.length > 0) return;
  attachments.push(attachmentOf(part, content, position));
  if (part.type !== "message/rfc822" || part.disposition === "attachment" || nesting >= nestingMax) return;
  for (const inner of namedParts(readTree(content).root)) addPart(attachments, content, inner, nesting + 1);
}

function namedParts(root: Part): Part[] {
  const found: Part[] = [];
  const waiting = [root];
  for (let part = waiting.pop(); part !== undefined && found.length < nestedFilesMax; part = waiting.pop()) {
    if (part.type === "message/rfc822" || (part.children.length === 0 && givenName(part) !== null)) found.push(part);
    for (const child of part.children.slice(0, nestedFilesMax).reverse()) waiting.push(child);
  }
  return found;
}

/** The format is Microsoft's ([MS-OXTNEF]); the name alone is enough of a sign. */
export function isTnef(part: Part): boolean {
  return (
    part.type === "application/ms-tnef" ||
    part.type === "application/vnd.ms-tnef" ||
    givenName(part)?.toLowerCase() === "winmail.dat"
  );
}

function attachmentOf(part: Part, content: Buffer, position: number): Attachment {
  const given = givenName(part);
  const location = rawField(part.fields, "content-location")?.replaceAll(/\s+/g, "") || null;
  const filename =
    given === null && part.type === "message/rfc822"
      ? mailFileName(subjectOf(content), position)
      : safeFileName(given ?? lastOf(location), part.type, position);
  const disposition = part.disposition === "inline" || part.disposition === "attachment" ? part.disposition : null;
  return { ...withHash(filename, part.type, content), disposition, cid: contentId(part), location };
}

function withHash(filename: string, contentType: string, content: Buffer): Attachment {
  const sha256 = createHash("sha256").update(content).digest("hex");
  return {
    filename,
    contentType,
    disposition: "attachment",
    cid: null,
    location: null,
    size: content.length,
    sha256,
    content,
  };
}

function subjectOf(content: Buffer): string | null {
  const subject = rawField(readHeaderBlock(content).fields, "subject");
  return subject === null ? null : readUnstructured(subject);
}

function lastOf(location: string | null): string | null {
  const name = location?.split(/[?#]/)[0]?.split("/").at(-1) ?? "";
  return /^[\w.-]+\.[A-Za-z0-9]{2,5}$/.test(name) ? name : null;
}
