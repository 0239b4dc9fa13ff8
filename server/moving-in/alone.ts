import { sql } from "kysely";
import type { Store } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";

/** Two that bring in at once would open a matter twice. The lock goes away with the connection, so with a process that dies too. */
export async function alone<Outcome>(
  store: Store,
  workspaceId: string,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  return store.db.connection().execute(async (connection) => {
    const key = `moving in ${workspaceId}`;
    const { rows } = await sql<{ isOurs: boolean }>`
      select pg_try_advisory_lock(hashtextextended(${key}, 0)) as is_ours`.execute(connection);
    if (!rows[0]?.isOurs) {
      throw new Refusal(
        409,
        "moving_in",
        "Something is being brought in already. Wait until it is done, then run it again.",
      );
    }
    return work().finally(() => sql`select pg_advisory_unlock(hashtextextended(${key}, 0))`.execute(connection));
  });
}
