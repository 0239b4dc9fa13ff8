import { createHash, randomBytes } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { filesIn, removeFile, type StoredFile, spreadFolder } from "./removals.ts";

/** What was stored: its key is random, never a name, and says nothing about it. */
export interface Stored {
  key: string;
  size: number;
  sha256: Buffer;
}

/** Large objects: attachments, pictures, large raw mails. Written once, never changed. */
export interface Storage {
  /** Resolves when the bytes are on the disk to stay. More than `bytesMax` throws a RangeError and keeps nothing. */
  write(bytes: Readable | Buffer, options?: { bytesMax?: number }): Promise<Stored>;
  stream(key: string): Promise<{ bytes: Readable; size: number }>;
  read(key: string): Promise<Buffer>;
  remove(key: string): Promise<void>;
  /** What is stored whole, of the keys that begin with this letter. */
  list(begins: string): AsyncGenerator<Pick<StoredFile, "key" | "size" | "storedAt">>;
  /** Removes what was never written to its end, by a process that died, as far as it was begun before. Returns how many. */
  removeHalves(before: Date): Promise<number>;
}

const keyPattern = /^[0-9a-f]{32}$/;

/** A folder of files, spread over 256 folders by their keys' first letters. */
export async function openFolderStorage(folder: string): Promise<Storage> {
  await mkdir(join(folder, "incoming"), { recursive: true, mode: 0o700 });

  async function write(bytes: Readable | Buffer, { bytesMax = Number.POSITIVE_INFINITY } = {}): Promise<Stored> {
    const key = randomBytes(16).toString("hex");
    const half = join(folder, "incoming", key);
    const hash = createHash("sha256");
    let size = 0;
    const count = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        hash.update(chunk);
        done(size > bytesMax ? new RangeError(`More than ${bytesMax} bytes.`) : null, chunk);
      },
    });
    try {
      // `flush` makes the stream call fsync before it ends.
      const target = createWriteStream(half, { flush: true, mode: 0o600 });
      await pipeline(Buffer.isBuffer(bytes) ? [bytes] : bytes, count, target);
      await mkdir(join(folder, key.slice(0, 2)), { recursive: true, mode: 0o700 });
      await rename(half, pathOf(key));
      await syncFolder(join(folder, key.slice(0, 2)));
    } catch (problem) {
      await rm(half, { force: true });
      throw problem;
    }
    return { key, size, sha256: hash.digest() };
  }

  async function* list(begins: string): AsyncGenerator<StoredFile> {
    const folders = (await readdir(folder)).filter((name) => spreadFolder.test(name) && name.startsWith(begins));
    for (const name of folders.sort()) yield* filesIn(join(folder, name));
  }

  async function removeHalves(before: Date): Promise<number> {
    let count = 0;
    for await (const { path, storedAt } of filesIn(join(folder, "incoming"))) {
      if (storedAt >= before) continue;
      await rm(path, { force: true });
      count++;
    }
    return count;
  }

  function pathOf(key: string): string {
    if (!keyPattern.test(key)) throw new Error("This is not a key of the storage.");
    return join(folder, key.slice(0, 2), key);
  }

  return {
    write,
    // Asked first: a stream of a file that is gone would fail with nobody listening, and take the process along.
    stream: async (key) => {
      const { size } = await stat(pathOf(key));
      return { bytes: createReadStream(pathOf(key)), size };
    },
    read: (key) => readFile(pathOf(key)),
    remove: (key) => removeFile(folder, pathOf(key), key),
    list,
    removeHalves,
  };
}

/** A new name survives a power cut only when its folder was written too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}
