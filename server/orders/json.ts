import type { ListedOrder } from "./list.ts";
import { linkOf } from "./order.ts";

export function orderJson(order: ListedOrder, template: string | null) {
  const { reference, personId, personName, placedAt, state, amount, currency, lines, changedAt } = order;
  return {
    reference,
    customer: personId && personName ? { id: personId, name: personName } : null,
    date: placedAt?.toISOString() ?? null,
    state,
    amount,
    currency,
    link: linkOf(order, template),
    lines,
    changedAt: changedAt.toISOString(),
  };
}
