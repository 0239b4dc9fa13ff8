import type { Store, Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import type { Actor } from "../members/index.ts";
import { orderOfRows, type ReadOrder } from "./order-of-rows.ts";
import { putOrder } from "./put.ts";
import { type CsvRow, readCsv } from "./read-csv.ts";

export interface ImportReport {
  rows: number;
  orders: number;
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
  /** The first hundred that could not be taken, with the row of the file. */
  problems: { line: number; says: string }[];
  dryRun: boolean;
}

interface Wish {
  store: Store;
  actor: Actor;
  bytes: AsyncIterable<Buffer | string>;
  dryRun: boolean;
}

const batchSize = 200;
const problemsMax = 100;

/**
 * Brings in the orders of a table. Rows that follow each other with one number are one order with several lines. A file that
 * comes again changes what differs: what is the same is left alone. A row that cannot be read stops no other.
 */
export async function importOrders({ store, actor, bytes, dryRun }: Wish): Promise<ImportReport> {
  const counts = { rows: 0, orders: 0, added: 0, changed: 0, unchanged: 0, refused: 0 };
  const report: ImportReport = { ...counts, problems: [], dryRun };
  let batch: ReadOrder[] = [];
  for await (const rows of byReference(readCsv(bytes), report)) {
    batch.push(orderOfRows(rows));
    report.orders++;
    if (batch.length < batchSize) continue;
    await write(batch);
    batch = [];
  }
  await write(batch);
  return report;

  function write(orders: readonly ReadOrder[]): Promise<void> {
    if (orders.length === 0) return Promise.resolve();
    return dryRun
      ? undone(store, actor, (tx) => takeAll(tx))
      : store.inWorkspace(actor.workspaceId, (tx) => takeAll(tx));
    async function takeAll(tx: Tx): Promise<void> {
      for (const read of orders) await take(tx, actor, read, report);
    }
  }
}

async function take(tx: Tx, actor: Actor, read: ReadOrder, report: ImportReport): Promise<void> {
  if ("says" in read) return refuse(report, read.line, read.says);
  try {
    report[await putOrder(tx, actor, read.reference, read.order)]++;
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    refuse(report, read.line, problem.message);
  }
}

function refuse(report: ImportReport, line: number, says: string): void {
  report.refused++;
  if (report.problems.length < problemsMax) report.problems.push({ line, says });
}

/** Rows that follow each other with one number, together. */
async function* byReference(rows: AsyncIterable<CsvRow>, report: ImportReport): AsyncGenerator<CsvRow[]> {
  let together: CsvRow[] = [];
  for await (const row of rows) {
    report.rows++;
    const { reference } = row.values;
    if (!reference) {
      refuse(report, row.line, "It has no number.");
      continue;
    }
    if (together.length > 0 && together[0]?.values.reference !== reference) {
      yield together;
      together = [];
    }
    together.push(row);
  }
  if (together.length > 0) yield together;
}

class Undone extends Error {}

/** Does it and takes it back, so that a dry run says what would really happen. */
async function undone(store: Store, actor: Actor, work: (tx: Tx) => Promise<void>): Promise<void> {
  try {
    await store.inWorkspace(actor.workspaceId, async (tx) => {
      await work(tx);
      throw new Undone();
    });
  } catch (problem) {
    if (!(problem instanceof Undone)) throw problem;
  }
}
