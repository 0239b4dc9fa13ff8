import { sql } from "kysely";
import { dayMs } from "#platform/clock.ts";
import { oneAtATime, type Store, type Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { type Actor, idOf } from "../members/index.ts";
import { formatSize } from "../texts/index.ts";

/** What one member or key may have uploaded and not sent. */
export const unsentBytesMax = 1024 ** 3;
/** Uploads that nobody sent are kept so long; those that somebody's draft names, as long as it does. */
export const unsentDaysMax = 3;
const batch = 200;

/** Refuses one more file where too much lies unsent already. Those of one actor follow each other, so that none slips by. */
export async function mustHaveRoom(tx: Tx, actor: Actor, bytes: number): Promise<void> {
  await oneAtATime(tx, `uploads of ${idOf(actor)}`);
  const { rows } = await sql<{ bytes: number }>`
    select coalesce(sum(size), 0)::float8 as bytes from attachment
    where workspace_id = ${tx.workspaceId} and created_by = ${idOf(actor)} and message_id is null`.execute(tx.db);
  if ((rows[0]?.bytes ?? 0) + bytes <= unsentBytesMax) return;
  throw new Refusal(
    413,
    "too_much_unsent",
    `Files of ${formatSize(unsentBytesMax, "en")} that you uploaded are not sent yet. Send them or discard their drafts first; what is in no draft makes room after ${unsentDaysMax} days.`,
  );
}

/** Drops uploads that nobody sent in time and no draft names. Their files are found later, as named by no row. Returns how many. */
export function dropUnsent(store: Store, workspaceId: string): Promise<number> {
  return store.inWorkspace(workspaceId, async (tx) => {
    const before = new Date(tx.now.getTime() - unsentDaysMax * dayMs);
    // A draft's body is the writer's program's: its attachments stand in one field, its pictures in the text. Both hold the id.
    const { rows } = await sql`
      delete from attachment
      where workspace_id = ${workspaceId} and message_id is null and id in (
        select id from attachment old
        where old.workspace_id = ${workspaceId} and old.message_id is null and old.created_at < ${before}
          and not exists (select from draft where draft.workspace_id = old.workspace_id
            and position(old.id::text in draft.body::text) > 0)
        limit ${batch})
      returning id`.execute(tx.db);
    return rows.length;
  });
}
