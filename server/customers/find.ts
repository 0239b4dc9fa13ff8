import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { notFound } from "#platform/errors.ts";
import type { Actor } from "../members/index.ts";
import type { Customer, Identity } from "./customer.ts";
import { partsOf } from "./person.ts";
import { customerVisibleTo } from "./visible.ts";

/**
 * The door to one customer: whom this actor may not know of is "not found". By the id of somebody who was merged it leads to
 * the person who they are.
 */
export async function findCustomer(tx: Tx, actor: Actor, id: string): Promise<Customer> {
  const { rows } = await sql<Customer>`
    select customer.* from customer
    where workspace_id = ${tx.workspaceId} and ${customerVisibleTo(actor)}
      and id = (select person_id from customer named where named.workspace_id = ${tx.workspaceId} and named.id = ${id})
    `.execute(tx.db);
  if (!rows[0]) throw notFound("customer");
  return rows[0];
}

/** By what a person is known, under whichever of their customers. */
export async function identitiesOf(tx: Tx, customerId: string): Promise<Identity[]> {
  const { rows } = await sql<Identity>`
    select * from identity
    where workspace_id = ${tx.workspaceId} and customer_id = any(${partsOf(tx.workspaceId, customerId)})
    order by created_at, id`.execute(tx.db);
  return rows;
}

export async function companiesOf(tx: Tx, customerId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from company
    where workspace_id = ${tx.workspaceId} and id in (
      select company_id from customer_company
      where customer_company.workspace_id = ${tx.workspaceId}
        and customer_id = any(${partsOf(tx.workspaceId, customerId)}))
    order by name`.execute(tx.db);
  return rows;
}
