import { sql } from "kysely";
import type { Tx } from "../database/index.ts";

/** Forgets the kept answers to requests that name one of these ids: words of people stand in them. */
export async function forgetAnswers(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`
    delete from idempotent_request where workspace_id = ${tx.workspaceId}
      and exists (select from unnest(${[...ids]}::text[]) id where body::text like '%' || id || '%')`.execute(tx.db);
}
