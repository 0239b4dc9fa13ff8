import { secondMs } from "#platform/clock.ts";
import { type Sweeper, startSweeper } from "#platform/effects/index.ts";
import { reachOutside } from "#platform/egress/index.ts";
import type { Parts } from "#platform/parts.ts";
import { type Claimed, claimMailboxes, letGo, renewLease, workspacesToFetch } from "./lease.ts";
import { watchMailbox } from "./watch.ts";

interface Wishes {
  /** Names, addresses and networks inside ours where a mailbox may be. */
  internalHosts?: readonly string[];
  everyMs?: number;
  pollMs?: number;
  silenceMsMax?: number;
  renewMs?: number;
}

/** Mailboxes that one process watches; each has a connection of its own. */
const mailboxesMax = 500;
const renewMsUsual = 5 * secondMs;

/** Watches the mailboxes that nobody else watches, each for itself. */
export function startFetching(parts: Parts, wishes: Wishes = {}): Sweeper {
  const { store, log } = parts;
  const { internalHosts = [], everyMs, renewMs = renewMsUsual } = wishes;
  const reach = reachOutside(internalHosts);
  const watching = new Map<Promise<void>, { inboxId: string; stop: AbortController }>();
  const sweeper = startSweeper({
    store,
    log,
    queue: "fetched_mailbox",
    due: workspacesToFetch,
    work: claim,
    ...(everyMs && { everyMs }),
  });

  async function claim(workspaceId: string): Promise<number> {
    const room = mailboxesMax - watching.size;
    if (room <= 0) return 0;
    const watched = [...watching.values()].map(({ inboxId }) => inboxId);
    const claimed = await store.inWorkspace(workspaceId, (tx) => claimMailboxes(tx, room, watched));
    for (const mailbox of claimed) watch({ ...mailbox, workspaceId });
    return claimed.length;
  }

  function watch(mailbox: Claimed): void {
    const stop = new AbortController();
    const renewing = setInterval(() => {
      renewLease(parts, mailbox).then(
        (isOurs) => isOurs || stop.abort(),
        (err: unknown) => log.warn({ err }, "A mailbox's lease was not renewed"),
      );
    }, renewMs);
    const watched = watchMailbox(parts, mailbox, { ...wishes, reach }, stop.signal).finally(async () => {
      clearInterval(renewing);
      watching.delete(watched);
      if (stop.signal.aborted) await letGo(parts, mailbox).catch(() => {}); // else the lease ends by itself
    });
    watching.set(watched, { inboxId: mailbox.inboxId, stop });
  }

  return {
    poke: sweeper.poke,
    sweep: sweeper.sweep,
    stop: async () => {
      await sweeper.stop();
      for (const { stop } of watching.values()) stop.abort();
      await Promise.all(watching.keys());
    },
  };
}
