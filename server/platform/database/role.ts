import pg from "pg";

/** Whom the program is to PostgreSQL. It owns the tables, and row-level security is forced on owners too. */
export const programRole = "manyhands";

/**
 * Prepares a server for the program: row-level security does not bind a superuser, so where the address names one, a role
 * without such rights is made once and every connection acts as it. Returns that role, or nothing where the address already
 * names an ordinary one.
 */
export async function prepareRole(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ unbound: boolean }>(
      "select rolsuper or rolbypassrls as unbound from pg_roles where rolname = current_user",
    );
    if (!rows[0]?.unbound) return undefined;
    // Two processes may start together: the one that comes second finds the role there.
    await client.query("select pg_advisory_lock(7223372)");
    const { rowCount } = await client.query("select from pg_roles where rolname = $1", [programRole]);
    if (!rowCount) await client.query(`create role ${programRole} nosuperuser nobypassrls login`);
    await client.query(`grant all on schema public to ${programRole}`);
    await client.query(
      `do $$ begin execute format('grant connect, create, temporary on database %I to ${programRole}', current_database()); end $$`,
    );
    return programRole;
  } finally {
    await client.end();
  }
}
