import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Check, well, wrong } from "./check.ts";

/** In these anybody else has no business: they hold customers' words, and keys. */
const closedFolders = /^(?:pg\d+|storage)$/;
const openFiles = /^owner$/;
const others = 0o077;

export async function checkFileModes(home: string): Promise<Check> {
  const name = "file modes";
  const open: string[] = [];
  for (const entry of await readdir(home, { withFileTypes: true })) {
    const isOurs = entry.isDirectory() ? closedFolders.test(entry.name) : entry.isFile() && !openFiles.test(entry.name);
    if (!isOurs) continue;
    const { mode } = await stat(join(home, entry.name));
    if (mode & others) open.push(entry.name);
  }
  if (open.length === 0) return well(name, `Only the account that runs Manyhands reads what lies in ${home}.`);
  const paths = open.map((each) => join(home, each)).join(" ");
  return wrong(name, `Other accounts of this machine may read ${open.join(", ")}.`, `chmod go= ${paths}`);
}
