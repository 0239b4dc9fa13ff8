import type { Store, Tx } from "#platform/database/index.ts";
import { newId } from "#platform/ids.ts";
import type { NotTaken } from "./report.ts";

interface NewMoveIn {
  kind: string;
  inboxId: string | null;
  source: string;
}

const problemsMax = 1_000;
const sourceMax = 1_000;

/** Writes down that a run begins, and that those before it that still say so were broken off: there is one at a time. */
export function beginMoveIn(store: Store, workspaceId: string, given: NewMoveIn): Promise<string> {
  return store.inWorkspace(workspaceId, async (tx) => {
    await tx.db
      .updateTable("moveIn")
      .set({ state: "failed", endedAt: tx.now, problem: "It was broken off. Run it again: it goes on where it was." })
      .where("workspaceId", "=", workspaceId)
      .where("state", "=", "running")
      .execute();
    const id = newId();
    await tx.db
      .insertInto("moveIn")
      .values({
        ...given,
        source: given.source.slice(0, sourceMax),
        workspaceId,
        id,
        state: "running",
        counts: "{}",
        problem: null,
        startedAt: tx.now,
        writtenAt: tx.now,
        endedAt: null,
      })
      .execute();
    tx.record({ kind: "move_in.started", actorKind: "system", facts: { moveInId: id } });
    return id;
  });
}

/** How far it is: in the transaction of what it did, so that the numbers are true after whatever happens. */
export async function writeCounts(tx: Tx, id: string, counts: Record<string, number>): Promise<void> {
  await tx.db
    .updateTable("moveIn")
    .set({ found: counts.found ?? 0, counts: JSON.stringify(counts), writtenAt: tx.now })
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .execute();
}

interface End {
  counts: Record<string, number>;
  notTaken: readonly NotTaken[];
  problem?: string;
}

export function endMoveIn(store: Store, workspaceId: string, id: string, end: End): Promise<void> {
  return store.inWorkspace(workspaceId, async (tx) => {
    await writeCounts(tx, id, end.counts);
    await tx.db
      .updateTable("moveIn")
      .set({ state: end.problem ? "failed" : "done", problem: end.problem?.slice(0, 500) ?? null, endedAt: tx.now })
      .where("workspaceId", "=", workspaceId)
      .where("id", "=", id)
      .execute();
    const problems = end.notTaken.slice(0, problemsMax).map(({ place, reason }, index) => ({
      workspaceId,
      moveInId: id,
      number: index + 1,
      place: place.slice(0, 500),
      reason: reason.slice(0, 500),
    }));
    if (problems.length > 0) await tx.db.insertInto("moveInProblem").values(problems).execute();
    tx.record({ kind: "move_in.ended", actorKind: "system", facts: { moveInId: id, isWhole: !end.problem } });
  });
}
