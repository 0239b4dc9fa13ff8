import { sql } from "kysely";
import type { Db } from "#platform/database/index.ts";
import { type Sweeper, startSweeper } from "#platform/effects/index.ts";
import type { Parts } from "#platform/parts.ts";
import { followEvents } from "./follow.ts";

/** Follows the events of all workspaces: what was said is found a moment later. */
export function startFollowing({ store, log }: Pick<Parts, "store" | "log">): Sweeper {
  return startSweeper({
    store,
    log,
    queue: "search",
    due: workspacesToIndex,
    work: (workspaceId) => followEvents(store, workspaceId),
  });
}

async function workspacesToIndex(db: Db): Promise<string[]> {
  const { rows } = await sql<{ workspaceId: string }>`select workspaces_to_index() as workspace_id`.execute(db);
  return rows.map(({ workspaceId }) => workspaceId);
}
