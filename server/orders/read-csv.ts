import { parse } from "csv-parse";
import { Refusal } from "#platform/errors.ts";

/** One row of a file, by our names of its columns. */
export interface CsvRow {
  line: number;
  values: Partial<Record<Column, string>>;
}

export const rowsMax = 200_000;
const rowLengthMax = 100_000;

/** How other systems head their columns; compared in small letters, without what is neither letter nor digit. */
const headings = {
  reference: "reference order ordernumber orderno orderid number name id invoice invoicenumber bestellnummer",
  date: "date orderdate placedat createdat created orderedat datum",
  state: "state status orderstatus",
  amount: "amount total ordertotal sum grandtotal betrag",
  currency: "currency waehrung währung",
  email: "email mail customeremail emailaddress",
  customer: "customer customername billingname kunde",
  link: "link url",
  line: "line lineitem lineitemname item product productname article artikel",
  quantity: "quantity qty lineitemquantity lineitemqty menge",
  lineAmount: "lineamount linetotal lineitemtotal",
} as const;

export type Column = keyof typeof headings;

/**
 * Reads the rows of a table as text: UTF-8 with or without its mark, with commas, semicolons or tabs between, quoted or not
 * (RFC 4180). The first row says what each column is.
 */
export async function* readCsv(bytes: AsyncIterable<Buffer | string>): AsyncGenerator<CsvRow> {
  const { first, rest } = await begun(bytes);
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(first),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: rowLengthMax,
  });
  const pumped = pump(rest, parser);
  let columns: (Column | undefined)[] | undefined;
  let count = 0;
  try {
    for await (const { record, info } of parser) {
      if (!columns) {
        columns = columnsOf(record);
        continue;
      }
      if (++count > rowsMax) throw refused(`The file has more than ${rowsMax} rows. Cut it in pieces.`);
      yield { line: info.lines, values: valuesOf(columns, record) };
    }
  } catch (problem) {
    if (problem instanceof Error && "code" in problem && String(problem.code).startsWith("CSV_")) {
      throw refused(`The file cannot be read as a table: ${problem.message}`);
    }
    throw problem;
  } finally {
    parser.destroy();
    await pumped.catch(() => {});
  }
  if (!columns) throw refused("The file is empty. Its first row says what each column is.");
}

/** The first bytes, which say what stands between the columns, and all of them again. */
async function begun(
  bytes: AsyncIterable<Buffer | string>,
): Promise<{ first: string; rest: AsyncIterable<Buffer | string> }> {
  const chunks = bytes[Symbol.asyncIterator]();
  const beginning = await chunks.next();
  const first = beginning.done ? "" : String(beginning.value);
  return { first, rest: joined(beginning.done ? [] : [beginning.value], { [Symbol.asyncIterator]: () => chunks }) };
}

async function* joined(
  before: readonly (Buffer | string)[],
  after: AsyncIterable<Buffer | string>,
): AsyncGenerator<Buffer | string> {
  yield* before;
  yield* after;
}

/** The mark that stands most often in the first row: an amount such as 39,90 may hold a comma where semicolons part. */
function delimiterOf(text: string): string {
  const heading = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const counted = [",", ";", "\t"].map((mark) => ({ mark, times: heading.split(mark).length }));
  return counted.reduce((most, each) => (each.times > most.times ? each : most)).mark;
}

async function pump(bytes: AsyncIterable<Buffer | string>, parser: ReturnType<typeof parse>): Promise<void> {
  for await (const chunk of bytes) {
    if (parser.destroyed) return;
    if (!parser.write(chunk)) await new Promise((go) => parser.once("drain", go).once("close", go));
  }
  parser.end();
}

function columnsOf(record: readonly string[]): (Column | undefined)[] {
  const taken = new Set<Column>();
  const columns = record.map((heading) => {
    const plain = heading.toLowerCase().replace(/[^\p{L}\d]/gu, "");
    const found = columnNames.find((column) => !taken.has(column) && headings[column].split(" ").includes(plain));
    if (found) taken.add(found);
    return found;
  });
  if (taken.has("reference")) return columns;
  throw refused("No column says the number of the order. Head one with “reference”, “order” or “number”.");
}

const columnNames = [
  "reference",
  "date",
  "state",
  "amount",
  "currency",
  "email",
  "customer",
  "link",
  "line",
  "quantity",
  "lineAmount",
] as const satisfies readonly Column[];

function valuesOf(columns: readonly (Column | undefined)[], record: readonly string[]): CsvRow["values"] {
  const values: CsvRow["values"] = {};
  for (const [index, column] of columns.entries()) {
    const value = record[index]?.trim();
    if (column && value) values[column] = value;
  }
  return values;
}

function refused(sentence: string): Refusal {
  return new Refusal(422, "unreadable_table", sentence);
}
