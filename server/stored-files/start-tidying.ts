import { hourMs } from "#platform/clock.ts";
import type { Parts } from "#platform/parts.ts";
import { dropUnsent } from "../conversations/index.ts";
import { removeUnnamed, unnamedAgeMs } from "./remove-unnamed.ts";

const letters = "0123456789abcdef";

/** Each hour: uploads that nobody sent are dropped, and a sixteenth of the storage is looked through for what no row names. */
export function startTidying(
  parts: Pick<Parts, "store" | "storage" | "log">,
  { everyMs = hourMs }: { everyMs?: number } = {},
): { stop(): Promise<void> } {
  const { store, storage, log } = parts;
  let round = Math.floor(store.clock.now().getTime() / hourMs);
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    running ??= tidy()
      .catch((err: unknown) => {
        if (!stopping.signal.aborted) log.error({ err }, "Tidying the storage failed");
      })
      .finally(() => {
        running = undefined;
      });
  }, everyMs);
  timer.unref();

  async function tidy(): Promise<void> {
    for (const { id } of await store.db.selectFrom("workspace").select("id").execute()) await dropUnsent(store, id);
    await storage.removeHalves(new Date(store.clock.now().getTime() - unnamedAgeMs));
    await removeUnnamed(parts, { begins: letters.charAt(round++ % letters.length), signal: stopping.signal });
  }

  return {
    stop: async () => {
      clearInterval(timer);
      stopping.abort();
      await running;
    },
  };
}
