import { currencyDigits, minorUnits } from "./money.ts";
import { isWebAddress, type ToldOrder } from "./order.ts";
import type { CsvRow } from "./read-csv.ts";
import type { OrderLine } from "./tables.ts";

export type ReadOrder = { line: number; reference: string } & ({ order: ToldOrder } | { says: string });

/** What rows with one number tell of an order: the first row that names a thing counts, and each row may be a line of it. */
export function orderOfRows(rows: readonly CsvRow[]): ReadOrder {
  const [first] = rows;
  const told = Object.assign({}, ...rows.map(({ values }) => values).toReversed());
  const at = { line: first?.line ?? 0, reference: String(told.reference ?? "") };
  try {
    return { ...at, order: readOrder(told, rows) };
  } catch (problem) {
    if (problem instanceof Unclear) return { ...at, says: problem.message };
    throw problem;
  }
}

/** A value of the file of which it cannot be told what is meant. */
class Unclear extends Error {}

const referenceLengthMax = 100;

function readOrder(told: CsvRow["values"], rows: readonly CsvRow[]): ToldOrder {
  const { reference = "", email, customer, date, state, amount, link } = told;
  if (reference.length > referenceLengthMax) throw new Unclear("The number is longer than 100 letters.");
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new Unclear(`“${email}” is no mail address.`);
  if (link && !isWebAddress(link)) throw new Unclear(`“${link}” is no web address.`);
  const currency = currencyOf(told);
  const digits = currency ? currencyDigits(currency) : undefined;
  return {
    customer: email ? { email, ...(customer && { name: customer }) } : null,
    date: date ? dayOf(date) : null,
    state: state?.slice(0, 60) ?? "",
    amount: amount && digits !== undefined ? moneyOf(amount, digits) : null,
    currency: amount && currency ? currency : null,
    link: link ?? null,
    lines: rows.flatMap(({ values }) => lineOf(values, amount ? digits : undefined)),
  };
}

/** Its own column, or the sign that stands at the amount. */
function currencyOf({ currency, amount }: CsvRow["values"]): string | undefined {
  if (!amount) return undefined;
  const written = (currency ?? /[A-Za-z]{3}|[€£]/.exec(amount)?.[0] ?? "").toUpperCase();
  const code = { "€": "EUR", "£": "GBP" }[written] ?? written;
  if (code === "") throw new Unclear(`“${amount}” of which currency? Add a column “currency”.`);
  if (currencyDigits(code) === undefined) throw new Unclear(`There is no currency ${code}.`);
  return code;
}

function moneyOf(written: string, digits: number): number {
  const amount = minorUnits(written, digits);
  if (amount === undefined) throw new Unclear(`“${written}” is no amount that can be told for sure.`);
  return amount;
}

/** 2026-11-24, with a time or without, or 24.11.2026. What may be the fourth of March or the third of April is not guessed. */
function dayOf(written: string): Date {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(written) ?? [];
  const iso = year
    ? `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`
    : written.replace(/^(\S+) (?=\d)/, "$1T");
  const isIso = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z| ?UTC| ?[+-]\d\d:?\d\d)?)?$/.test(iso);
  const at = new Date(isIso && /T[\d:.]+$/.test(iso) ? `${iso}Z` : iso.replace(" UTC", "Z").replace(/ (?=[+-]\d)/, ""));
  if (!isIso || Number.isNaN(at.getTime()))
    throw new Unclear(`“${written}” is no date that can be told for sure. Write 2026-11-24.`);
  return at;
}

function lineOf({ line, quantity = "1", lineAmount }: CsvRow["values"], digits: number | undefined): OrderLine[] {
  if (!line) return [];
  const count = Number(quantity.replace(",", "."));
  if (!Number.isFinite(count) || count < 0) throw new Unclear(`“${quantity}” is no quantity.`);
  const amount = lineAmount && digits !== undefined ? moneyOf(lineAmount, digits) : null;
  return [{ name: line.slice(0, 300), quantity: count, amount }];
}
