import { sql } from "kysely";
import type { Tx } from "./store.ts";

/**
 * Lets the rest of this transaction run alone among those of the workspace that name the same thing: who reads a row whole and
 * writes it back must not cover what somebody else writes at the same moment.
 */
export async function oneAtATime({ db, workspaceId }: Tx, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${workspaceId} ${name}`}, 0))`.execute(db);
}
