import { sql } from "kysely";
import { secondMs } from "../clock.ts";
import type { Db, Store } from "../database/index.ts";
import type { Log } from "../log.ts";

/** The queues that `due_workspaces` knows: tables with a time at which something is due. */
export type Queue = "mail" | "outgoing_mail" | "conversation" | "question";

interface SweeperParts {
  store: Store;
  log: Log;
  queue: Queue | "search" | "fetched_mailbox" | "mail_proof" | "webhook_delivery" | "calendar";
  /** Which workspaces have something to do; unless told, those where something in the table of that name is due. */
  due?: (db: Db, now: Date) => Promise<string[]>;
  everyMs?: number;
  /** Does what is due in one workspace, a batch at a time. Returns how much it did; 0 means that nothing is left. */
  work: (workspaceId: string) => Promise<number>;
}

export interface Sweeper {
  /** Looks at once: somebody has just written something that is due. */
  poke(): void;
  /** Ends when what it has begun is finished. */
  stop(): Promise<void>;
  /** One whole look, for tests and for commands. */
  sweep(): Promise<void>;
}

/** One workspace with much to do must not keep the others waiting. */
const batchesPerSweepMax = 50;

/**
 * Looks each second which workspaces have something due, and does it. Nothing is scheduled in memory: what is due stands in
 * rows, so nothing is lost with a process, and any number of processes may sweep.
 */
export function startSweeper({
  store,
  log,
  queue,
  due = (db, now) => dueIn(db, queue, now),
  everyMs = secondMs,
  work,
}: SweeperParts): Sweeper {
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  const timer = setInterval(poke, everyMs);
  timer.unref();

  function poke(): void {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    running = sweep()
      .catch((err: unknown) => log.error({ queue, err }, "A sweep failed"))
      .finally(() => {
        running = undefined;
        if (!again) return;
        again = false;
        poke();
      });
  }

  async function sweep(): Promise<void> {
    for (const workspaceId of await due(store.db, store.clock.now())) {
      for (let batch = 0; batch < batchesPerSweepMax && !stopped; batch++) {
        if ((await work(workspaceId)) === 0) break;
      }
    }
  }

  return {
    poke,
    sweep,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

async function dueIn(db: Db, queue: string, now: Date): Promise<string[]> {
  const { rows } = await sql<{ workspaceId: string }>`
    select due_workspaces(${queue}, ${now}) as workspace_id`.execute(db);
  return rows.map(({ workspaceId }) => workspaceId);
}
