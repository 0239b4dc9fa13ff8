import { type Sweeper, startSweeper } from "#platform/effects/index.ts";
import type { Parts } from "#platform/parts.ts";
import {
  claimMails,
  freeLeases,
  type LedgerRow,
  mailsBeingStored,
  whenAccepted,
} from "../../../mail/incoming/index.ts";
import { createMailReader, type MailReader } from "../../../mail-reading/index.ts";
import { readOne } from "./read-one.ts";

/** So many mails are between their claim and their end at once. */
const runningMax = 6;
/** Servers wait for our 250, and give up on us; nobody waits so hard for us to read. So under pressure we mostly take in. */
const runningMaxUnderPressure = 1;
const pressure = 8;
const claimedMax = 16;
/** A mail stands in memory several times while it is read: of those beyond this, one at a time. */
const largeBytes = 2 * 1024 * 1024;

/** Brings in what was accepted, as it comes and each second. A slow mail takes one place of several; the others go on. */
export function startIngest(parts: Parts, { reader = createMailReader() }: { reader?: MailReader } = {}): Sweeper {
  const { store, log } = parts;
  const waiting: { workspaceId: string; row: LedgerRow }[] = [];
  const running = new Set<Promise<void>>();
  const claiming = new Set<Promise<number>>();
  let stopped = false;
  let largeRuns = false;
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
    const max = mailsBeingStored(store) >= pressure ? runningMaxUnderPressure : runningMax;
    while (!stopped && running.size < max) {
      const at = waiting.findIndex(({ row }) => !isLarge(row) || !largeRuns);
      const [next] = at < 0 ? [] : waiting.splice(at, 1);
      if (!next) return;
      begin(next);
    }
  }

  function begin({ workspaceId, row }: { workspaceId: string; row: LedgerRow }): void {
    if (isLarge(row)) largeRuns = true;
    const one = readOne(parts, reader, workspaceId, row).finally(() => {
      running.delete(one);
      if (isLarge(row)) largeRuns = false;
      fill();
    });
    running.add(one);
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

function isLarge({ size }: LedgerRow): boolean {
  return size > largeBytes;
}
