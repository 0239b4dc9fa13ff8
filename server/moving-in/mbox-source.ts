import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { basename } from "node:path";
import { readMbox } from "../mail-reading/index.ts";
import type { FoundMail, MailSource } from "./source.ts";

/** Mailbox files (RFC 4155), as one: what came in and what was sent often lie apart. */
export async function openMboxes(paths: readonly string[]): Promise<MailSource> {
  const files: { path: string; handle: FileHandle; size: number }[] = [];
  const close = async () => {
    await Promise.all(files.map(({ handle }) => handle.close()));
  };
  try {
    for (const path of paths) {
      const handle = await open(path);
      files.push({ path, handle, size: 0 });
      const stat = await handle.stat();
      if (stat.isDirectory()) throw Object.assign(new Error("A folder."), { code: "EISDIR", path });
      Object.assign(files.at(-1) ?? {}, { size: stat.size });
    }
  } catch (problem) {
    await close();
    throw problem;
  }
  return {
    name: paths.map((path) => basename(path)).join(", "),
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    close,
    async *mails() {
      let before = 0;
      for (const { path, handle, size } of files) {
        for await (const found of mailsOf(path, handle)) {
          yield { ...found, bytesBehind: before + found.end };
        }
        before += size;
      }
    },
  };
}

/** The end of a mail is known when the next begins, so each is given out one later. */
async function* mailsOf(path: string, handle: FileHandle): AsyncGenerator<FoundMail & { end: number }> {
  for await (const { number, offset, end, begin, raw, isCut } of readMbox(createReadStream(path))) {
    yield {
      place: `${basename(path)}, mail ${number} at byte ${offset}`,
      raw,
      isCut,
      end,
      cameAt: momentOf(begin),
      again: () => readAgain(handle, offset, end),
    };
  }
}

async function readAgain(handle: FileHandle, offset: number, end: number): Promise<Buffer> {
  const bytes = Buffer.alloc(end - offset);
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  for await (const { raw } of readMbox(oneChunk(bytes.subarray(0, filled)))) return raw;
  throw new Error("The file changed while it was read.");
}

async function* oneChunk(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

/** "From ama@example.com Mon Nov 23 09:15:00 2026": in UTC, as RFC 4155 has it. */
function momentOf(begin: string): Date | undefined {
  const written = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .*/.exec(begin)?.[0] ?? "";
  const moment = Date.parse(/[+-]\d{4}\b|GMT|UTC/.test(written) ? written : `${written} UTC`);
  return Number.isNaN(moment) ? undefined : new Date(moment);
}
