import { type RawBuilder, sql } from "kysely";

/**
 * Whether we stand in for the customers of an inbox, because no mail reaches them: in the demo workspace, and as long as
 * nothing ever left from there. `inbox` must be in the statement. Where mails leave, or have left, their links are the
 * customers' alone: that the server was taken away again makes nobody read them.
 */
export function standsInForCustomers(operatorUrl?: string): RawBuilder<boolean> {
  const nothingLeaves = operatorUrl ? sql`false` : sql`inbox.mail_url is null`;
  return sql<boolean>`(exists (select from workspace demo where demo.id = inbox.workspace_id and demo.is_demo)
    or (${nothingLeaves} and not exists (select from outgoing_mail gone
      where gone.workspace_id = inbox.workspace_id and gone.inbox_id = inbox.id and gone.sent_at is not null)))`;
}
