import { oneAtATime, type Tx } from "#platform/database/index.ts";
import { addCustomer } from "./add.ts";
import { type Customer, nameFromAddress, normalise } from "./customer.ts";
import { customerAsFiled } from "./person.ts";

/**
 * Whom a mail is from: the customer with that address, or a new one. One who was merged is known as that person, and what
 * they write is filed under themselves. A shared address stands for its house: its own customer,
 * so that nobody's history is shown to whoever reads the same mailbox.
 */
export async function customerByAddress(tx: Tx, given: { address: string; name: string }): Promise<Customer> {
  const address = normalise("email", given.address);
  // Two mails of a new customer may be read at the same moment: the second waits here, and then finds the first one's.
  await oneAtATime(tx, `customer ${address}`);
  const known = await tx.db
    .selectFrom("identity")
    .select("customerId")
    .where("workspaceId", "=", tx.workspaceId)
    .where("kind", "=", "email")
    .where("value", "=", address)
    .orderBy("createdAt")
    .executeTakeFirst();
  if (known) return customerAsFiled(tx, known.customerId);
  const name = given.name.trim() || nameFromAddress(address);
  return addCustomer(tx, { name, identities: [{ kind: "email", value: address }] });
}
