// Says by its exit code whether a PostgreSQL answers at this address to a superuser.
import pg from "pg";

const client = new pg.Client({ connectionString: process.argv[2], connectionTimeoutMillis: 3_000 });
try {
  await client.connect();
  const { rows } = await client.query("select rolsuper from pg_roles where rolname = current_user");
  process.exitCode = rows[0]?.rolsuper ? 0 : 1;
  await client.end();
} catch {
  process.exitCode = 1;
}
