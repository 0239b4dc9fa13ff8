import { setTimeout as pause } from "node:timers/promises";
import { dayMs, minuteMs } from "#platform/clock.ts";
import type { Parts } from "#platform/parts.ts";
import { keysNamed } from "./named-keys.ts";

/** Younger files may belong to a row that is being written. */
export const unnamedAgeMs = dayMs;
const betweenLooksMs = minuteMs;
/** Where so many files lie and not one of them is named, the database is hardly the one that they belong to. */
export const strangersMin = 20;

export interface Look {
  /** The letter with which the keys begin: a sixteenth of all at a time, so that no look holds them all. */
  begins: string;
  betweenMs?: number;
  /** Ends the wait between the looks, with an AbortError. */
  signal?: AbortSignal;
}

/**
 * Removes the files that no row names, looking twice: a file goes only where it was old and unnamed, and still was a while
 * later. Returns how many.
 */
export async function removeUnnamed(
  { store, storage, log }: Pick<Parts, "store" | "storage" | "log">,
  { begins, betweenMs = betweenLooksMs, signal }: Look,
): Promise<number> {
  const before = new Date(store.clock.now().getTime() - unnamedAgeMs);
  const old: string[] = [];
  for await (const { key, storedAt } of storage.list(begins)) if (storedAt < before) old.push(key);
  const candidates = await unnamed(old);
  if (candidates.length === 0) return 0;
  if (candidates.length === old.length && old.length >= strangersMin) {
    log.warn(
      { begins, files: old.length },
      "No row names any of these files: is this their database? Nothing is removed",
    );
    return 0;
  }
  await pause(betweenMs, undefined, { ref: false, ...(signal && { signal }) });
  const gone = await unnamed(candidates);
  for (const key of gone) await storage.remove(key);
  log.info({ begins, files: gone.length }, "Files that no row names were removed");
  return gone.length;

  async function unnamed(keys: readonly string[]): Promise<string[]> {
    if (keys.length === 0) return [];
    const left = new Set(keys);
    for (const { id } of await store.db.selectFrom("workspace").select("id").execute()) {
      for (const key of await store.inWorkspace(id, (tx) => keysNamed(tx, begins))) left.delete(key);
    }
    return [...left];
  }
}
