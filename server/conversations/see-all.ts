import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";

/** What was brought in is not new to a member, but for what became our turn since then. */
export async function seeAllBefore(tx: Tx, memberId: string, since: Date): Promise<void> {
  await sql`
    insert into seen (workspace_id, member_id, conversation_id, version, at)
    select workspace_id, ${memberId}, id, version, ${tx.now} from conversation
    where workspace_id = ${tx.workspaceId} and (turn is distinct from 'ours' or last_message_at <= ${since})
    on conflict do nothing`.execute(tx.db);
}
