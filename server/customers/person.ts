import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { notFound } from "#platform/errors.ts";
import type { Customer } from "./customer.ts";

/**
 * The ids of all customers who are one person with this one, as a subquery: itself, and whoever was merged. It is an array, so
 * that PostgreSQL looks each of them up by its index.
 */
export function partsOf(workspaceId: string, customerId: string): RawBuilder<string[]> {
  return sql<string[]>`array(
    select part.id from customer named join customer part on part.workspace_id = named.workspace_id
      and part.person_id = named.person_id
    where named.workspace_id = ${workspaceId} and named.id = ${customerId})`;
}

/**
 * A customer under the id that they are filed under, known as the person who they are. What is new is filed under themselves,
 * so that it goes with them when they are separated again.
 */
export async function customerAsFiled(tx: Tx, id: string): Promise<Customer> {
  const { rows } = await sql<Customer>`
    select person.*, filed.id, coalesce(person.language, filed.language) as language,
      coalesce(person.time_zone, filed.time_zone) as time_zone
    from customer filed join customer person on person.workspace_id = filed.workspace_id and person.id = filed.person_id
    where filed.workspace_id = ${tx.workspaceId} and filed.id = ${id}`.execute(tx.db);
  if (!rows[0]) throw notFound("customer");
  return rows[0];
}
