import { randomBytes } from "node:crypto";

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

let lastMs = 0;
let counter = 0;

/**
 * A UUIDv7 (RFC 9562, section 5.7): ids made later sort later. Within one millisecond the 12 bits behind the time count up
 * (section 6.2, method 1), so that rows written together keep their order.
 */
export function newId(now = Date.now()): string {
  if (now > lastMs) {
    lastMs = now;
    counter = randomBytes(2).readUInt16BE() & 0x7ff; // room to count up
  } else if (++counter > 0xfff) {
    lastMs += 1;
    counter = 0;
  }
  return format(lastMs, counter);
}

/** An id for a moment in the past, for rows that are brought in with their own time. */
export function idAt(moment: Date): string {
  return format(moment.getTime(), randomBytes(2).readUInt16BE() & 0xfff);
}

export function isId(text: string): boolean {
  return uuidPattern.test(text);
}

function format(ms: number, sequence: number): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(ms, 0, 6);
  bytes.writeUInt16BE(0x7000 | sequence, 6);
  randomBytes(8).copy(bytes, 8);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
