import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { partsOf } from "../customers/index.ts";
import type { ConversationRow } from "./row.ts";

/**
 * Whether this customer may be asked at all: it is off where the inbox, the company or the customer does not want it, and for
 * whoever wants nothing that they did not ask for.
 */
export async function asksWhetherSolved(tx: Tx, conversation: ConversationRow): Promise<boolean> {
  const parts = partsOf(tx.workspaceId, conversation.requesterId);
  const { rows } = await sql<{ asks: boolean }>`
    select inbox.asks_whether_solved and not exists (
      select from customer
      where customer.workspace_id = inbox.workspace_id and customer.id = any(${parts})
        and (not asks_whether_solved or do_not_contact_since is not null)
    ) and not exists (
      select from customer_company link
        join company on company.workspace_id = link.workspace_id and company.id = link.company_id
      where link.workspace_id = inbox.workspace_id and link.customer_id = any(${parts}) and not company.asks_whether_solved
    ) as asks
    from inbox
    where inbox.workspace_id = ${tx.workspaceId} and inbox.id = ${conversation.inboxId}`.execute(tx.db);
  return rows[0]?.asks ?? false;
}
