import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import type { Fingerprint } from "./fingerprint.ts";
import type { MailState } from "./mail.ts";

/** A mail that stands in the ledger of an inbox already, whatever became of it. */
export interface KnownMail {
  id: string;
  state: MailState;
  conversationId: string | null;
}

type Print = Pick<Fingerprint, "messageId" | "bodyHash">;

/** How a mail is known again within one inbox: by its Message-ID and the hash of its body, together. */
export function printOf({ messageId, bodyHash }: Print): string {
  return `${messageId} ${bodyHash.toString("base64")}`;
}

/**
 * Which of these mails have come in already, by their prints. The locks of the ledger are held until the transaction ends, so
 * that the same mail cannot come in by another way meanwhile; they are taken in one order, so that nobody waits in a circle.
 */
export async function knownMails(
  tx: Tx,
  inboxId: string,
  prints: readonly Print[],
  { lock = false } = {},
): Promise<Map<string, KnownMail>> {
  if (prints.length === 0) return new Map();
  if (lock) {
    const keys = prints.map(({ messageId, bodyHash }) => `${inboxId} ${messageId || bodyHash.toString("hex")}`);
    await sql`select pg_advisory_xact_lock(key) from (
      select distinct hashtextextended(one, 7) as key from unnest(${keys}::text[]) one order by key) locked`.execute(
      tx.db,
    );
  }
  const messageIds = [...new Set(prints.map(({ messageId }) => messageId))].filter((id) => id !== "");
  const hashes = prints.filter(({ messageId }) => messageId === "").map(({ bodyHash }) => bodyHash.toString("hex"));
  const { rows } = await sql<KnownMail & Print>`
    select id, state, conversation_id, message_id, body_hash from mail
    where workspace_id = ${tx.workspaceId} and inbox_id = ${inboxId} and message_id = any(${messageIds}::text[])
    union all
    select id, state, conversation_id, message_id, body_hash from mail
    where workspace_id = ${tx.workspaceId} and inbox_id = ${inboxId} and message_id = ''
      and body_hash in (select decode(one, 'hex') from unnest(${hashes}::text[]) one)`.execute(tx.db);
  return new Map(rows.map((row) => [printOf(row), row]));
}
