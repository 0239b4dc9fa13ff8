import { type RawBuilder, sql } from "kysely";
import { hiddenInboxes } from "../inboxes/index.ts";
import type { Actor } from "../members/index.ts";

/**
 * Which customers an actor may know of; `customer` must be in the statement. Whoever wrote to private inboxes only is known to
 * those teams alone: that somebody turned to HR is as private as what they said. Who is on a matter that the actor sees, on
 * none, or was added by hand, is everybody's. Where nothing is hidden from the actor, as is usual, no conversation is looked at.
 * Customers who are one person are known together.
 */
export function customerVisibleTo(actor: Actor): RawBuilder<boolean> {
  if (actor.kind === "system") return sql<boolean>`true`;
  if (actor.kind === "customer") return sql<boolean>`exists (${partsOfPerson} and part.id = ${actor.id})`;
  const hidden = hiddenInboxes(actor);
  return sql<boolean>`(not exists ${hidden} or exists (${partsOfPerson} and (part.added_by is not null
    or not exists (${mattersOfPart} and conversation.inbox_id in ${hidden})
    or exists (${mattersOfPart} and conversation.inbox_id not in ${hidden}))))`;
}

const partsOfPerson = sql`select from customer part
  where part.workspace_id = customer.workspace_id and part.person_id = customer.person_id`;

const mattersOfPart = sql`select from participant
  join conversation on conversation.workspace_id = participant.workspace_id
    and conversation.id = participant.conversation_id
  where participant.workspace_id = part.workspace_id and participant.customer_id = part.id`;
