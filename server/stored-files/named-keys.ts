import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";

/** Every column that names a file of the storage. A test finds those that are missing here. */
export const keyColumns = [
  { table: "attachment", column: "storage_key" },
  { table: "mail", column: "raw_key" },
  { table: "outgoing_mail", column: "raw_key" },
  { table: "member", column: "picture_key" },
] as const;

/** The logo stands at the workspace itself, which is no tenant's table. */
export const logoKey = { table: "workspace", column: "logo_key" } as const;

/** The keys that columns of this workspace's rows name; those that begin so, where that is told. */
export async function keysInColumns({ db, workspaceId }: Tx, begins = ""): Promise<{ table: string; key: string }[]> {
  const found = [];
  for (const { table, column } of keyColumns) {
    const { rows } = await sql<{ key: string }>`
      select ${sql.ref(column)} as key from ${sql.table(table)}
      where workspace_id = ${workspaceId} and starts_with(${sql.ref(column)}, ${begins})`.execute(db);
    found.push(...rows.map(({ key }) => ({ table, key })));
  }
  const { rows } = await sql<{ key: string }>`
    select logo_key as key from workspace where id = ${workspaceId} and starts_with(logo_key, ${begins})`.execute(db);
  return [...found, ...rows.map(({ key }) => ({ table: logoKey.table, key }))];
}

/**
 * All keys of this workspace that begin so, wherever they are named: also by the ingredients of mails that are not put together yet. The
 * one place that says what is still needed.
 */
export async function keysNamed(tx: Tx, begins: string): Promise<Set<string>> {
  const found = (await keysInColumns(tx, begins)).map(({ key }) => key);
  const { rows } = await sql<{ key: string }>`
    select enclosure ->> 'storageKey' as key
    from outgoing_mail cross join jsonb_array_elements(ingredients -> 'enclosures') enclosure
    where workspace_id = ${tx.workspaceId} and ingredients is not null and starts_with(enclosure ->> 'storageKey', ${begins})`.execute(
    tx.db,
  );
  return new Set([...found, ...rows.map(({ key }) => key)]);
}
