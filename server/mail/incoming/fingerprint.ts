import { createHash, type Hash } from "node:crypto";
import { headerBytesMax } from "./mail.ts";

const lineFeed = 10;
const carriageReturn = 13;

/** How a mail is known again when it comes twice (`mail.md` 5). */
export interface Fingerprint {
  /** Without `<>`; empty when there is none. */
  messageId: string;
  bodyHash: Buffer;
  receivedLines: number;
}

export interface FingerprintReader {
  update(chunk: Buffer): void;
  end(): Fingerprint;
}

/** What servers on the way add: a mail that is delivered again has other ones. */
const traceField = /^(?:received|return-path|delivered-to|x-original-to|envelope-to)\s*:/i;
const messageIdMax = 900;

/**
 * Reads what identifies a mail, from its first bytes (with the whole header in them) and then the rest in any portions. Line
 * ends don't count, nor empty lines at the end: the same mail may come by another way. A mail without Message-ID is known by
 * its header too; two customers may well write the same short line.
 */
export function readFingerprint(head: Buffer): FingerprintReader {
  const { end, fields } = readHeader(head);
  const messageId = messageIdOf(fields);
  const hash = createHash("sha256");
  const body = bodyReader(hash);
  if (messageId === "") {
    for (const field of fields) if (!traceField.test(field)) hash.update(field.replaceAll(/\r\n?/g, "\n"), "latin1");
  }
  body.update(head.subarray(end));
  const receivedLines = fields.filter((field) => /^received\s*:/i.test(field)).length;
  return { update: body.update, end: () => ({ messageId, bodyHash: hash.digest(), receivedLines }) };
}

function bodyReader(hash: Hash): { update: (chunk: Buffer) => void } {
  let heldLineFeeds = 0;
  const write = (piece: Buffer) => {
    let length = piece.length;
    while (length > 0 && piece[length - 1] === lineFeed) length--;
    if (length > 0) {
      if (heldLineFeeds > 0) hash.update("\n".repeat(heldLineFeeds));
      heldLineFeeds = 0;
      hash.update(piece.subarray(0, length));
    }
    heldLineFeeds += piece.length - length;
  };
  const update = (chunk: Buffer) => {
    let from = 0;
    for (let at = chunk.indexOf(carriageReturn); at >= 0; at = chunk.indexOf(carriageReturn, from)) {
      write(chunk.subarray(from, at));
      from = at + 1;
    }
    write(chunk.subarray(from));
  };
  return { update };
}

/** Where the body begins, and the fields before it, unfolded or not as they came. */
function readHeader(head: Buffer): { end: number; fields: string[] } {
  const text = head.toString("latin1");
  const empty = /\n\r?\n|\r\r/.exec(text);
  const end = empty ? empty.index + 1 : text.length;
  return { end, fields: text.slice(0, end).split(/\r?\n(?![ \t])|\r(?![\n \t])/) };
}

function messageIdOf(fields: readonly string[]): string {
  const field = fields.find((each) => /^message-id\s*:/i.test(each));
  if (!field) return "";
  const value = Buffer.from(field.slice(field.indexOf(":") + 1), "latin1").toString("utf8");
  const id = /<([^<>]*)>/.exec(value)?.[1] ?? value;
  return storable(id.replaceAll(/\s+/g, "")).slice(0, messageIdMax);
}

/** PostgreSQL takes neither NUL nor half a pair of surrogates; other control characters have no use in an id or address. */
export function storable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.toWellFormed().replaceAll(/[\u0000-\u001f\u007f]/g, "");
}

/** Of a mail that is whole at hand. */
export function fingerprintOf(raw: Buffer): Fingerprint {
  const reader = readFingerprint(raw.subarray(0, headerBytesMax));
  reader.update(raw.subarray(headerBytesMax));
  return reader.end();
}
