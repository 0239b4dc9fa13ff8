import { sql } from "kysely";
import type { Db } from "#platform/database/index.ts";
import { newSecret } from "#platform/random.ts";

/** A secret of this installation: made when it is first asked for, and the same for every process from then on. */
export async function secretOf(db: Db, name: string): Promise<string> {
  await sql`insert into installation (name, value) values (${name}, ${JSON.stringify(newSecret())}::jsonb)
    on conflict (name) do nothing`.execute(db);
  const row = await db.selectFrom("installation").select("value").where("name", "=", name).executeTakeFirstOrThrow();
  if (typeof row.value !== "string") throw new Error(`The installation's ${name} is not a secret.`);
  return row.value;
}
