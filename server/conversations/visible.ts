import { type RawBuilder, sql } from "kysely";
import type { Actor } from "../members/index.ts";

/**
 * The one condition of what an actor may see; `conversation` must be in the statement. Owners, admins and agents see all but
 * the private inboxes of teams that they are not in. A colleague sees nothing until asked. A customer reaches a conversation
 * only by their own link, never by this condition.
 */
export function visibleTo(actor: Actor): RawBuilder<boolean> {
  if (actor.kind === "system") return sql<boolean>`true`;
  if (actor.kind === "customer") return sql<boolean>`false`;
  if (actor.kind === "key") return notPrivate(actor.workspaceId, []);
  return actor.role === "colleague" ? sql<boolean>`false` : notPrivate(actor.workspaceId, actor.teamIds);
}

/** Which inboxes an actor may look into, by the same rule; `inbox` must be in the statement. */
export function inboxVisibleTo(actor: Actor): RawBuilder<boolean> {
  if (actor.kind === "system") return sql<boolean>`true`;
  if (actor.kind === "customer" || (actor.kind === "member" && actor.role === "colleague")) return sql<boolean>`false`;
  const teamIds = actor.kind === "member" ? actor.teamIds : [];
  return sql<boolean>`(not inbox.is_private or inbox.team_id = any(${[...teamIds]}::uuid[]))`;
}

/** The hidden inboxes do not depend on the row, so that they are read once a statement. */
function notPrivate(workspaceId: string, teamIds: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`conversation.inbox_id not in (
    select hidden.id from inbox hidden where hidden.workspace_id = ${workspaceId}
      and hidden.is_private and not hidden.team_id = any(${[...teamIds]}::uuid[]))`;
}
