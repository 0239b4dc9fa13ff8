import { opendir, readFile, stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import type { FoundMail, MailSource } from "./source.ts";

const mailBytesMax = 50 * 1024 * 1024;

/** There is no folder `cur` or `new` in it, nor in any folder below. */
export class NoMaildir extends Error {
  constructor(path: string) {
    super(`${path} is no Maildir: it has no folder "cur" or "new". Name the folder that holds them.`);
    this.name = "NoMaildir";
  }
}

/** A Maildir with its folders below: each mail is a file in `cur` or `new`. */
export async function openMaildir(path: string): Promise<MailSource> {
  const folders = await foldersOf(path);
  if (folders.length === 0) throw new NoMaildir(path);
  let bytes = 0;
  for await (const file of filesOf(folders)) bytes += (await stat(file)).size;
  return {
    name: basename(path),
    bytes,
    close: async () => {},
    async *mails() {
      let bytesBehind = 0;
      for await (const file of filesOf(folders)) {
        const raw = await readFile(file);
        bytesBehind += raw.length;
        yield { ...foundIn(path, file, raw), bytesBehind };
      }
    },
  };
}

function foundIn(path: string, file: string, raw: Buffer): FoundMail {
  return {
    place: relative(path, file).slice(0, 500),
    raw: raw.subarray(0, mailBytesMax),
    isCut: raw.length > mailBytesMax,
    cameAt: momentOf(file),
    again: () => readFile(file),
  };
}

/** Names begin with the second in which the mail was delivered. */
function momentOf(file: string): Date | undefined {
  const seconds = /^(\d{9,10})\./.exec(basename(file))?.[1];
  return seconds ? new Date(Number(seconds) * 1_000) : undefined;
}

const depthMax = 8;

async function foldersOf(path: string, depth = 0): Promise<string[]> {
  if (depth > depthMax) return [];
  const found: string[] = [];
  for await (const entry of await opendir(path)) {
    if (!entry.isDirectory()) continue;
    const inside = join(path, entry.name);
    if (entry.name === "cur" || entry.name === "new") found.push(inside);
    else if (entry.name !== "tmp") found.push(...(await foldersOf(inside, depth + 1)));
  }
  return found.sort();
}

async function* filesOf(folders: readonly string[]): AsyncGenerator<string> {
  for (const folder of folders) {
    for await (const entry of await opendir(folder)) {
      if (entry.isFile() && !entry.name.startsWith(".")) yield join(folder, entry.name);
    }
  }
}
