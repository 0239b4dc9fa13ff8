import type { Db, Tx } from "#platform/database/index.ts";
import { isId } from "#platform/ids.ts";
import { type Workspace, workspaceColumns, workspaceFrom } from "./workspace.ts";

/** For what begins before the workspace is known: an address, a command. */
export async function findWorkspace(db: Db, slugOrId: string): Promise<Workspace | undefined> {
  const row = await db
    .selectFrom("workspace")
    .select(workspaceColumns)
    .where(isId(slugOrId) ? "id" : "slug", "=", slugOrId)
    .executeTakeFirst();
  return row && workspaceFrom(row);
}

/** The workspace of this transaction. */
export async function workspaceOf(tx: Tx): Promise<Workspace> {
  const row = await tx.db
    .selectFrom("workspace")
    .select(workspaceColumns)
    .where("id", "=", tx.workspaceId)
    .executeTakeFirstOrThrow();
  return workspaceFrom(row);
}
