import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Storage } from "#platform/storage/index.ts";
import type { Row } from "./rows.ts";

/** Where a row's file goes in the export, by its table. */
const filed: Record<string, { column: string; path: (row: Row) => string }> = {
  attachment: { column: "storageKey", path: ({ id, filename }) => `attachments/${id}/${harmless(String(filename))}` },
  member: { column: "pictureKey", path: ({ id }) => `pictures/${id}` },
  workspace: { column: "logoKey", path: () => "pictures/logo" },
};

const filenameLengthMax = 120;

/** A name of a file that somebody sent us, on any file system: no way out of its folder. */
function harmless(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const plain = name.replace(/[\u0000-\u001f\u007f/\\:*?"<>|]/g, "_").replace(/^\.+/, "_");
  return plain.slice(-filenameLengthMax) || "file";
}

/** Copies the file that a row names, and names it in the row by its path in the export instead of our key. */
export async function withFile(table: string, row: Row, storage: Storage, folder: string): Promise<Row> {
  const { rawKey: _rawKey, ...plain } = row;
  const found = filed[table];
  if (!found) return plain;
  const { [found.column]: key, ...rest } = plain;
  if (typeof key !== "string") return { ...rest, file: null };
  const path = found.path(row);
  const stored = await storage.stream(key).catch(() => undefined);
  if (!stored) return { ...rest, file: null, fileIsMissing: true };
  await mkdir(dirname(join(folder, path)), { recursive: true, mode: 0o700 });
  await pipeline(stored.bytes, createWriteStream(join(folder, path), { mode: 0o600, flush: true }));
  return { ...rest, file: path };
}
