import { sql } from "kysely";
import type { Db } from "./connect.ts";
import { globalTables } from "./guard.ts";

/**
 * The second net: every table of a tenant gets row-level security, forced on its owner too. It runs after the migrations, so
 * that no migration can forget it. Without a workspace set, a query returns nothing.
 */
export function secureTenants(db: Db): Promise<void> {
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(7223373)`.execute(transaction); // two processes may start at once
    await secure(transaction);
  });
}

async function secure(db: Db): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select class.relname as name
    from pg_class class join pg_namespace space on space.oid = class.relnamespace
      join pg_attribute attribute on attribute.attrelid = class.oid and attribute.attname = 'workspace_id'
    where space.nspname = current_schema() and class.relkind in ('r', 'p') and not class.relforcerowsecurity
      and class.relname <> all(${[...globalTables]})`.execute(db);
  for (const { name } of rows) {
    await sql`alter table ${sql.table(name)} enable row level security, force row level security`.execute(db);
    await sql`create policy tenant on ${sql.table(name)} using (
      workspace_id = nullif(current_setting('manyhands.workspace', true), '')::uuid)`.execute(db);
  }
}
