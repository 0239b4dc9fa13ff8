import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";
import { openFolderStorage } from "./folder.ts";

const folder = mkdtempSync(join(tmpdir(), "manyhands-storage-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const storage = await openFolderStorage(folder);

test("what was written is read and streamed as it was", async () => {
  const bytes = Buffer.from("a picture");
  const { key, size } = await storage.write(bytes);
  expect(size).toBe(bytes.length);
  expect(await storage.read(key)).toEqual(bytes);
  expect(await buffer((await storage.stream(key)).bytes)).toEqual(bytes);
});

test("a file that is gone is a rejection, not the end of the process", async () => {
  const { key } = await storage.write(Buffer.from("x"));
  await storage.remove(key);
  await expect(storage.stream(key)).rejects.toMatchObject({ code: "ENOENT" });
  await expect(storage.read(key)).rejects.toMatchObject({ code: "ENOENT" });
});

test("more than was allowed keeps nothing", async () => {
  await expect(storage.write(Buffer.alloc(11), { bytesMax: 10 })).rejects.toThrow(RangeError);
});

test("only a key of ours names a file", async () => {
  await expect(async () => storage.read("../../etc/passwd")).rejects.toThrow("not a key");
});
