import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";

export interface HistoryEvent {
  position: number;
  kind: string;
  at: Date;
  actorKind: "member" | "key" | "customer" | "system";
  actorId: string | null;
  actorName: string;
  facts: Record<string, string | number | boolean | null>;
}

/** What happened in a conversation, oldest first. */
export async function historyOf(
  tx: Tx,
  conversationId: string,
  { limit, after }: { limit: number; after: number },
): Promise<HistoryEvent[]> {
  const { rows } = await sql<HistoryEvent>`
    select event.position, event.kind, event.at, event.actor_kind, event.actor_id, event.facts,
      coalesce(member.public_name, person.name, api_key.name, '') as actor_name
    from event
    left join member on member.workspace_id = event.workspace_id and member.id = event.actor_id and event.actor_kind = 'member'
    left join customer filed on filed.workspace_id = event.workspace_id and filed.id = event.actor_id and event.actor_kind = 'customer'
    left join customer person on person.workspace_id = event.workspace_id and person.id = filed.person_id
    left join api_key on api_key.workspace_id = event.workspace_id and api_key.id = event.actor_id and event.actor_kind = 'key'
    where event.workspace_id = ${tx.workspaceId} and event.conversation_id = ${conversationId} and event.position > ${after}
    order by event.position
    limit ${limit + 1}`.execute(tx.db);
  return rows;
}
