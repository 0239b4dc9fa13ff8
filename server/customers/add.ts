import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { newId } from "#platform/ids.ts";
import { type Customer, looksShared, normalise } from "./customer.ts";
import type { IdentityKind } from "./tables.ts";

export interface NewIdentity {
  kind: IdentityKind;
  value: string;
  shared?: boolean | undefined;
}

export interface NewCustomer {
  id?: string;
  name: string;
  kind?: "external" | "internal" | undefined;
  language?: string | null | undefined;
  city?: string | null | undefined;
  timeZone?: string | null | undefined;
  about?: string | undefined;
  createdAt?: Date;
  identities?: readonly NewIdentity[] | undefined;
}

const nameLengthMax = 200;

export async function addCustomer(tx: Tx, given: NewCustomer): Promise<Customer> {
  const { workspaceId, now } = tx;
  const customer = await tx.db
    .insertInto("customer")
    .values({
      workspaceId,
      id: given.id ?? newId(),
      kind: given.kind ?? "external",
      name: given.name.slice(0, nameLengthMax),
      language: given.language ?? null,
      city: given.city ?? null,
      timeZone: given.timeZone ?? null,
      about: given.about ?? "",
      createdAt: given.createdAt ?? now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  for (const identity of given.identities ?? []) await addIdentity(tx, customer.id, identity);
  return customer;
}

/** Adds a way to know a customer by. One that somebody else has already cannot be added, unless it is shared. */
export async function addIdentity(tx: Tx, customerId: string, { kind, value, shared }: NewIdentity): Promise<void> {
  const normal = normalise(kind, value);
  const taken = await tx.db
    .selectFrom("identity")
    .select("customerId")
    .where("workspaceId", "=", tx.workspaceId)
    .where("kind", "=", kind)
    .where("value", "=", normal)
    .where((its) => its.or([its("shared", "=", false), its("customerId", "=", customerId)]))
    .executeTakeFirst();
  if (taken) {
    const sentence = `${value} belongs to a customer already. Look for it in the list, or mark it as shared.`;
    throw new Refusal(409, "identity_taken", sentence, { customerId: taken.customerId });
  }
  await tx.db
    .insertInto("identity")
    .values({
      workspaceId: tx.workspaceId,
      id: newId(),
      customerId,
      kind,
      value: normal,
      shared: shared ?? (kind === "email" && looksShared(value)),
      createdAt: tx.now,
    })
    .execute();
}
