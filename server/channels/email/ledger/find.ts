import { sql } from "kysely";
import { dayMs } from "#platform/clock.ts";
import type { Tx } from "#platform/database/index.ts";
import { notFound } from "#platform/errors.ts";
import type { Place } from "#platform/http/index.ts";
import { inboxVisibleTo } from "../../../conversations/index.ts";
import type { LedgerRow, MailState } from "../../../mail/incoming/index.ts";
import type { Actor } from "../../../members/index.ts";

export type ListedMail = Omit<LedgerRow, "raw" | "rawKey" | "bodyHash"> & { inboxName: string };

/** All that lists show; the raw mail is left where it is. */
const columns = sql.raw(
  `mail.workspace_id, mail.id, mail.inbox_id, mail.message_id, mail.envelope_from, mail.envelope_to, mail.size, mail.source,
   mail.remote_address, mail.helo, mail.state, mail.problem, mail.kind, mail.from_name, mail.from_address, mail.reply_to,
   mail.proposed_name, mail.proposed_address, mail.subject, mail.preview, mail.flags, mail.sender_proof, mail.conversation_id,
   mail.entry_id, mail.attempts, mail.due_at, mail.lease_until, mail.received_at, mail.read_at, inbox.name as inbox_name`,
);

/** What an inbox sends to itself each night is in the ledger, and in nobody's way where the mails of others are gone through. */
const isNoProof = sql<boolean>`not ('proof' = any(mail.flags))`;

interface Question {
  states?: readonly MailState[] | undefined;
  inboxId?: string | undefined;
  conversationId?: string | undefined;
  after?: Place | undefined;
  limit: number;
}

/** The ledger, newest first, with one row more than asked for. Mails of inboxes that the actor may not see are not there. */
export async function listMails(tx: Tx, actor: Actor, question: Question): Promise<ListedMail[]> {
  const { states, inboxId, conversationId, after, limit } = question;
  const { rows } = await sql<ListedMail>`
    select ${columns} from mail join inbox on inbox.workspace_id = mail.workspace_id and inbox.id = mail.inbox_id
    where mail.workspace_id = ${tx.workspaceId} and ${inboxVisibleTo(actor)}
      ${states ? sql`and mail.state = any(${[...states]}::text[]) and ${isNoProof}` : sql``}
      ${inboxId ? sql`and mail.inbox_id = ${inboxId}` : sql``}
      ${conversationId ? sql`and mail.conversation_id = ${conversationId}` : sql``}
      ${after ? sql`and (mail.received_at, mail.id) < (${after.at}, ${after.id}::uuid)` : sql``}
    order by mail.received_at desc, mail.id desc limit ${limit + 1}`.execute(tx.db);
  return rows;
}

/** The door to one mail: what this actor may not see is "not found". With `lock` it is held until the verb has committed. */
export async function findMail(
  tx: Tx,
  actor: Actor,
  id: string,
  { lock = false } = {},
): Promise<ListedMail & LedgerRow> {
  const { rows } = await sql<ListedMail & LedgerRow>`
    select mail.*, inbox.name as inbox_name
    from mail join inbox on inbox.workspace_id = mail.workspace_id and inbox.id = mail.inbox_id
    where mail.workspace_id = ${tx.workspaceId} and mail.id = ${id} and ${inboxVisibleTo(actor)}
    ${lock ? sql`for update of mail` : sql``}`.execute(tx.db);
  if (!rows[0]) throw notFound("mail");
  return rows[0];
}

/** Older ones have been passed by; a number that only grows tells nothing. */
const countedDays = 14;
const countMax = 999;

export interface MailCount {
  automatic: number;
  held: number;
  /** Of the held ones those that belong to no conversation yet: customers' mails that a member forwarded. */
  forwarded: number;
  unreadable: number;
}

/** How much lies under Automatic, held and unreadable. Never counts further than it shows. */
export async function countMails(tx: Tx, actor: Actor): Promise<MailCount> {
  const since = new Date(tx.now.getTime() - countedDays * dayMs);
  const count = (states: MailState[], from: Date, more = sql`true`) => sql<number>`(select count(*)::int from (
    select from mail join inbox on inbox.workspace_id = mail.workspace_id and inbox.id = mail.inbox_id
    where mail.workspace_id = ${tx.workspaceId} and mail.state = any(${states}::text[]) and mail.received_at >= ${from}
      and ${more} and ${inboxVisibleTo(actor)} limit ${countMax}) counted)`;
  const { rows } = await sql<MailCount>`
    select ${count(["automatic"], since, isNoProof)} as automatic, ${count(["held"], new Date(0))} as held,
      ${count(["held"], new Date(0), sql`mail.conversation_id is null`)} as forwarded,
      ${count(["unreadable"], new Date(0))} as unreadable, ${tx.workspaceId}::uuid as workspace_id`.execute(tx.db);
  const { automatic = 0, held = 0, forwarded = 0, unreadable = 0 } = rows[0] ?? {};
  return { automatic, held, forwarded, unreadable };
}
