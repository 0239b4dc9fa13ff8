import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";

/** Every column that names a file of the storage. A test finds those that are missing here. */
export const storedKeys = [
  { table: "attachment", column: "storage_key" },
  { table: "mail", column: "raw_key" },
  { table: "outgoing_mail", column: "raw_key" },
  { table: "member", column: "picture_key" },
] as const;

/** The logo stands at the workspace itself, which is no tenant's table. */
export const logoKey = { table: "workspace", column: "logo_key" } as const;

/** The keys of all files that rows of this workspace name. */
export async function keysOf({ db, workspaceId }: Tx): Promise<{ table: string; key: string }[]> {
  const found = [];
  for (const { table, column } of storedKeys) {
    const { rows } = await sql<{ key: string }>`
      select ${sql.ref(column)} as key from ${sql.table(table)}
      where workspace_id = ${workspaceId} and ${sql.ref(column)} is not null`.execute(db);
    found.push(...rows.map(({ key }) => ({ table, key })));
  }
  const { rows } = await sql<{ key: string }>`
    select logo_key as key from workspace where id = ${workspaceId} and logo_key is not null`.execute(db);
  return [...found, ...rows.map(({ key }) => ({ table: logoKey.table, key }))];
}
