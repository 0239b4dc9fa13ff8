import type { Store } from "#platform/database/index.ts";
import { type CaughtUp, catchUp, type Reading } from "./read.ts";

interface Asked {
  reading: Reading;
  answer: PromiseWithResolvers<CaughtUp>;
}

/**
 * Reads for the open screens of one workspace in one transaction at a time, each for all that have asked meanwhile. So open
 * screens take one connection, however many there are, and no verb waits behind them. Who asks while one runs waits for the
 * next: it must see what was committed before it asked.
 */
export function readTogether(store: Store, workspaceId: string): (reading: Reading) => Promise<CaughtUp> {
  let waiting: Asked[] = [];
  let isRunning = false;

  async function run(): Promise<void> {
    isRunning = true;
    await null; // whoever is woken by the same ring asks in the same step
    while (waiting.length > 0) {
      const asked = waiting;
      waiting = [];
      await answer(asked);
    }
    isRunning = false;
  }

  async function answer(asked: readonly Asked[]): Promise<void> {
    try {
      const readings = asked.map(({ reading }) => reading);
      const caughtUp = await store.inWorkspace(workspaceId, (tx) => catchUp(tx, readings));
      for (const { reading, answer } of asked) {
        const own = caughtUp.get(reading);
        if (own) answer.resolve(own);
        else answer.reject(new Error("A screen was not read for."));
      }
    } catch (problem) {
      for (const each of asked) each.answer.reject(problem);
    }
  }

  return (reading) => {
    const answer = Promise.withResolvers<CaughtUp>();
    waiting.push({ reading, answer });
    if (!isRunning) void run();
    return answer.promise;
  };
}
