import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { notFound } from "#platform/errors.ts";
import type { Place } from "#platform/http/index.ts";
import { customerVisibleTo, partsOf } from "../customers/index.ts";
import type { Actor } from "../members/index.ts";
import type { OrderRow } from "./order.ts";

/** An order with the person whose it is. */
export type ListedOrder = OrderRow & { personId: string | null; personName: string | null; at: Date };

interface Wishes {
  limit: number;
  after?: Place | undefined;
  customerId?: string | undefined;
  /** How its reference begins, however that is written. */
  search?: string | undefined;
}

/** Orders whose customer this actor may know of, newest first, with one more than asked for. */
export async function listOrders(
  tx: Tx,
  actor: Actor,
  { limit, after, customerId, search }: Wishes,
): Promise<ListedOrder[]> {
  const { rows } = await sql<ListedOrder>`
    ${listed(tx, actor)}
    ${customerId ? sql`and filed.id = any(${partsOf(tx.workspaceId, customerId)})` : sql``}
    ${search ? sql`and lower(reference) collate "C" like ${`${escaped(search.toLowerCase())}%`}` : sql``}
    ${after ? sql`and (coalesce(placed_at, customer_order.created_at), customer_order.id) < (${after.at}, ${after.id})` : sql``}
    order by coalesce(placed_at, customer_order.created_at) desc, customer_order.id desc
    limit ${sql.lit(limit + 1)}`.execute(tx.db);
  return rows;
}

/** The door to one order: of whom this actor may not know is "not found". */
export async function findOrder(tx: Tx, actor: Actor, reference: string): Promise<ListedOrder> {
  const { rows } = await sql<ListedOrder>`${listed(tx, actor)} and reference = ${reference}`.execute(tx.db);
  if (!rows[0]) throw notFound("order");
  return rows[0];
}

function listed(tx: Tx, actor: Actor): RawBuilder<ListedOrder> {
  return sql<ListedOrder>`
    select customer_order.*, customer.id as person_id, customer.name as person_name,
      coalesce(placed_at, customer_order.created_at) as at
    from customer_order
      left join customer filed on filed.workspace_id = customer_order.workspace_id and filed.id = customer_order.customer_id
      left join customer on customer.workspace_id = filed.workspace_id and customer.id = filed.person_id
    where customer_order.workspace_id = ${tx.workspaceId} and (customer.id is null or ${customerVisibleTo(actor)})`;
}

function escaped(search: string): string {
  return search.replace(/[\\%_]/g, "\\$&");
}
