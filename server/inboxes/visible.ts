import { type RawBuilder, sql } from "kysely";
import type { Actor } from "../members/index.ts";

/**
 * The ids of private inboxes of teams that the actor is not in: what came in there is theirs to know who need to, and for
 * nobody else, owners and admins not excepted. It does not depend on a row, so that it is read once a statement.
 */
export function hiddenInboxes(actor: Actor): RawBuilder<string> {
  const teamIds = actor.kind === "member" ? actor.teamIds : [];
  const hidden = actor.kind === "system" ? sql`false` : sql`hidden.is_private`;
  return sql<string>`(select hidden.id from inbox hidden where hidden.workspace_id = ${actor.workspaceId}
    and ${hidden} and not hidden.team_id = any(${[...teamIds]}::uuid[]))`;
}
