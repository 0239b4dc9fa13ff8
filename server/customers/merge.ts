import { sql } from "kysely";
import { oneAtATime, type Tx } from "#platform/database/index.ts";
import { notFound, Refusal } from "#platform/errors.ts";
import { newId } from "#platform/ids.ts";
import { type Actor, idOf, signature } from "../members/index.ts";
import type { Customer } from "./customer.ts";
import { findCustomer } from "./find.ts";

/**
 * Says that two customers are one person: from now on `otherId` is known as `keptId`, with everything that they brought. No row
 * moves; `separateCustomers` ends it at any time.
 */
export async function mergeCustomers(tx: Tx, actor: Actor, keptId: string, otherId: string): Promise<Customer> {
  await oneAtATime(tx, "customer merges");
  const kept = await findCustomer(tx, actor, keptId);
  const other = await findCustomer(tx, actor, otherId);
  if (kept.id === other.id) throw alreadyOne();
  const { workspaceId, now } = tx;
  await tx.db
    .insertInto("customerMerge")
    .values({ workspaceId, id: newId(), customerId: other.id, intoId: kept.id, mergedBy: idOf(actor), at: now })
    .execute();
  // Whoever was merged into the other before comes along: all of them are one person, known as the one who is kept.
  await tx.db
    .updateTable("customer")
    .set({ mergedInto: kept.id })
    .where("workspaceId", "=", workspaceId)
    .where("personId", "=", other.id)
    .execute();
  const facts = { customerId: kept.id, mergedId: other.id };
  tx.record({ kind: "customer.merged", ...signature(actor), facts });
  return findCustomer(tx, actor, kept.id);
}

export function alreadyOne(): Refusal {
  return new Refusal(409, "already_one", "These two are one person already. Choose somebody else to merge.");
}

/** Says that somebody who was merged is somebody else after all: they are as they were, with what was theirs and what came since. */
export async function separateCustomers(tx: Tx, actor: Actor, keptId: string, otherId: string): Promise<Customer> {
  await oneAtATime(tx, "customer merges");
  const kept = await findCustomer(tx, actor, keptId);
  const other = await findCustomer(tx, actor, otherId);
  const merge = await tx.db
    .updateTable("customerMerge")
    .set({ undoneBy: idOf(actor), undoneAt: tx.now })
    .where("workspaceId", "=", tx.workspaceId)
    .where("customerId", "=", otherId)
    .where("undoneAt", "is", null)
    .returning("intoId")
    .executeTakeFirst();
  if (!merge || kept.id !== other.id) throw notFound("merge");
  await setApart(tx, otherId);
  const facts = { customerId: kept.id, mergedId: otherId };
  tx.record({ kind: "customer.separated", ...signature(actor), facts });
  return findCustomer(tx, actor, otherId);
}

/** They are themselves again, and whoever was merged into them is known as them. */
async function setApart(tx: Tx, customerId: string): Promise<void> {
  await sql`
    with recursive own as (
      select ${customerId}::uuid as id
      union
      select customer_merge.customer_id from customer_merge join own on own.id = customer_merge.into_id
      where customer_merge.workspace_id = ${tx.workspaceId} and customer_merge.undone_at is null
    )
    update customer set merged_into = nullif(${customerId}::uuid, customer.id) from own
    where customer.workspace_id = ${tx.workspaceId} and customer.id = own.id`.execute(tx.db);
}

export interface Merged {
  id: string;
  name: string;
  /** As whom they were known then: who was merged into somebody merged later stands below them. */
  intoId: string;
  by: string | null;
  at: Date;
}

/** Who was merged into a person, newest first: what can be separated again. */
export async function mergedInto(tx: Tx, personId: string): Promise<Merged[]> {
  const { rows } = await sql<Merged>`
    select customer.id, customer.name, customer_merge.into_id, member.name as by, customer_merge.at
    from customer join customer_merge on customer_merge.workspace_id = customer.workspace_id
      and customer_merge.customer_id = customer.id and customer_merge.undone_at is null
    left join member on member.workspace_id = customer.workspace_id and member.id = customer_merge.merged_by
    where customer.workspace_id = ${tx.workspaceId} and customer.person_id = ${personId}
    order by customer_merge.at desc, customer.id`.execute(tx.db);
  return rows;
}
