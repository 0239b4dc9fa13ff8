/** One header field as it stands in the mail: bytes as Latin-1 characters, folding kept. */
export type Field = {
  /** Lower case. */
  name: string;
  raw: string;
};

export type HeaderBlock = {
  fields: Field[];
  /** Where the body begins: an offset into the same buffer. */
  bodyStart: number;
  /** The header ended without an empty line, or had lines in it that are no fields. */
  damaged: boolean;
};

/** More is an attack or an accident; a real mail has less than a hundred. */
const fieldsMax = 5_000;
/** What is read of one field; 600 addresses fit in. */
const fieldBytesMax = 256 * 1024;

/**
 * Reads header fields from `start` (RFC 5322 section 2.2). Lines end with CRLF, LF or CR. An mbox line and empty lines before
 * the first field are skipped; a line that is no field ends the header, unless fields follow it at once. `stopsAt` tells of a
 * line that starts with a hyphen whether it is a boundary of MIME, which ends the header too.
 */
export function readHeaderBlock(bytes: Buffer, start = 0, end = bytes.length, stopsAt = nowhere): HeaderBlock {
  const fields: Field[] = [];
  let damaged = false;
  let at = skipPreamble(bytes, start, end);
  while (at < end) {
    const line = lineAt(bytes, at, end);
    if (bytes[at] === 0x2d && stopsAt(at)) return { fields, bodyStart: at, damaged };
    if (line.contentEnd === at) return { fields, bodyStart: line.next, damaged };
    const colon = colonOf(bytes, at, line.contentEnd);
    const last = fields.at(-1);
    if (isBlank(bytes, at, line.contentEnd) && !continues(bytes, line.next, end)) {
      return { fields, bodyStart: line.next, damaged };
    }
    if (isSpace(bytes[at]) && last) append(last, bytes, at, line.contentEnd);
    else if (colon > 0 && fields.length < fieldsMax) {
      fields.push({ name: nameOf(bytes, at, colon), raw: textOf(bytes, colon + 1, line.contentEnd) });
    } else if (last && colonOf(bytes, line.next, lineAt(bytes, line.next, end).contentEnd) > 0) {
      // A line broken without indentation, inside the header: read as a continuation of the field before it.
      append(last, bytes, at, line.contentEnd);
      damaged = true;
    } else return { fields, bodyStart: at, damaged: true };
    at = line.next;
  }
  return { fields, bodyStart: end, damaged };
}

/** The end of the line's content and the start of the next line. */
export function lineAt(bytes: Buffer, start: number, end: number): { contentEnd: number; next: number } {
  let at = start;
  while (at < end && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
  const next = bytes[at] === 13 && bytes[at + 1] === 10 ? at + 2 : at + 1;
  return { contentEnd: at, next: Math.min(next, end) };
}

/** RFC 4155: a mailbox file begins each mail with "From " and a date; ">From " is the same, quoted on the way. */
function skipPreamble(bytes: Buffer, start: number, end: number): number {
  let at = start;
  if (bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf) at += 3;
  const first = at;
  while (at < end && isBlank(bytes, at, lineAt(bytes, at, end).contentEnd)) at = lineAt(bytes, at, end).next;
  if (at > first && colonOf(bytes, at, lineAt(bytes, at, end).contentEnd) <= 0) at = first;
  while (/^>?From [^:]/.test(textOf(bytes, at, Math.min(at + 7, end)))) at = lineAt(bytes, at, end).next;
  return at;
}

/** The place of the colon of a field (RFC 5322 section 3.6.8; the space before it is obsolete syntax, 4.5.8); else -1. */
function colonOf(bytes: Buffer, start: number, end: number): number {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x3a) return at > start ? at : -1;
    if (isSpace(byte)) {
      let next = at;
      while (next < end && isSpace(bytes[next])) next += 1;
      return bytes[next] === 0x3a && next < end && at > start ? next : -1;
    }
    if (byte <= 0x20 || byte === 0x7f) return -1;
  }
  return -1;
}

function continues(bytes: Buffer, start: number, end: number): boolean {
  if (start >= end) return false;
  const line = lineAt(bytes, start, end);
  return (
    (isSpace(bytes[start]) && !isBlank(bytes, start, line.contentEnd)) || colonOf(bytes, start, line.contentEnd) > 0
  );
}

function append(field: Field, bytes: Buffer, start: number, end: number): void {
  if (field.raw.length < fieldBytesMax) field.raw += `\r\n${textOf(bytes, start, end)}`;
}

function nameOf(bytes: Buffer, start: number, colon: number): string {
  return bytes.toString("latin1", start, colon).trim().toLowerCase();
}

function textOf(bytes: Buffer, start: number, end: number): string {
  return bytes.toString("latin1", start, Math.min(end, start + fieldBytesMax));
}

function isBlank(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    if (!isSpace(bytes[at])) return false;
  }
  return true;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09;
}

function nowhere(_at: number): boolean {
  return false;
}
