import type { Tx } from "#platform/database/index.ts";

/** Takes a workspace away with everything in it. For one that never came to be; nobody else may. */
export async function removeWorkspace(tx: Tx): Promise<void> {
  await tx.db.deleteFrom("workspace").where("id", "=", tx.workspaceId).execute();
}
