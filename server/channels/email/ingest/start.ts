import { type Sweeper, startSweeper } from "#platform/effects/index.ts";
import type { Parts } from "#platform/parts.ts";
import { whenAccepted } from "../../../mail/incoming/index.ts";
import { createMailReader, type MailReader } from "../../../mail-reading/index.ts";
import { claimMails, freeLeases } from "./claim.ts";
import type { LedgerRow } from "./ledger-row.ts";
import { readOne } from "./read-one.ts";

/** So many mails are between their claim and their end at once. */
const runningMax = 6;
const claimedMax = 16;

/** Brings in what was accepted, as it comes and each second. A slow mail takes one place of several; the others go on. */
export function startIngest(parts: Parts, { reader = createMailReader() }: { reader?: MailReader } = {}): Sweeper {
  const { store, log } = parts;
  const waiting: { workspaceId: string; row: LedgerRow }[] = [];
  const running = new Set<Promise<void>>();
  const claiming = new Set<Promise<number>>();
  let stopped = false;
  const sweeper = startSweeper({ store, log, queue: "mail", work: claimAndFill });
  const stopHearing = whenAccepted(store, sweeper.poke);
  const freed = freeLeases(store).then(sweeper.poke, (err: unknown) => log.error({ err }, "Leases were not freed"));

  function claimAndFill(workspaceId: string): Promise<number> {
    const one = work(workspaceId).finally(() => claiming.delete(one));
    claiming.add(one);
    return one;
  }

  async function work(workspaceId: string): Promise<number> {
    const rows = await claimMails(store, workspaceId, claimedMax);
    waiting.push(...rows.map((row) => ({ workspaceId, row })));
    fill();
    while (!stopped && waiting.length > 0) await Promise.race(running);
    if (rows.length > 0) sweeper.poke(); // a sweep has a limit; there may be more
    return rows.length;
  }

  function fill(): void {
    while (!stopped && running.size < runningMax) {
      const next = waiting.shift();
      if (!next) return;
      const one = readOne(parts, reader, next.workspaceId, next.row).finally(() => {
        running.delete(one);
        fill();
      });
      running.add(one);
    }
  }

  return {
    poke: sweeper.poke,
    sweep: async () => {
      await freed;
      await sweeper.sweep();
      while (claiming.size + running.size > 0) await Promise.all([...claiming, ...running]);
    },
    stop: async () => {
      stopped = true;
      stopHearing();
      await freed;
      await sweeper.stop();
      await Promise.all(running);
      await reader.close();
    },
  };
}
