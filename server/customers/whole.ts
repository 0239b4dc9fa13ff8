import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { type CustomField, fieldsOf } from "./custom-field.ts";
import type { Customer, Identity } from "./customer.ts";
import { companiesOf, identitiesOf } from "./find.ts";
import { type Merged, mergedInto } from "./merge.ts";

/** Everything that the page of a person shows beside what they brought. */
export interface WholeCustomer {
  customer: Customer;
  identities: Identity[];
  companies: { id: string; name: string }[];
  fields: CustomField[];
  merged: Merged[];
}

export async function wholeCustomer(tx: Tx, customer: Customer): Promise<WholeCustomer> {
  const merged = await mergedInto(tx, customer.id);
  return {
    customer: merged.length > 0 ? filledIn(customer, await partsBelow(tx, customer.id)) : customer,
    identities: await identitiesOf(tx, customer.id),
    companies: await companiesOf(tx, customer.id),
    fields: await fieldsOf(tx, "customer"),
    merged,
  };
}

async function partsBelow(tx: Tx, personId: string): Promise<Customer[]> {
  const { rows } = await sql<Customer>`
    select customer.* from customer join customer_merge on customer_merge.workspace_id = customer.workspace_id
      and customer_merge.customer_id = customer.id and customer_merge.undone_at is null
    where customer.workspace_id = ${tx.workspaceId} and customer.person_id = ${personId}
    order by customer_merge.at desc, customer.id`.execute(tx.db);
  return rows;
}

/** What the kept one does not say is known from whoever was merged, the newest first; a wish not to be contacted is everybody's. */
export function filledIn(person: Customer, parts: readonly Customer[]): Customer {
  const first = <Field extends "language" | "city" | "timeZone">(field: Field) =>
    person[field] ?? parts.find((part) => part[field] !== null)?.[field] ?? null;
  const words = (field: "needs" | "about") => person[field] || (parts.find((part) => part[field])?.[field] ?? "");
  return {
    ...person,
    language: first("language"),
    city: first("city"),
    timeZone: first("timeZone"),
    needs: words("needs"),
    about: words("about"),
    asksWhetherSolved: person.asksWhetherSolved && parts.every((part) => part.asksWhetherSolved),
    doNotContactSince:
      person.doNotContactSince ?? parts.find((part) => part.doNotContactSince)?.doNotContactSince ?? null,
    custom: Object.assign({}, ...parts.map(({ custom }) => custom).reverse(), person.custom),
  };
}
