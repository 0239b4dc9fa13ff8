import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, rmSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What the system allows (`sun_path`), less the zero at the end. */
const longestPath = 107;

/** Where `manyhands deliver` finds the running server. A home with a long name gets a short place, ours alone. */
export function deliverSocketOf(home: string): string {
  const path = join(home, "deliver.sock");
  if (Buffer.byteLength(path) <= longestPath) return path;
  const name = createHash("sha256").update(home).digest("hex").slice(0, 12);
  return join(tmpdir(), `manyhands-deliver-${name}`, "deliver.sock");
}

/** Makes way for a new socket: what a dead server left goes; a living one keeps its place. */
export async function freeSocket(path: string): Promise<boolean> {
  const folder = join(path, "..");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || (process.getuid?.() !== 0 && found.uid !== process.getuid?.())) return false;
  if (await isAnswered(path)) return false;
  rmSync(path, { force: true });
  return true;
}

function isAnswered(path: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = createConnection(path);
  socket.once("connect", () => resolve(true));
  socket.once("error", () => resolve(false));
  return promise.finally(() => socket.destroy());
}
