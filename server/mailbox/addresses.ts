import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import type { Actor } from "../members/index.ts";
import { mailboxVisibleTo } from "./open.ts";

export interface MailboxAddress {
  address: string;
  name: string;
}

const addressesMax = 200;

/** Customers with mails, the one with the newest first. */
export async function listAddresses(tx: Tx, actor: Actor): Promise<MailboxAddress[]> {
  const { rows } = await sql<MailboxAddress>`
    select participant.address, (array_agg(customer.name order by conversation.last_message_at desc))[1] as name
    from participant
      join conversation on conversation.workspace_id = participant.workspace_id
        and conversation.id = participant.conversation_id
      join inbox on inbox.workspace_id = conversation.workspace_id and inbox.id = conversation.inbox_id
      join customer filed on filed.workspace_id = participant.workspace_id and filed.id = participant.customer_id
      join customer on customer.workspace_id = filed.workspace_id and customer.id = filed.person_id
    where participant.workspace_id = ${tx.workspaceId} and participant.address is not null
      and participant.role <> 'outsider' and ${mailboxVisibleTo(actor)}
    group by participant.address
    order by max(conversation.last_message_at) desc, participant.address
    limit ${addressesMax}`.execute(tx.db);
  return rows;
}
