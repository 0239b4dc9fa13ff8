import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PassThrough, type Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { extract, type Header } from "tar-stream";
import { claim } from "#platform/claim.ts";
import { clusterName, fillCluster, ownMigrations } from "#platform/database/index.ts";
import { createTally, firstEntry, lastEntry, type Tally } from "./archive.ts";
import { decompressorFor } from "./compression.ts";
import { type Manifest, manifestSchema, tallySchema, UnfitBackup } from "./manifest.ts";

/** There is something in the home already: it is never written over. */
export class HomeNotEmpty extends Error {}

/** What a new file system brings along. */
const nothing = /^(?:lost\+found)$/;
const describedBytesMax = 1024 * 1024;

/** Where an entry goes: into the cluster, the storage, or the home itself. Anything else is no entry of ours. */
const places = [
  { pattern: new RegExp(`^${clusterName}/((?:[\\w.-]+/)*[\\w.-]+)/?$`), place: "cluster" },
  { pattern: /^storage\/([0-9a-f]{2}\/[0-9a-f]{32})$/, place: "storage" },
  { pattern: /^home\/(\w[\w.-]*)$/, place: "home" },
] as const;

/**
 * Fills an empty home from a backup. All is written beside and gets its name when the backup was read to its end and is what it
 * said to be: nothing ever starts on half of one.
 */
export async function restore({ home, file }: { home: string; file: string }): Promise<Manifest & Tally> {
  await mkdir(home, { recursive: true });
  const lying = (await readdir(home)).filter((name) => !nothing.test(name));
  if (lying.length > 0) {
    throw new HomeNotEmpty(
      `${home} is not empty (${lying.slice(0, 3).join(", ")}). Restore into an empty home: set MANYHANDS_HOME.`,
    );
  }
  const source = await openBackup(file);
  const giveBack = await claim(home);
  const cluster = fillCluster(home);
  const half = join(home, "restoring");
  const folders = { cluster: cluster.folder, storage: join(half, "storage"), home: join(half, "home") };
  try {
    for (const folder of [folders.storage, folders.home]) await mkdir(folder, { recursive: true, mode: 0o700 });
    const read = await readEntries(source, folders);
    await rename(folders.storage, join(home, "storage"));
    for (const name of await readdir(folders.home)) await rename(join(folders.home, name), join(home, name));
    cluster.finish(); // last: without it no server finds anything here
    return read;
  } finally {
    cluster.discard();
    await rm(half, { recursive: true, force: true });
    giveBack();
  }
}

async function openBackup(file: string): Promise<Readable> {
  const handle = await open(file);
  const head = Buffer.alloc(4);
  await handle.read(head, 0, head.length, 0).finally(() => handle.close());
  const decompressor = decompressorFor(head);
  const bytes = createReadStream(file);
  if (!decompressor) return bytes;
  const unpacked = new PassThrough();
  void pipeline(bytes, decompressor, unpacked).catch((problem) => unpacked.destroy(problem));
  return unpacked;
}

type Folders = Record<"cluster" | "storage" | "home", string>;

async function readEntries(source: Readable, folders: Folders): Promise<Manifest & Tally> {
  const tar = extract();
  const feeding = pipeline(source, tar);
  feeding.catch(() => {}); // the loop below fails with it
  const tally = createTally();
  let manifest: Manifest | undefined;
  let told: Tally | undefined;
  try {
    for await (const entry of tar) {
      const { header } = entry;
      const { name } = header;
      const pieces = buffersOf(entry);
      if (!manifest && name !== firstEntry) throw new UnfitBackup("This file is no backup of Manyhands.");
      if (name === lastEntry) told = tallySchema.parse(JSON.parse((await small(header, pieces)).toString()));
      else if (name === firstEntry) {
        const bytes = await small(header, pieces);
        manifest = await checked(bytes);
        tally.begin(name);
        tally.add(bytes);
      } else await write(pieces, header, folders, tally);
    }
    await feeding;
  } catch (problem) {
    throw problem instanceof UnfitBackup || isFromSystem(problem) ? problem : broken(problem);
  }
  const found = tally.end();
  if (!manifest || !told) throw new UnfitBackup("The backup ends too early: it was not written or copied to its end.");
  if (told.sha256 !== found.sha256)
    throw new UnfitBackup("The backup was changed since it was made. Take another one.");
  return { ...manifest, ...found };
}

async function checked(bytes: Buffer): Promise<Manifest> {
  const manifest = manifestSchema.parse(JSON.parse(bytes.toString()));
  if (manifest.cluster !== clusterName) {
    throw new UnfitBackup(
      `The backup holds ${manifest.cluster}, and this program runs ${clusterName}. Restore it with the version that made it.`,
    );
  }
  const own = new Set(await ownMigrations());
  const newer = manifest.migrations.find((name) => !own.has(name));
  if (newer)
    throw new UnfitBackup(
      `The backup is of a newer Manyhands (it knows ${newer}). Upgrade this one first, then restore.`,
    );
  return manifest;
}

async function write(
  entry: AsyncIterable<Buffer>,
  header: Header,
  folders: Folders,
  tally: ReturnType<typeof createTally>,
) {
  const path = pathOf(header, folders);
  if (header.type === "directory") {
    await mkdir(path, { recursive: true, mode: 0o700 });
    return drain(entry);
  }
  tally.begin(header.name);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await pipeline(entry, counted, createWriteStream(path, { mode: 0o600, flush: true }));

  async function* counted(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      tally.add(piece);
      yield piece;
    }
  }
}

function pathOf({ name, type }: Header, folders: Folders): string {
  for (const { pattern, place } of places) {
    const [, path] = pattern.exec(name) ?? [];
    const isOurs = path !== undefined && !path.split("/").includes("..") && !path.split("/").includes(".");
    if (isOurs && (type === "file" || type === "directory")) return join(folders[place], path);
  }
  throw new UnfitBackup(`This is no backup of Manyhands: it holds ${name}.`);
}

async function small({ size }: Header, pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  if (size > describedBytesMax) throw new UnfitBackup("This file is no backup of Manyhands.");
  return buffer(pieces);
}

async function* buffersOf(entry: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  for await (const piece of entry) if (piece instanceof Uint8Array) yield Buffer.from(piece);
}

async function drain(entry: AsyncIterable<Buffer>): Promise<void> {
  for await (const _nothing of entry);
}

/** No space, no right to write: the backup is not to blame. */
function isFromSystem(problem: unknown): boolean {
  return problem instanceof Error && "syscall" in problem;
}

function broken(problem: unknown): Error {
  const reason = problem instanceof Error ? problem.message : String(problem);
  return new UnfitBackup(`The backup cannot be read to its end (${reason}). Take another one.`);
}
