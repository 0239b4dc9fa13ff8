import { sql } from "kysely";
import type { Db } from "#platform/database/index.ts";
import type { Session } from "./session.ts";

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

export interface OpenWorkspace extends WorkspaceRef {
  /** A second step is asked for there, and this session has not shown one. */
  needsSecondFactor: boolean;
}

/** The same for a session: one that was begun by a company's own sign-in opens that company alone. */
export async function workspacesOpenTo(
  db: Db,
  { userId, secondFactorAt, providerWorkspaceId }: Pick<Session, "userId" | "secondFactorAt" | "providerWorkspaceId">,
): Promise<OpenWorkspace[]> {
  const { rows } = await sql<OpenWorkspace>`
    select id, slug, name,
      second_factor_required and ${secondFactorAt}::timestamptz is null and ${providerWorkspaceId}::uuid is null
        as needs_second_factor
    from workspace
    where id in (select workspaces_of(${userId}::uuid)) and id = coalesce(${providerWorkspaceId}::uuid, id)
    order by name, id`.execute(db);
  return rows;
}
