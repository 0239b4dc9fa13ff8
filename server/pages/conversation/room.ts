import { sql } from "kysely";
import { dayMs } from "#platform/clock.ts";
import { oneAtATime, type Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import type { StoredAttachment } from "../../conversations/index.ts";
import { filesBytesPerDayMax } from "./limits.ts";
import type { Opened } from "./open-link.ts";

/** How many bytes of files this customer may still send from their pages today, whichever link it is. */
export async function roomFor(tx: Tx, { actor, participant }: Opened): Promise<number> {
  const since = new Date(tx.now.getTime() - dayMs);
  const { rows } = await sql<{ bytes: number }>`
    select coalesce(sum(attachment.size), 0)::float8 as bytes
    from message join attachment on attachment.workspace_id = message.workspace_id and attachment.message_id = message.id
    where message.workspace_id = ${tx.workspaceId} and message.created_at > ${since}
      and (message.author_id = ${actor.id} or message.participant_id = ${participant.id})
      and message.kind = 'inbound' and message.mail_id is null`.execute(tx.db);
  return Math.max(0, filesBytesPerDayMax - (rows[0]?.bytes ?? 0));
}

/** Asked again with the files at hand: two forms that are sent at one moment have the room of one. */
export async function mustHaveRoom(tx: Tx, opened: Opened, files: readonly StoredAttachment[]): Promise<void> {
  if (files.length === 0) return;
  await oneAtATime(tx, `files of ${opened.actor.id}`);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes > (await roomFor(tx, opened))) throw tooMuchToday();
}

export function tooMuchToday(): Refusal {
  return new Refusal(413, "too_much_today", "These are many files for one day. Send the rest tomorrow, or by mail.");
}
