import { Readable } from "node:stream";
import type { Storage } from "#platform/storage/index.ts";
import { type Fingerprint, readFingerprint } from "./fingerprint.ts";
import { headerBytesMax, mailBytesMax, rawInRowBytesMax } from "./mail.ts";

/** The bytes of one mail, held or stored to stay, and what identifies it. */
export interface Taken extends Fingerprint {
  raw: Buffer | null;
  rawKey: string | null;
  size: number;
}

/** The mail is larger than we take. */
export class TooLarge extends Error {
  constructor(bytesMax: number) {
    super(`A mail has ${bytesMax} bytes at most.`);
  }
}

/** Reads a mail to its end. A large one goes to the storage as it comes, and is on the disk when this resolves. */
export async function takeIn(
  bytes: Buffer | AsyncIterable<Buffer>,
  storage: Storage,
  { bytesMax = mailBytesMax }: { bytesMax?: number } = {},
): Promise<Taken> {
  const chunks = Buffer.isBuffer(bytes) ? [bytes] : bytes;
  const iterator = portions(chunks);
  const { head, ended } = await readHead(iterator);
  if (head.length > bytesMax) throw new TooLarge(bytesMax);
  const fingerprint = readFingerprint(head.subarray(0, headerBytesMax));
  fingerprint.update(head.subarray(headerBytesMax));
  if (ended) return { raw: head, rawKey: null, size: head.length, ...fingerprint.end() };

  async function* all(): AsyncGenerator<Buffer> {
    yield head;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      fingerprint.update(next.value);
      yield next.value;
    }
  }
  try {
    const stored = await storage.write(Readable.from(all()), { bytesMax });
    return { raw: null, rawKey: stored.key, size: stored.size, ...fingerprint.end() };
  } catch (problem) {
    throw problem instanceof RangeError ? new TooLarge(bytesMax) : problem;
  }
}

async function* portions(chunks: Iterable<Buffer> | AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield* chunks;
}

/** The first portions, until there is more than a row holds. */
async function readHead(iterator: AsyncIterator<Buffer>): Promise<{ head: Buffer; ended: boolean }> {
  const read: Buffer[] = [];
  let size = 0;
  while (size <= rawInRowBytesMax) {
    const next = await iterator.next();
    if (next.done) return { head: Buffer.concat(read, size), ended: true };
    read.push(next.value);
    size += next.value.length;
  }
  return { head: Buffer.concat(read, size), ended: false };
}
