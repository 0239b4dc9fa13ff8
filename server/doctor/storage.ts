import { statfs } from "node:fs/promises";
import { hourMs } from "#platform/clock.ts";
import type { Store } from "#platform/database/index.ts";
import { type Storage, storedFiles } from "#platform/storage/index.ts";
import { keysInColumns } from "../stored-files/index.ts";
import { type Check, count, sentenceOf, size, well, wrong } from "./check.ts";

/** Below this the next day may fill it; PostgreSQL stops when nothing is left. */
const freeBytesMin = 1024 ** 3;
const named = 5;

export async function checkWritable(storage: Storage, folder: string): Promise<Check> {
  try {
    const { key } = await storage.write(Buffer.from("doctor"));
    const bytes = await storage.read(key);
    await storage.remove(key);
    if (bytes.toString() === "doctor") return well("storage", "It can be written and read.");
    return wrong("storage", "What was written reads differently.", "Look at the disk (smartctl, dmesg).");
  } catch (problem) {
    const mend = `Let the account that runs Manyhands read and write ${folder}.`;
    return wrong("storage", `It cannot be written: ${sentenceOf(problem)}`, mend);
  }
}

/** Each file that a row names must be there. Files without a row are harmless: a process died between writing both. */
export async function checkFiles(store: Store, folder: string): Promise<Check> {
  const name = "storage files";
  const there = new Map<string, { size: number; storedAt: Date }>();
  const young = new Date(store.clock.now().getTime() - hourMs);
  for await (const { key, size: bytes, storedAt } of storedFiles(folder)) there.set(key, { size: bytes, storedAt });
  const files = there.size;
  const missing: string[] = [];
  const workspaces = await store.db.selectFrom("workspace").select("id").execute();
  for (const { id } of workspaces) {
    for (const { table, key } of await store.inWorkspace(id, (tx) => keysInColumns(tx))) {
      if (!there.delete(key)) missing.push(`${key} (${table})`);
    }
  }
  const orphans = [...there.values()].filter(({ storedAt }) => storedAt < young);
  const bytes = orphans.reduce((sum, orphan) => sum + orphan.size, 0);
  const says = `${count(files, "file")}, of which ${orphans.length} (${size(bytes)}) belong to no row any more.`;
  if (missing.length === 0) return well(name, says);
  const some = missing.slice(0, named).join(", ");
  return wrong(
    name,
    `${count(missing.length, "file")} that rows name are not there: ${some}. ${says}`,
    `Copy them from a backup into ${folder}: a file's folder has the first two letters of its name.`,
  );
}

export async function checkDisk(home: string): Promise<Check> {
  const { bavail, bsize } = await statfs(home);
  const free = bavail * bsize;
  const says = `${size(free)} are free where ${home} lies.`;
  if (free >= freeBytesMin) return well("disk", says);
  return wrong("disk", says, "Make room, or move the home to a larger disk. Backups do not belong beside it.");
}
