import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { claim, isClaimed } from "../claim.ts";

/** A file of the storage. */
export interface StoredFile {
  key: string;
  path: string;
  size: number;
  storedAt: Date;
}

const keyName = /^[0-9a-f]{32}$/;
export const spreadFolder = /^[0-9a-f]{2}$/;

/**
 * From now on what is removed is put aside, by every process, until the returned function is called (or this process dies): a backup
 * holds rows of a moment, and must find their files after it.
 */
export async function deferRemovals(folder: string): Promise<() => Promise<void>> {
  const aside = join(folder, "removed");
  await mkdir(aside, { recursive: true, mode: 0o700 });
  const giveBack = await claim(aside, (pid) => `A backup is being made already (process ${pid}). Wait for its end.`);
  return async () => {
    giveBack();
    await rm(aside, { recursive: true, force: true });
  };
}

/** Removes a file, or puts it aside while a backup runs. */
export async function removeFile(folder: string, path: string, key: string): Promise<void> {
  const aside = join(folder, "removed");
  if (!isClaimed(aside)) return rm(path, { force: true });
  // The backup may end in between; then its folder is gone, and nobody waits for the file any more.
  await rename(path, join(aside, key)).catch(() => rm(path, { force: true }));
}

/** Every file of the storage, those last that were put aside: so none is missed that is removed while we read. */
export async function* storedFiles(folder: string): AsyncGenerator<StoredFile> {
  const folders = (await readdir(folder)).filter((name) => spreadFolder.test(name)).sort();
  for (const name of [...folders, "removed"]) yield* filesIn(join(folder, name));
}

/** The files of one folder of the storage. */
export async function* filesIn(folder: string): AsyncGenerator<StoredFile> {
  for (const key of await readdir(folder).catch(() => [])) {
    if (!keyName.test(key)) continue;
    const path = join(folder, key);
    const found = await stat(path).catch(() => undefined);
    if (found) yield { key, path, size: found.size, storedAt: found.mtime };
  }
}
