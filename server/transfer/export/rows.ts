import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { isColumnLeftOut, isTableLeftOut } from "./left-out.ts";

export type Row = Record<string, unknown>;

/** A table of the workspace, with the columns that leave and how each is read. */
export interface ExportedTable {
  name: string;
  columns: { name: string; type: string }[];
  leftOut: string[];
}

const rowsAtOnce = 200;

/** Every table of a workspace but those that are left out: one that is made tomorrow is among them. */
export async function exportedTables({ db }: Tx): Promise<ExportedTable[]> {
  const { rows } = await sql<{ table: string; column: string; type: string }>`
    select table_name as "table", column_name as "column", data_type as type from information_schema.columns named
    where table_schema = current_schema() and (table_name = 'workspace' or exists (
      select from information_schema.columns own where own.table_schema = named.table_schema
        and own.table_name = named.table_name and own.column_name = 'workspace_id'))
    order by table_name, ordinal_position`.execute(db);
  return [...Map.groupBy(rows, ({ table }) => table)]
    .filter(([name]) => !isTableLeftOut(name))
    .map(([name, columns]) => ({
      name,
      columns: columns
        .filter(({ column }) => !isColumnLeftOut(name, column))
        .map(({ column, type }) => ({ name: column, type })),
      leftOut: columns.filter(({ column }) => isColumnLeftOut(name, column)).map(({ column }) => column),
    }));
}

/** The rows of a table as they leave, oldest first where their ids say so. */
export function rowsOf(tx: Tx, { name, columns }: ExportedTable): AsyncGenerator<Row> {
  const own = sql.ref(name === "workspace" ? "id" : "workspace_id");
  const hasId = name !== "workspace" && columns.some((column) => column.name === "id");
  return walk<Row>(
    tx,
    sql`select ${sql.join(columns.map(readable))} from ${sql.table(name)}
      where ${own} = ${sql.lit(tx.workspaceId)} ${hasId ? sql`order by workspace_id, id` : sql``}`,
  );
}

/** Bytes in hexadecimal; a day is a day, in no zone. */
function readable({ name, type }: { name: string; type: string }): RawBuilder<unknown> {
  if (type === "bytea") return sql`encode(${sql.ref(name)}, 'hex') as ${sql.ref(name)}`;
  if (type === "date") return sql`${sql.ref(name)}::text as ${sql.ref(name)}`;
  return sql`${sql.ref(name)}`;
}

/** Reads a statement some rows at a time: a table may be larger than the memory. It takes no parameters, only literals. */
export async function* walk<Found>(tx: Tx, select: RawBuilder<unknown>, atOnce = rowsAtOnce): AsyncGenerator<Found> {
  await sql`declare export_rows no scroll cursor for ${select}`.execute(tx.db);
  for (;;) {
    const { rows } = await sql<Found>`fetch ${sql.lit(atOnce)} from export_rows`.execute(tx.db);
    yield* rows;
    if (rows.length < atOnce) break;
  }
  await sql`close export_rows`.execute(tx.db);
}
