import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { type Actor, idOf } from "../members/index.ts";
import { looksShared } from "./customer.ts";
import { findCustomer, identitiesOf } from "./find.ts";
import { partsOf } from "./person.ts";
import { customerVisibleTo } from "./visible.ts";

export const sameReasons = ["number", "address", "name", "company"] as const;
type SameReason = (typeof sameReasons)[number];

/** Somebody who is likely the same person, and what speaks for it: a person decides. */
export interface LikelySame {
  id: string;
  name: string;
  address: string | null;
  /** The strongest first, each with what both have. */
  reasons: { kind: SameReason; value: string }[];
}

const proposedMax = 5;
const lastDigits = 8;
/** Shorter ones, such as "anna", are many people's. */
const localPartLengthMin = 6;

/**
 * Who is likely the same person: the same phone number however it is written, the same part before the @ of two addresses, or
 * the same first and last name. That they belong to one company adds to it, and is no reason alone.
 */
export async function likelySame(tx: Tx, actor: Actor, customerId: string): Promise<LikelySame[]> {
  const person = await findCustomer(tx, actor, customerId);
  const identities = await identitiesOf(tx, person.id);
  const ends = identities.filter(({ kind, value }) => kind === "phone" && value.length >= lastDigits);
  const locals = identities.filter(({ kind, value }) => kind === "email" && isTelling(value));
  const name = /\S\s+\S/.test(person.name) && !person.name.includes("@") ? person.name.toLowerCase() : null;
  const { rows } = await sql<LikelySame>`
    with found (customer_id, kind, value, weight) as (
      select customer_id, 'number', value, 3 from identity
      where identity.workspace_id = ${tx.workspaceId} and kind = 'phone'
        and right(value, 8) = any(${ends.map(({ value }) => value.slice(-lastDigits))}::text[])
      union all
      select customer_id, 'address', value, 3 from identity
      where identity.workspace_id = ${tx.workspaceId} and kind = 'email' and not shared
        and split_part(value, '@', 1) = any(${locals.map(({ value }) => localPart(value))}::text[])
      union all
      select id, 'name', name, 2 from customer
      where customer.workspace_id = ${tx.workspaceId} and lower(name) = ${name}
    ), proposed as (
      select customer.*, found.kind as reason, found.value as reason_value, found.weight
      from found join customer filed on filed.workspace_id = ${tx.workspaceId} and filed.id = found.customer_id
        join customer on customer.workspace_id = ${tx.workspaceId} and customer.id = filed.person_id
      where customer.id <> ${person.id} and ${customerVisibleTo(actor)}
        and not exists (${saidToBeApart(tx, person.id)})
      union all
      select customer.*, 'company', company.name, 1
      from found join customer filed on filed.workspace_id = ${tx.workspaceId} and filed.id = found.customer_id
        join customer on customer.workspace_id = ${tx.workspaceId} and customer.id = filed.person_id
        join customer_company theirs on theirs.workspace_id = ${tx.workspaceId} and theirs.customer_id = filed.id
        join company on company.workspace_id = ${tx.workspaceId} and company.id = theirs.company_id
      where customer.id <> ${person.id} and ${customerVisibleTo(actor)}
        and not exists (${saidToBeApart(tx, person.id)})
        and exists (select from customer_company own where own.workspace_id = ${tx.workspaceId}
          and own.company_id = theirs.company_id and own.customer_id = any(${partsOf(tx.workspaceId, person.id)}))
    ), each_reason as (
      select distinct on (id, reason) id, name, reason, reason_value, weight from proposed order by id, reason, reason_value
    )
    select id, name, (select identity.value from identity where identity.workspace_id = ${tx.workspaceId}
        and identity.customer_id = each_reason.id and kind = 'email' order by shared, created_at, identity.id limit 1) as address,
      json_agg(json_build_object('kind', reason, 'value', reason_value) order by weight desc, reason) as reasons
    from each_reason
    group by id, name
    order by sum(weight) desc, name, id
    limit ${sql.lit(proposedMax)}`.execute(tx.db);
  return rows;
}

/** A member looked, and said that these two are not one person. */
function saidToBeApart(tx: Tx, personId: string) {
  const [own, theirs] = [
    partsOf(tx.workspaceId, personId),
    sql`(select part.id from customer part
    where part.workspace_id = ${tx.workspaceId} and part.person_id = customer.id)`,
  ];
  return sql`select from customer_apart apart where apart.workspace_id = ${tx.workspaceId}
    and (apart.customer_id = any(${own}) and apart.other_id in ${theirs}
      or apart.other_id = any(${own}) and apart.customer_id in ${theirs})`;
}

function localPart(address: string): string {
  return address.split("@")[0] ?? "";
}

function isTelling(address: string): boolean {
  return localPart(address).length >= localPartLengthMin && !looksShared(address);
}

/** These two are not one person: it is not proposed again. Merging them by hand stays possible. */
export async function tellApart(tx: Tx, actor: Actor, customerId: string, otherId: string): Promise<void> {
  const [one, other] = [await findCustomer(tx, actor, customerId), await findCustomer(tx, actor, otherId)];
  const [smaller = "", larger = ""] = [one.id, other.id].sort();
  if (smaller === larger) return;
  await tx.db
    .insertInto("customerApart")
    .values({ workspaceId: tx.workspaceId, customerId: smaller, otherId: larger, saidBy: idOf(actor), at: tx.now })
    .onConflict((conflict) => conflict.columns(["workspaceId", "customerId", "otherId"]).doNothing())
    .execute();
}
