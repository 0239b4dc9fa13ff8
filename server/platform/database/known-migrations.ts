import { readdir } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { addressOn } from "./embedded.ts";
import { findPlace } from "./place.ts";

const folder = join(import.meta.dirname, "../../migrations");

/** Every migration that the database of this home has seen; its server runs. */
export async function knownMigrations(home: string, database = "manyhands"): Promise<string[]> {
  const client = new pg.Client({ connectionString: addressOn(findPlace(home), database) });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>("select name from kysely_migration order by name");
    return rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** Every migration that this program brings. */
export async function ownMigrations(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
}
