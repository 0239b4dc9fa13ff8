import type { Selectable } from "kysely";
import type { Tables } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { currencyDigits } from "./money.ts";
import type { OrderLine } from "./tables.ts";

export type OrderRow = Selectable<Tables["customerOrder"]>;

/** An order as it is told by another system; what is left out is not known. */
export interface ToldOrder {
  customer?: { email: string; name?: string | undefined } | null | undefined;
  date?: Date | null | undefined;
  state?: string | undefined;
  amount?: number | null | undefined;
  currency?: string | null | undefined;
  link?: string | null | undefined;
  lines?: readonly OrderLine[] | undefined;
}

/** Money has its currency, and a currency that there is. */
export function mustBeMoney({ amount, currency, lines = [] }: ToldOrder): void {
  const hasAmount = amount != null;
  if (hasAmount !== (currency != null) || (!currency && lines.some((line) => line.amount !== null))) {
    throw refused("An amount needs its currency, and a currency an amount. Send both, or neither.", "currency");
  }
  if (currency != null && currencyDigits(currency) === undefined) {
    throw refused(`There is no currency ${currency}. Write it as in ISO 4217, such as EUR.`, "currency");
  }
}

/** Where an order is looked at: its own link, or the company's template with its reference. */
export function linkOf(
  { reference, link }: Pick<OrderRow, "reference" | "link">,
  template: string | null,
): string | null {
  return link ?? template?.replaceAll("{reference}", encodeURIComponent(reference)) ?? null;
}

/** Only what a browser opens as a page: a link that runs a program has no place beside a customer. */
export function isWebAddress(link: string): boolean {
  return /^https?:\/\/[^\s<>"]+$/i.test(link) && URL.canParse(link);
}

function refused(sentence: string, field: string): Refusal {
  return new Refusal(422, "invalid_order", sentence, { field });
}
