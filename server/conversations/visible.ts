import { type RawBuilder, sql } from "kysely";
import { hiddenInboxes } from "../inboxes/index.ts";
import type { Actor } from "../members/index.ts";

/**
 * The one condition of what an actor may see; `conversation` must be in the statement. Owners, admins and agents see all but
 * the private inboxes of teams that they are not in. A colleague sees nothing until asked. A customer reaches a conversation
 * only by their own link, never by this condition.
 */
export function visibleTo(actor: Actor): RawBuilder<boolean> {
  if (actor.kind === "system") return sql<boolean>`true`;
  if (actor.kind === "customer") return sql<boolean>`false`;
  if (actor.kind === "member" && actor.role === "colleague") return sql<boolean>`false`;
  return sql<boolean>`conversation.inbox_id not in ${hiddenInboxes(actor)}`;
}

/** Which inboxes an actor may look into, by the same rule; `inbox` must be in the statement. */
export function inboxVisibleTo(actor: Actor): RawBuilder<boolean> {
  if (actor.kind === "system") return sql<boolean>`true`;
  if (actor.kind === "customer" || (actor.kind === "member" && actor.role === "colleague")) return sql<boolean>`false`;
  return sql<boolean>`inbox.id not in ${hiddenInboxes(actor)}`;
}
