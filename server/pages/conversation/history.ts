import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import type { ParticipantRow } from "../../conversations/index.ts";

export type PastKind = "yes" | "not_yet" | "withdrawn" | "silence" | "closed" | "taken_back";

/** Something that happened between the messages, as the customer may see it. */
export interface Past {
  kind: PastKind;
  at: Date;
  /** Who said it; null: we did, or the one who reads. */
  name: string | null;
}

interface Row {
  kind: string;
  resolution: string | null;
  at: Date;
  name: string | null;
  mine: boolean;
}

const pastMax = 100;

/** What was answered, ended and taken back, newest first: from events and questions, nothing from inside. */
export async function pastOf(tx: Tx, participant: ParticipantRow): Promise<Past[]> {
  const { rows } = await sql<Row>`
    select * from (
      select case when event.kind = 'conversation.reopened' then 'taken_back' else 'ended' end as kind,
        event.facts ->> 'resolution' as resolution, event.at, who.name,
        coalesce(who.id = ${participant.customerId}, false) as mine
      from event
      join conversation on conversation.workspace_id = event.workspace_id and conversation.id = event.conversation_id
      left join customer who on who.workspace_id = event.workspace_id
        and who.id = case when event.actor_kind = 'customer' then event.actor_id
          when event.facts ->> 'resolution' in ('by_reply', 'by_word', 'withdrawn') then conversation.requester_id end
      where event.workspace_id = ${tx.workspaceId} and event.conversation_id = ${participant.conversationId}
        and (event.kind in ('conversation.resolved', 'conversation.closed')
          or (event.kind = 'conversation.reopened' and event.actor_kind = 'customer' and event.facts ->> 'counts' = 'false'))
      union all
      select 'not_yet', null, question.answered_at, who.name, question.answered_by = ${participant.id}
      from question
      left join participant who on who.workspace_id = question.workspace_id and who.id = question.answered_by
      where question.workspace_id = ${tx.workspaceId} and question.conversation_id = ${participant.conversationId}
        and question.answer = 'not_yet' and question.answered_at is not null
    ) as past order by at desc limit ${pastMax}`.execute(tx.db);
  return rows.map(({ kind, resolution, at, name, mine }) => ({
    kind: kindOf(kind, resolution),
    at,
    name: mine ? null : name,
  }));
}

function kindOf(kind: string, resolution: string | null): PastKind {
  if (kind === "not_yet" || kind === "taken_back") return kind;
  switch (resolution) {
    case "confirmed":
    case "by_reply": // they said it to us, and a member wrote it down
    case "by_word":
      return "yes";
    case "withdrawn":
    case "silence":
      return resolution;
    default:
      return "closed";
  }
}
