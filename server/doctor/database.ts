import { sql } from "kysely";
import { globalTables, ownMigrations, type Store } from "#platform/database/index.ts";
import { type Check, count, well, wrong } from "./check.ts";

const oldestVersion = 150_000;
/** Of all connections that the server allows. */
const busyShare = 0.9;

export async function checkVersion({ db }: Store): Promise<Check> {
  const { rows } = await sql<{ number: number; version: string; encoding: string }>`
    select current_setting('server_version_num')::integer as number, current_setting('server_version') as version,
      current_setting('server_encoding') as encoding`.execute(db);
  const { number = 0, version = "?", encoding = "?" } = rows[0] ?? {};
  if (number < oldestVersion) {
    return wrong("database version", `PostgreSQL ${version} is too old.`, "Upgrade it to version 15 or newer.");
  }
  if (encoding !== "UTF8") {
    const mend = "Make a database with encoding UTF8, and move into it by export.";
    return wrong("database version", `The database's encoding is ${encoding}: most languages do not fit in.`, mend);
  }
  return well("database version", `PostgreSQL ${version}, UTF-8.`);
}

/** Does the database know what this program needs? */
export async function checkSchema({ db }: Store, serverRuns: boolean): Promise<Check> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db.withoutPlugins());
  const seen = new Set(rows.map(({ name }) => name));
  const own = await ownMigrations();
  const waiting = own.filter((name) => !seen.has(name));
  const newer = [...seen].filter((name) => !own.includes(name));
  if (newer.length > 0) {
    const says = `The database was used by a newer Manyhands (${newer[0]}).`;
    return wrong("database schema", says, "Upgrade this one, or restore the backup that was made before the upgrade.");
  }
  if (waiting.length > 0 && !serverRuns) {
    return well("database schema", `${count(waiting.length, "change")} of the schema come with the next start.`);
  }
  if (waiting.length > 0) {
    const says = `${count(waiting.length, "change")} of the schema wait, the first is ${waiting[0]}.`;
    return wrong("database schema", says, "Stop Manyhands and start it again: it brings the schema up to date.");
  }
  return well("database schema", `Up to date: ${own.at(-1)}.`);
}

/** A page that was damaged on its way from the disk is told by its checksum. */
export async function checkChecksums({ db }: Store): Promise<Check> {
  const name = "database checksums";
  const { rows } = await sql<{ switched: string; failures: number | null }>`
    select current_setting('data_checksums') as switched,
      (select sum(checksum_failures)::integer from pg_stat_database) as failures`.execute(db);
  const { switched = "off", failures = 0 } = rows[0] ?? {};
  if (failures) {
    const mend = "Take a backup now, look at the disk (smartctl, dmesg), and restore onto a sound one.";
    return wrong(name, `PostgreSQL read ${count(failures, "damaged page")}.`, mend);
  }
  if (switched !== "on") return well(name, "They are off, so PostgreSQL would not notice a damaged page.");
  return well(name, "On, and no damaged page was read.");
}

/** The nets between workspaces hold only for an ordinary role, and only on tables that have them. */
export async function checkRole({ db }: Store): Promise<Check> {
  const name = "database role";
  const { rows } = await sql<{ role: string; unbound: boolean }>`
    select rolname as role, rolsuper or rolbypassrls as unbound from pg_roles where rolname = current_user`.execute(db);
  const { role = "?", unbound = true } = rows[0] ?? {};
  if (unbound) {
    const mend = `alter role ${role} nosuperuser nobypassrls;`;
    return wrong(name, `The role ${role} passes row-level security by.`, mend);
  }
  const { rows: bare } = await sql<{ name: string }>`
    select class.relname as name from pg_class class
      join pg_attribute attribute on attribute.attrelid = class.oid and attribute.attname = 'workspace_id'
    where class.relnamespace = current_schema()::regnamespace and class.relkind in ('r', 'p')
      and not class.relforcerowsecurity and class.relname <> all(${[...globalTables]})`.execute(db);
  if (bare.length > 0) {
    const tables = bare.map((each) => each.name).join(", ");
    return wrong(
      name,
      `Row-level security is missing on ${tables}.`,
      "Stop Manyhands and start it again: it puts it on.",
    );
  }
  return well(name, `${role} is bound by row-level security, on every table of a workspace.`);
}

export async function checkConnections({ db }: Store): Promise<Check> {
  const name = "database connections";
  const { rows } = await sql<{ used: number; allowed: number }>`
    select (select count(*)::integer from pg_stat_activity where backend_type = 'client backend') as used,
      current_setting('max_connections')::integer - current_setting('superuser_reserved_connections')::integer as allowed`.execute(
    db,
  );
  const { used = 0, allowed = 0 } = rows[0] ?? {};
  const says = `${used} of ${allowed} connections are in use.`;
  if (used < allowed * busyShare) return well(name, says);
  return wrong(name, says, "Raise max_connections, or run fewer processes and other programs on this PostgreSQL.");
}
