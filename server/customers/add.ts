import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { newId } from "#platform/ids.ts";
import { type Actor, systemActor } from "../members/index.ts";
import { type Customer, looksShared, normalise } from "./customer.ts";
import { joinByAddress } from "./domain.ts";
import type { IdentityKind } from "./tables.ts";
import { customerVisibleTo } from "./visible.ts";

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
  needs?: string | undefined;
  /** The member or key who adds them by hand. */
  addedBy?: Exclude<Actor, { kind: "system" }> | undefined;
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
      needs: given.needs ?? "",
      addedBy: given.addedBy?.id ?? null,
      createdAt: given.createdAt ?? now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const actor = given.addedBy ?? systemActor(workspaceId);
  for (const identity of given.identities ?? []) await addIdentity(tx, actor, customer.id, identity);
  return customer;
}

/**
 * Adds a way to know a customer by. One that somebody else has already cannot be added, unless it is shared; whose it is is
 * told to those alone who may know of them.
 */
export async function addIdentity(
  tx: Tx,
  actor: Actor,
  customerId: string,
  { kind, value, shared }: NewIdentity,
): Promise<void> {
  const normal = normalise(kind, value);
  const taken = await tx.db
    .selectFrom("identity")
    .innerJoin("customer", (join) =>
      join.onRef("customer.workspaceId", "=", "identity.workspaceId").onRef("customer.id", "=", "identity.customerId"),
    )
    .select(["identity.customerId", customerVisibleTo(actor).as("isVisible")])
    .where("identity.workspaceId", "=", tx.workspaceId)
    .where("identity.kind", "=", kind)
    .where("identity.value", "=", normal)
    .where((its) => its.or([its("identity.shared", "=", false), its("identity.customerId", "=", customerId)]))
    .executeTakeFirst();
  if (taken) {
    const sentence = `${value} belongs to a customer already. Look for it in the list, or mark it as shared.`;
    const whose = taken.isVisible ? { customerId: taken.customerId } : {};
    throw new Refusal(409, "identity_taken", sentence, { field: "identities", ...whose });
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
  if (kind === "email") await joinByAddress(tx, customerId, normal);
}
