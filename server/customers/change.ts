import type { Tx } from "#platform/database/index.ts";
import type { Actor } from "../members/index.ts";
import { addIdentity, type NewIdentity } from "./add.ts";
import type { Customer } from "./customer.ts";
import { normalise } from "./customer.ts";
import { findCustomer, identitiesOf } from "./find.ts";

export interface CustomerChange {
  name?: string | undefined;
  kind?: "external" | "internal" | undefined;
  language?: string | null | undefined;
  city?: string | null | undefined;
  timeZone?: string | null | undefined;
  about?: string | undefined;
  asksWhetherSolved?: boolean | undefined;
  identities?: readonly NewIdentity[] | undefined;
}

/** Changes what is given; identities, where given, are the whole list from now on. */
export async function changeCustomer(
  tx: Tx,
  actor: Actor,
  id: string,
  { identities, ...fields }: CustomerChange,
): Promise<Customer> {
  await findCustomer(tx, actor, id);
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  if (Object.keys(given).length > 0) {
    await tx.db
      .updateTable("customer")
      .set(given)
      .where("workspaceId", "=", tx.workspaceId)
      .where("id", "=", id)
      .execute();
  }
  if (identities) await replaceIdentities(tx, actor, id, identities);
  return findCustomer(tx, actor, id);
}

async function replaceIdentities(
  tx: Tx,
  actor: Actor,
  customerId: string,
  wished: readonly NewIdentity[],
): Promise<void> {
  const kept = new Set(wished.map(({ kind, value }) => `${kind} ${normalise(kind, value)}`));
  const present = await identitiesOf(tx, customerId);
  for (const identity of present) {
    if (kept.has(`${identity.kind} ${identity.value}`)) continue;
    await tx.db
      .deleteFrom("identity")
      .where("workspaceId", "=", tx.workspaceId)
      .where("id", "=", identity.id)
      .execute();
  }
  const known = new Set(present.map(({ kind, value }) => `${kind} ${value}`));
  for (const identity of wished) {
    if (!known.has(`${identity.kind} ${normalise(identity.kind, identity.value)}`))
      await addIdentity(tx, actor, customerId, identity);
  }
}
