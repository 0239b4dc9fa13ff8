import { oneAtATime, type Tx } from "#platform/database/index.ts";
import { type Actor, signature } from "../members/index.ts";
import { addIdentity, type NewIdentity } from "./add.ts";
import { setCompanies } from "./company.ts";
import { type CustomChange, changedCustom } from "./custom.ts";
import { fieldsOf } from "./custom-field.ts";
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
  needs?: string | undefined;
  asksWhetherSolved?: boolean | undefined;
  doNotContact?: boolean | undefined;
  custom?: CustomChange | undefined;
  identities?: readonly NewIdentity[] | undefined;
  companyIds?: readonly string[] | undefined;
}

/** Changes what is given; identities and companies, where given, are the whole list from now on. */
export async function changeCustomer(
  tx: Tx,
  actor: Actor,
  id: string,
  { identities, companyIds, doNotContact, custom, ...fields }: CustomerChange,
): Promise<Customer> {
  if (custom) await oneAtATime(tx, `customer ${id}`);
  const before = await findCustomer(tx, actor, id);
  const after = custom && changedCustom(await fieldsOf(tx, "customer"), before.custom, custom);
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  await tx.db
    .updateTable("customer")
    .set({
      name: before.name,
      ...given,
      ...(after && { custom: JSON.stringify(after) }),
      ...(doNotContact !== undefined && {
        doNotContactSince: doNotContact ? (before.doNotContactSince ?? tx.now) : null,
      }),
    })
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", before.id)
    .execute();
  if (identities) await replaceIdentities(tx, actor, before.id, identities);
  if (companyIds) await setCompanies(tx, before.id, companyIds);
  tx.record({ kind: "customer.changed", ...signature(actor), facts: { customerId: before.id } });
  return findCustomer(tx, actor, before.id);
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
