import { createWriteStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Clock } from "#platform/clock.ts";
import {
  baseBackup,
  clusterName,
  hasCluster,
  joinEmbedded,
  knownMigrations,
  startEmbedded,
} from "#platform/database/index.ts";
import { deferRemovals, storedFiles } from "#platform/storage/index.ts";
import { type Archive, createArchive, firstEntry, type Tally } from "./archive.ts";
import { compressorFor } from "./compression.ts";
import type { Manifest } from "./manifest.ts";

export interface BackupWish {
  /** The home that is backed up, while a server runs on it or not. */
  home: string;
  /** Where the backup goes; `-` is standard output. */
  file: string;
  clock: Clock;
  output?: Writable;
}

/** What is made anew, or belongs to the process that runs. */
const leftInHome = /^(?:owner|postgres\.log|deliver\.sock|\..*)$/;

/**
 * Writes database, storage and what else lies in the home into one file, while people go on working. The database comes first and the
 * files after it: a file is written before the row that names it, and removed ones wait until we are done. So each row of
 * the backup finds its file. The file gets its name when it is whole.
 */
export async function backup({ home, file, clock, output = process.stdout }: BackupWish): Promise<Tally> {
  if (!hasCluster(home))
    throw new Error(`There is no database in ${home}. Set MANYHANDS_HOME to the home of Manyhands.`);
  const embedded = joinEmbedded(home) ? undefined : await startEmbedded({ folder: home });
  try {
    return await (file === "-" ? writeTo(output) : writeFile(resolve(file)));
  } finally {
    await embedded?.stop();
  }

  async function writeFile(target: string): Promise<Tally> {
    const half = `${target}.part`;
    try {
      const tally = await writeTo(createWriteStream(half, { mode: 0o600, flush: true }));
      await rename(half, target);
      await syncFolder(dirname(target));
      return tally;
    } catch (problem) {
      await rm(half, { force: true });
      throw problem;
    }
  }

  async function writeTo(target: Writable): Promise<Tally> {
    const archive = createArchive();
    const compressor = compressorFor(file);
    const written = compressor ? pipeline(archive.stream, compressor, target) : pipeline(archive.stream, target);
    const failed = written.then(() => new Promise<never>(() => {}));
    const tally = await Promise.race([fill(archive), failed]);
    await written;
    return tally;
  }

  async function fill(archive: Archive): Promise<Tally> {
    const storage = join(home, "storage");
    await mkdir(storage, { recursive: true, mode: 0o700 });
    const release = await deferRemovals(storage);
    try {
      await addText(archive, firstEntry, JSON.stringify(await describe(home, clock)));
      await baseBackup(home, ({ name, size, bytes }) => archive.add(`${clusterName}/${name}`, size, bytes));
      for await (const { key, path, size } of storedFiles(storage)) {
        await addFile(archive, `storage/${key.slice(0, 2)}/${key}`, path, size);
      }
      for (const entry of await readdir(home, { withFileTypes: true })) {
        if (!entry.isFile() || leftInHome.test(entry.name)) continue;
        const bytes = await readFile(join(home, entry.name));
        await archive.add(`home/${entry.name}`, bytes.length, pieces(bytes));
      }
      return await archive.finish();
    } finally {
      await release();
    }
  }
}

async function describe(home: string, clock: Clock): Promise<Manifest> {
  const migrations = await knownMigrations(home);
  return { format: 1, madeAt: clock.now().toISOString(), cluster: clusterName, migrations };
}

/** A stored file never changes, but it may be put aside between our look and our reading: then it comes again, later. */
async function addFile(archive: Archive, name: string, path: string, size: number): Promise<void> {
  const handle = await open(path).catch(() => undefined);
  if (!handle) return;
  await archive.add(name, size, handle.createReadStream());
}

async function addText(archive: Archive, name: string, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  await archive.add(name, bytes.length, pieces(bytes));
}

async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

/** A new name survives a power cut only when its folder was written too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}
