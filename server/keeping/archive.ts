import { createHash } from "node:crypto";
import { pack } from "tar-stream";

/** What lies in the archive, to be told and to be compared when it is read again. */
export interface Tally {
  files: number;
  bytes: number;
  /** Over names and contents, in their order. */
  sha256: string;
}

export interface Archive {
  /** The tar as it grows; whoever reads it sets the pace. */
  stream: ReturnType<typeof pack>;
  /** Without bytes it is a folder. */
  add(name: string, size: number, bytes?: AsyncIterable<Buffer>): Promise<void>;
  /** Writes the last entry, which says what came before it: without it the archive is not whole. */
  finish(): Promise<Tally>;
}

/** First and last entry of a backup. */
export const firstEntry = "manyhands-backup.json";
export const lastEntry = "manyhands-backup-end.json";
const ownerOnly = { file: 0o600, directory: 0o700 };

export function createArchive(): Archive {
  const stream = pack();
  const tally = createTally();

  async function add(name: string, size: number, bytes?: AsyncIterable<Buffer>): Promise<void> {
    const type = bytes ? "file" : "directory";
    const written = Promise.withResolvers<void>();
    const entry = stream.entry({ name, size, type, mode: ownerOnly[type], mtime: new Date(0) }, (problem) =>
      problem ? written.reject(problem) : written.resolve(),
    );
    if (!bytes) return written.promise;
    written.promise.catch(() => {}); // told below, unless the reading failed first
    tally.begin(name);
    for await (const piece of bytes) {
      tally.add(piece);
      if (!entry.write(piece)) await Promise.race([drained(entry), written.promise]);
    }
    entry.end(undefined);
    return written.promise;
  }

  async function finish(): Promise<Tally> {
    const end = tally.end();
    const text = JSON.stringify(end);
    await new Promise<void>((resolve, reject) => {
      stream.entry({ name: lastEntry, mode: ownerOnly.file, mtime: new Date(0) }, text, (problem) =>
        problem ? reject(problem) : resolve(),
      );
    });
    stream.finalize();
    return end;
  }

  return { stream, add, finish };
}

function drained(entry: ReturnType<Archive["stream"]["entry"]>): Promise<void> {
  return new Promise((resume) => void entry.once("drain", () => resume()));
}

/** Counts what goes into an archive, or comes out of it. */
export function createTally() {
  const hash = createHash("sha256");
  let files = 0;
  let bytes = 0;
  return {
    begin(name: string): void {
      files += 1;
      hash.update(`${name}\n`);
    },
    add(piece: Buffer): void {
      bytes += piece.length;
      hash.update(piece);
    },
    end: (): Tally => ({ files, bytes, sha256: hash.digest("hex") }),
  };
}
