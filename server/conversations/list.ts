import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import type { Place } from "#platform/http/index.ts";
import { partsOf } from "../customers/index.ts";
import type { Actor } from "../members/index.ts";
import type { State } from "./conversation.ts";
import type { ConversationRow } from "./row.ts";
import { visibleTo } from "./visible.ts";

/** The inbox's piles, and what is beside them. */
export const views = [
  "my_turn",
  "unassigned",
  "waiting",
  "answered",
  "resolved",
  "closed",
  "all",
  "mine",
  "spam",
  "trash",
] as const;

export type View = (typeof views)[number];

export interface Wishes {
  limit: number;
  after?: Place | undefined;
  state?: State | undefined;
  view?: View | undefined;
  teamId?: string | undefined;
  assigneeId?: string | undefined;
  /** And whoever is one person with them. */
  requesterId?: string | undefined;
  companyId?: string | undefined;
}

/** What a row of the list shows: the conversation, and of others only their names and faces. */
export type ListedRow = ConversationRow & {
  assigneeName: string | null;
  assigneePublicName: string | null;
  assigneeFace: string | null;
  assigneePictureKey: string | null;
  teamName: string;
  inboxName: string;
  inboxAddress: string;
  /** Who the requester is, where they were merged. */
  personId: string;
  requesterName: string;
  requesterKind: "external" | "internal";
  requesterAddress: string | null;
  /** What this member has seen of it, 0 for nothing yet; null where nobody in person asks. */
  seenVersion: number | null;
};

/** One page of a list, last message first, with one row more than asked for. Each view has its index. */
export async function listConversations(tx: Tx, actor: Actor, wishes: Wishes): Promise<ListedRow[]> {
  const { limit, after } = wishes;
  const page = sql`
    select conversation.* from conversation
    where workspace_id = ${tx.workspaceId} and ${visibleTo(actor)} and ${inView(tx, actor, wishes)}
      ${after ? sql`and (last_message_at, id) < (${after.at}, ${after.id})` : sql``}
    order by last_message_at desc, id desc
    limit ${sql.lit(limit + 1)}`; // as a parameter PostgreSQL could not see that it is small, and planned every page anew
  const { rows } = await listed(tx, actor, page).execute(tx.db);
  return rows;
}

/** These rows, in any order: what has changed, for a screen that is open. */
export async function listByIds(tx: Tx, actor: Actor, ids: readonly string[]): Promise<ListedRow[]> {
  if (ids.length === 0) return [];
  const some = sql`
    select conversation.* from conversation
    where workspace_id = ${tx.workspaceId} and ${visibleTo(actor)} and id = any(${[...ids]}::uuid[])`;
  const { rows } = await listed(tx, actor, some).execute(tx.db);
  return rows;
}

/** The page is cut first; only its rows are joined with the names that they show. */
function listed(tx: Tx, actor: Actor, page: RawBuilder<unknown>): RawBuilder<ListedRow> {
  const memberId = actor.kind === "member" ? actor.id : null;
  return sql<ListedRow>`
    select page.*, assignee.name as assignee_name, assignee.public_name as assignee_public_name,
      assignee.face as assignee_face, assignee.picture_key as assignee_picture_key, team.name as team_name,
      inbox.name as inbox_name, inbox.address as inbox_address, requester.id as person_id,
      requester.name as requester_name, requester.kind as requester_kind,
      ${memberId ? sql`coalesce(seen.version, 0)` : sql`null`} as seen_version,
      (select participant.address from participant where participant.workspace_id = ${tx.workspaceId}
        and participant.conversation_id = page.id and participant.role = 'requester' limit 1) as requester_address
    from (${page}) page
    join team on team.workspace_id = ${tx.workspaceId} and team.id = page.team_id
    join inbox on inbox.workspace_id = ${tx.workspaceId} and inbox.id = page.inbox_id
    join customer filed on filed.workspace_id = ${tx.workspaceId} and filed.id = page.requester_id
    join customer requester on requester.workspace_id = ${tx.workspaceId} and requester.id = filed.person_id
    left join member assignee on assignee.workspace_id = ${tx.workspaceId} and assignee.id = page.assignee_id
    left join seen on seen.workspace_id = ${tx.workspaceId} and seen.member_id = ${memberId}::uuid
      and seen.conversation_id = page.id
    order by page.last_message_at desc, page.id desc`;
}

function inView(
  { workspaceId }: Tx,
  actor: Actor,
  { state, view, teamId, assigneeId, requesterId, companyId }: Wishes,
): RawBuilder<unknown> {
  const parts = [
    viewCondition(actor, view),
    state && sql`state = ${state}`,
    teamId && sql`team_id = ${teamId}`,
    assigneeId && sql`assignee_id = ${assigneeId}`,
    requesterId && sql`requester_id = any(${partsOf(workspaceId, requesterId)})`,
    companyId && sql`requester_id = any(array(${peopleOf(workspaceId, companyId)}))`,
  ].filter((part) => typeof part === "object");
  return sql.join(parts, sql` and `);
}

/** All customers of all people who belong to a company. */
function peopleOf(workspaceId: string, companyId: string): RawBuilder<unknown> {
  return sql`select part.id from customer_company link
    join customer linked on linked.workspace_id = link.workspace_id and linked.id = link.customer_id
    join customer part on part.workspace_id = linked.workspace_id and part.person_id = linked.person_id
    where link.workspace_id = ${workspaceId} and link.company_id = ${companyId}`;
}

const notSetAside = sql`spam_at is null and trashed_at is null`;

function viewCondition(actor: Actor, view: View | undefined): RawBuilder<unknown> {
  const me = actor.kind === "member" ? actor.id : null;
  switch (view) {
    case "my_turn":
      return sql`assignee_id = ${me}::uuid and turn = 'ours' and ${notSetAside}`;
    case "mine":
      return sql`assignee_id = ${me}::uuid and turn is not null and ${notSetAside}`;
    case "unassigned":
      return sql`assignee_id is null and state = 'open' and ${notSetAside}`;
    case "waiting":
    case "answered":
    case "resolved":
    case "closed":
      return sql`state = ${view} and ${notSetAside}`;
    case "spam":
      return sql`spam_at is not null and trashed_at is null`;
    case "trash":
      return sql`trashed_at is not null`;
    default:
      return notSetAside;
  }
}
