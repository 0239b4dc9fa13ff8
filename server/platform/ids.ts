import { randomBytes, randomUUID } from "node:crypto";

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
  const time = ms.toString(16).padStart(12, "0");
  // The last two groups of a random UUID: its variant, and 62 bits that Node draws from a pool.
  const tail = randomUUID().slice(19);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence.toString(16).padStart(3, "0")}-${tail}`;
}
