import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import type { ConversationRow } from "./row.ts";

/** Whether this customer may be asked at all: it is off where the inbox, the company or the customer does not want it. */
export async function asksWhetherSolved(tx: Tx, conversation: ConversationRow): Promise<boolean> {
  const { rows } = await sql<{ asks: boolean }>`
    select inbox.asks_whether_solved and customer.asks_whether_solved and not exists (
      select from customer_company link
        join company on company.workspace_id = link.workspace_id and company.id = link.company_id
      where link.workspace_id = customer.workspace_id and link.customer_id = customer.id and not company.asks_whether_solved
    ) as asks
    from customer, inbox
    where customer.workspace_id = ${tx.workspaceId} and customer.id = ${conversation.requesterId}
      and inbox.workspace_id = ${tx.workspaceId} and inbox.id = ${conversation.inboxId}`.execute(tx.db);
  return rows[0]?.asks ?? false;
}
