import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { hiddenInboxes } from "../inboxes/index.ts";
import { type Actor, systemActor } from "../members/index.ts";
import type { Customer } from "./customer.ts";
import { differences } from "./differences.ts";
import { companiesOf, findCustomer, identitiesOf } from "./find.ts";
import { alreadyOne } from "./merge.ts";
import { partsOf } from "./person.ts";
import type { IdentityKind } from "./tables.ts";

/** What a merge would do, before it is done. */
export interface MergePreview {
  kept: Customer;
  other: Customer;
  /** Both say something, and the kept one's words will count. */
  differs: ReturnType<typeof differences>;
  identities: { kind: IdentityKind; value: string }[];
  companies: { id: string; name: string }[];
  /** What the other brings along, as far as this actor may see it. */
  conversations: number;
  running: number;
  notes: number;
  /** One of them wrote to private inboxes only: who knows the other one will know of them, too. */
  discloses: boolean;
}

export async function previewMerge(tx: Tx, actor: Actor, keptId: string, otherId: string): Promise<MergePreview> {
  const kept = await findCustomer(tx, actor, keptId);
  const other = await findCustomer(tx, actor, otherId);
  if (kept.id === other.id) throw alreadyOne();
  const brings = await countsOf(tx, actor, other.id);
  const identities = [...(await identitiesOf(tx, kept.id)), ...(await identitiesOf(tx, other.id))];
  const companies = [...(await companiesOf(tx, kept.id)), ...(await companiesOf(tx, other.id))];
  return {
    kept,
    other,
    differs: differences(kept, other),
    identities: identities.map(({ kind, value }) => ({ kind, value })),
    companies: [...new Map(companies.map((company) => [company.id, company])).values()],
    ...brings,
    discloses: (await isPrivate(tx, kept.id)) !== (await isPrivate(tx, other.id)),
  };
}

async function countsOf(
  tx: Tx,
  actor: Actor,
  customerId: string,
): Promise<{ conversations: number; running: number; notes: number }> {
  const parts = partsOf(tx.workspaceId, customerId);
  const { rows } = await sql<{ conversations: number; running: number; notes: number }>`
    select count(*)::integer as conversations,
      (count(*) filter (where state not in ('resolved', 'closed')))::integer as running,
      (select count(*) from customer_note
        where customer_note.workspace_id = ${tx.workspaceId} and customer_id = any(${parts}))::integer as notes
    from conversation
    where workspace_id = ${tx.workspaceId} and requester_id = any(${parts})
      and spam_at is null and trashed_at is null and inbox_id not in ${hiddenInboxes(actor)}`.execute(tx.db);
  return rows[0] ?? { conversations: 0, running: 0, notes: 0 };
}

/** Did they write to private inboxes, and nowhere else? */
async function isPrivate(tx: Tx, customerId: string): Promise<boolean> {
  const parts = partsOf(tx.workspaceId, customerId);
  const everybody = systemActor(tx.workspaceId);
  const { addedBy } = await findCustomer(tx, everybody, customerId);
  if (addedBy !== null) return false;
  const { rows } = await sql<{ isPrivate: boolean | null }>`
    select bool_and(inbox.is_private) as is_private
    from participant
      join conversation on conversation.workspace_id = participant.workspace_id
        and conversation.id = participant.conversation_id
      join inbox on inbox.workspace_id = conversation.workspace_id and inbox.id = conversation.inbox_id
    where participant.workspace_id = ${tx.workspaceId} and participant.customer_id = any(${parts})`.execute(tx.db);
  return rows[0]?.isPrivate ?? false;
}
