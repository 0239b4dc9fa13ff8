import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { visibleTo } from "../../conversations/index.ts";
import { companiesOf, findCustomer, identitiesOf, partsOf } from "../../customers/index.ts";
import { type Actor, mustBeAllowed } from "../../members/index.ts";

export interface PersonData {
  customer: Record<string, unknown>;
  conversations: Record<string, unknown>[];
  messages: Record<string, unknown>[];
  files: Record<string, unknown>[];
  mails: Record<string, unknown>[];
  outgoingMails: Record<string, unknown>[];
}

/**
 * Everything that is kept about one person, for them to read (by law they may): what is known of them, their matters with every message,
 * and mails from and to them. Of the matters of others only what they said. What this actor may not see is not in it.
 */
export async function personData(tx: Tx, actor: Actor, customerId: string): Promise<PersonData> {
  mustBeAllowed(actor, "customer.disclose");
  const customer = await findCustomer(tx, actor, customerId);
  const { workspaceId } = tx;
  const identities = await identitiesOf(tx, customer.id);
  const companies = await companiesOf(tx, customer.id);
  const parts = partsOf(workspaceId, customer.id);
  const own = sql`(select conversation.id from conversation where workspace_id = ${workspaceId}
    and requester_id = any(${parts}) and ${visibleTo(actor)})`;
  const all = sql`(select conversation.id from conversation where workspace_id = ${workspaceId} and ${visibleTo(actor)}
    and (requester_id = any(${parts}) or exists (select from participant where participant.workspace_id = ${workspaceId}
      and participant.conversation_id = conversation.id and participant.customer_id = any(${parts}))))`;
  const read = async (statement: ReturnType<typeof sql<Record<string, unknown>>>) =>
    (await statement.execute(tx.db)).rows;
  const told = await messagesOf();
  return {
    customer: { ...plain(customer), identities: identities.map(plain), companies },
    conversations: await read(sql`
      select id, reference, subject, state, resolution, channel, language, created_at, last_message_at, ended_at,
        requester_id = any(${parts}) as is_requester
      from conversation where workspace_id = ${workspaceId} and id in ${all} order by created_at, id`),
    messages: told,
    files: await read(sql`
      select attachment.id, message_id, filename, content_type, size from attachment
      where workspace_id = ${workspaceId} and message_id = any(${told.map(({ id }) => id)}::uuid[]) order by id`),
    mails: await read(sql`
      select id, conversation_id, from_name, from_address, subject, state, received_at from mail
      where workspace_id = ${workspaceId} and conversation_id in ${own} order by received_at, id`),
    outgoingMails: await read(sql`
      select id, conversation_id, recipient, subject, state, created_at, sent_at from outgoing_mail
      where workspace_id = ${workspaceId} and conversation_id in ${own} order by created_at, id`),
  };

  function messagesOf() {
    return read(sql`
      select id, conversation_id, kind, author_kind, author_name, author_address, subject, text, recipients, created_at
      from message where workspace_id = ${workspaceId} and (conversation_id in ${own}
        or (conversation_id in ${all} and author_kind = 'customer' and author_id = any(${parts})))
      order by created_at, id`);
  }
}

/** Without what is ours alone. */
function plain(row: object): Record<string, unknown> {
  const { workspaceId: _workspace, personId: _person, addedBy: _addedBy, ...own }: Record<string, unknown> = { ...row };
  return own;
}
