import { sql } from "kysely";
import { expect, test } from "vitest";
import { globalTables, programRole } from "#platform/database/index.ts";
import { testStore } from "./database.ts";
import { followAll } from "./follow-all.ts";
import { bringMatter } from "./matter.ts";
import { testWorkspace } from "./people.ts";

const store = await testStore();
const halden = await testWorkspace(store);
const other = await testWorkspace(store, { slug: "other" });

/** Tables without a workspace, or read before it is known; a new one needs a reason. */
const outside = new Set<string>([...globalTables, "kysely_migration", "kysely_migration_lock"]);

/** Numbers of words without the words: looked up by an index that row-level security would keep shut. Decision 0020. */
const lookedUp = "search_document";

async function query<Row>(text: string): Promise<Row[]> {
  return (await sql.raw<Row>(text).execute(store.db.withoutPlugins())).rows;
}

test("every tenant's table begins its primary key with the workspace, and forces row-level security on its owner too", async () => {
  const rows = await query<{ name: string; forced: boolean; key: string | null; policies: number }>(`
    select class.relname as name, class.relforcerowsecurity as forced,
      (select attribute.attname from pg_index index join pg_attribute attribute
        on attribute.attrelid = class.oid and attribute.attnum = index.indkey[0]
        where index.indrelid = class.oid and index.indisprimary) as key,
      (select count(*)::int from pg_policy policy where policy.polrelid = class.oid) as policies
    from pg_class class where class.relkind = 'r' and class.relnamespace = 'public'::regnamespace`);
  const tenants = rows.filter(({ name }) => !outside.has(name));
  expect(tenants.length).toBeGreaterThan(20);
  expect(tenants.filter(({ forced, key, policies }) => !forced || key !== "workspace_id" || policies === 0)).toEqual(
    [],
  );
});

test("every reference between tenants' tables names the workspace, so that none can point into another", async () => {
  const rows = await query<{ name: string; from: string; to: string; columns: string[] }>(`
    select conname as name, conrelid::regclass::text as "from", confrelid::regclass::text as to,
      array(select attname::text from pg_attribute where attrelid = conrelid and attnum = any(conkey)) as columns
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`);
  const loose = rows.filter(
    ({ from, to, columns }) => !outside.has(from) && !outside.has(to) && !columns.includes("workspace_id"),
  );
  expect(loose).toEqual([]);
});

test("every unique constraint of a tenant's table names the workspace", async () => {
  const rows = await query<{ name: string; table: string }>(`
    select index.indexrelid::regclass::text as name, index.indrelid::regclass::text as table
    from pg_index index join pg_class class on class.oid = index.indrelid
    where index.indisunique and class.relnamespace = 'public'::regnamespace
      and not exists (select from pg_attribute where attrelid = class.oid and attname = 'workspace_id' and attnum = any(index.indkey))`);
  expect(rows.filter(({ table }) => !outside.has(table))).toEqual([]);
});

test("the program is bound by row-level security: it is no superuser and may not pass it by", async () => {
  const [role] = await query<{ name: string; super: boolean; bypass: boolean }>(
    "select rolname as name, rolsuper as super, rolbypassrls as bypass from pg_roles where rolname = current_user",
  );
  expect(role).toEqual({ name: programRole, super: false, bypass: false });
});

test("without a workspace a query returns nothing, and with one only its own", async () => {
  await bringMatter(store, halden);
  await bringMatter(store, other);
  const everywhere = "select workspace_id from conversation";
  expect(await query(everywhere)).toEqual([]);
  const seen = await store.inWorkspace(
    halden.workspace.id,
    async (tx) => (await sql.raw<{ workspaceId: string }>(everywhere).execute(tx.db)).rows,
  );
  expect(seen.map(({ workspaceId }) => workspaceId)).toEqual([halden.workspace.id]);
});

test("no table shows a row of another workspace, nor lets it be changed or taken away", async () => {
  const tables = await query<{ name: string }>(`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'workspace_id' order by table_name`);
  const tenants = tables.map(({ name }) => name).filter((name) => !outside.has(name) && name !== lookedUp);
  const theirs = `where workspace_id = '${other.workspace.id}'`;
  const found = (workspaceId: string, statement: (table: string) => string) =>
    store.inWorkspace(workspaceId, async (tx) => {
      const touched: string[] = [];
      for (const name of tenants) {
        const { rows } = await sql.raw(statement(name)).execute(tx.db);
        if (rows.length > 0) touched.push(name);
      }
      return touched;
    });
  const seen = (table: string) => `select from ${table} ${theirs}`;
  const here = await found(other.workspace.id, seen);
  expect(here).toEqual(expect.arrayContaining(["conversation", "customer", "event", "member", "message", "team"]));
  expect(await found(halden.workspace.id, seen)).toEqual([]);
  expect(
    await found(
      halden.workspace.id,
      (table) => `update ${table} set workspace_id = workspace_id ${theirs} returning 1`,
    ),
  ).toEqual([]);
  expect(await found(halden.workspace.id, (table) => `delete from ${table} ${theirs} returning 1`)).toEqual([]);
  expect(await found(other.workspace.id, seen)).toEqual(here);
});

test("the numbers of what is found can be seen from elsewhere, but neither changed nor taken away, nor read as words", async () => {
  const theirs = `where workspace_id = '${other.workspace.id}'`;
  await followAll(store);
  await store.inWorkspace(halden.workspace.id, async (tx) => {
    const rowsOf = async (statement: string) => (await sql.raw(statement).execute(tx.db)).rows.length;
    expect(await rowsOf(`select from ${lookedUp} ${theirs}`)).toBe(1);
    expect(await rowsOf(`update ${lookedUp} set at = at ${theirs} returning 1`)).toBe(0);
    expect(await rowsOf(`delete from ${lookedUp} ${theirs} returning 1`)).toBe(0);
    expect(await rowsOf(`select from search_word ${theirs}`)).toBe(0);
  });
});

test("writing into another workspace is refused by the database too", async () => {
  const foreign = store.inWorkspace(halden.workspace.id, (tx) =>
    sql`insert into team (workspace_id, id, name, created_at) values (${other.workspace.id}, gen_random_uuid(), 'x', now())`.execute(
      tx.db,
    ),
  );
  await expect(foreign).rejects.toThrow(/row-level security/);
});

test("a connection that goes back to the pool forgets its workspace", async () => {
  await store.inWorkspace(halden.workspace.id, async () => {});
  for (let n = 0; n < 12; n++) expect(await query("select workspace_id from conversation")).toEqual([]);
});
