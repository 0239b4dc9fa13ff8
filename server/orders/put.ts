import { oneAtATime, type Tx } from "#platform/database/index.ts";
import { newId } from "#platform/ids.ts";
import { customerByAddress } from "../customers/index.ts";
import { type Actor, mustBeAllowed, signature } from "../members/index.ts";
import { mustBeMoney, type OrderRow, type ToldOrder } from "./order.ts";

export type Put = "added" | "changed" | "unchanged";

/**
 * Writes an order down as it is told, whole. Told again it changes what differs, and nothing else: an order that is the same
 * writes no row and no event. Its customer is whoever has the address, or somebody new.
 */
export async function putOrder(tx: Tx, actor: Actor, reference: string, told: ToldOrder): Promise<Put> {
  mustBeAllowed(actor, "customer.change");
  mustBeMoney(told);
  await oneAtATime(tx, `order ${reference}`);
  const before = await tx.db
    .selectFrom("customerOrder")
    .selectAll()
    .where("workspaceId", "=", tx.workspaceId)
    .where("reference", "=", reference)
    .executeTakeFirst();
  const customerId = told.customer ? await customerOf(tx, told.customer) : null;
  const fields = {
    customerId,
    placedAt: told.date ?? null,
    state: told.state ?? "",
    amount: told.amount ?? null,
    currency: told.currency ?? null,
    link: told.link ?? null,
    lines: (told.lines ?? []).map(({ name, quantity, amount }) => ({ name, quantity, amount })),
  };
  if (before && isSame(before, fields)) return "unchanged";
  const row = { ...fields, lines: JSON.stringify(fields.lines), changedAt: tx.now };
  const { workspaceId } = tx;
  const { id } = await tx.db
    .insertInto("customerOrder")
    .values({ workspaceId, id: newId(), reference, ...row, createdAt: tx.now })
    .onConflict((conflict) => conflict.columns(["workspaceId", "reference"]).doUpdateSet(row))
    .returning("id")
    .executeTakeFirstOrThrow();
  const kind = before ? "order.changed" : "order.added";
  tx.record({ kind, ...signature(actor), facts: { orderId: id, ...(customerId && { customerId }) } });
  return before ? "changed" : "added";
}

async function customerOf(tx: Tx, { email, name = "" }: NonNullable<ToldOrder["customer"]>): Promise<string> {
  return (await customerByAddress(tx, { address: email, name })).id;
}

type Fields = Pick<OrderRow, "customerId" | "placedAt" | "state" | "amount" | "currency" | "link" | "lines">;

function isSame(before: OrderRow, fields: Fields): boolean {
  return (
    before.customerId === fields.customerId &&
    before.placedAt?.getTime() === fields.placedAt?.getTime() &&
    before.state === fields.state &&
    before.amount === fields.amount &&
    before.currency === fields.currency &&
    before.link === fields.link &&
    linesAsText(before.lines) === linesAsText(fields.lines)
  );
}

function linesAsText(lines: OrderRow["lines"]): string {
  return JSON.stringify(lines.map(({ name, quantity, amount }) => [name, quantity, amount]));
}
