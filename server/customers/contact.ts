import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { partsOf } from "./person.ts";

/** Whoever wants nothing from us that they did not ask for is not written to of our own accord. Answers are no matter of this. */
export async function mustBeContactable(tx: Tx, customer: { id: string; name: string }): Promise<void> {
  const { rows } = await sql`
    select from customer
    where workspace_id = ${tx.workspaceId} and id = any(${partsOf(tx.workspaceId, customer.id)})
      and do_not_contact_since is not null limit 1`.execute(tx.db);
  if (rows.length === 0) return;
  throw new Refusal(
    409,
    "do_not_contact",
    `${customer.name} does not want to hear from us unless they write. Answer what they wrote, or take the wish away on their page.`,
    { customerId: customer.id },
  );
}
