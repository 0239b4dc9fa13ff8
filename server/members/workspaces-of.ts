import { sql } from "kysely";
import type { Db } from "#platform/database/index.ts";

export interface WorkspaceRef {
  id: string;
  slug: string;
  name: string;
}

/** Where this person is a member, by name: asked before a workspace is chosen. */
export async function workspacesOf(db: Db, userId: string): Promise<WorkspaceRef[]> {
  const { rows } = await sql<WorkspaceRef>`
    select id, slug, name from workspace where id in (select workspaces_of(${userId}::uuid)) order by name, id`.execute(
    db,
  );
  return rows;
}
