import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openFolderStorage } from "./folder.ts";
import { deferRemovals, storedFiles } from "./removals.ts";

const folder = mkdtempSync(join(tmpdir(), "manyhands-storage-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const storage = await openFolderStorage(folder);

async function keysThere(): Promise<string[]> {
  const keys = [];
  for await (const { key } of storedFiles(folder)) keys.push(key);
  return keys;
}

test("what is removed while a backup runs is gone for everybody else, and still there for the backup", async () => {
  const { key } = await storage.write(Buffer.from("a picture"));
  const release = await deferRemovals(folder);
  await storage.remove(key);
  await expect(storage.read(key)).rejects.toMatchObject({ code: "ENOENT" });
  expect(await keysThere()).toEqual([key]);
  await release();
  expect(await keysThere()).toEqual([]);
});

test("what is removed after the backup is gone at once", async () => {
  const { key } = await storage.write(Buffer.from("a picture"));
  await (await deferRemovals(folder))();
  await storage.remove(key);
  expect(await keysThere()).toEqual([]);
});

test("two backups at a time are refused in words", async () => {
  const release = await deferRemovals(folder);
  await expect(deferRemovals(folder)).rejects.toThrow("A backup is being made already");
  await release();
});
