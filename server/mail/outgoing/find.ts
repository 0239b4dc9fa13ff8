import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { notFound } from "#platform/errors.ts";
import type { Place } from "#platform/http/index.ts";
import { hiddenInboxes } from "../../inboxes/index.ts";
import { type Actor, may } from "../../members/index.ts";
import type { MailState, Purpose } from "./outgoing-mail.ts";
import { standsInForCustomers } from "./stand-in.ts";

export interface OutgoingMail {
  id: string;
  purpose: Purpose;
  conversationId: string | null;
  entryId: string | null;
  recipient: string;
  recipientName: string;
  subject: string;
  raw: Buffer | null;
  rawKey: string | null;
  state: MailState;
  problem: string | null;
  bouncedAt: Date | null;
  attempts: number;
  dueAt: Date;
  lastResponse: string | null;
  mimeMessageId: string;
  sentAt: Date | null;
  createdAt: Date;
  /** No mail reaches its recipient, so that whoever may read it may press its links. */
  isOpen: boolean;
}

const columns = (
  operatorUrl: string | undefined,
) => sql`mail.id, mail.purpose, mail.conversation_id, mail.entry_id, mail.recipient, mail.recipient_name,
  mail.subject, mail.raw, mail.raw_key, mail.state, mail.problem, mail.bounced_at, mail.attempts, mail.due_at,
  mail.last_response, mail.mime_message_id, mail.sent_at, mail.created_at,
  exists (select from inbox where inbox.workspace_id = mail.workspace_id and inbox.id = mail.inbox_id
    and ${standsInForCustomers(operatorUrl)}) as is_open`;

/** The door to one mail: what this actor may not see is "not found". */
export async function findOutgoingMail(tx: Tx, actor: Actor, id: string, operatorUrl?: string): Promise<OutgoingMail> {
  const { rows } = await sql<OutgoingMail>`
    select ${columns(operatorUrl)} from outgoing_mail mail
    where mail.workspace_id = ${tx.workspaceId} and mail.id = ${id} and ${visibleTo(actor)}`.execute(tx.db);
  if (!rows[0]) throw notFound("outgoing mail");
  return rows[0];
}

export interface Wanted {
  conversationId?: string | undefined;
  state?: MailState | undefined;
  /** The recipient's address. */
  to?: string | undefined;
  limit: number;
  after: Place | undefined;
  /** The installation's mail server. */
  operatorUrl?: string | undefined;
}

/** The send log, newest first. One row more than the limit, by which the caller knows whether there is another page. */
export async function listOutgoingMails(
  tx: Tx,
  actor: Actor,
  { conversationId, state, to, limit, after, operatorUrl }: Wanted,
): Promise<OutgoingMail[]> {
  const { rows } = await sql<OutgoingMail>`
    select ${columns(operatorUrl)} from outgoing_mail mail
    where mail.workspace_id = ${tx.workspaceId} and ${visibleTo(actor)}
      ${conversationId ? sql`and mail.conversation_id = ${conversationId}` : sql``}
      ${state ? sql`and mail.state = ${state}` : sql``}
      ${to ? sql`and mail.recipient = ${to.trim().toLowerCase()}` : sql``}
      ${after ? sql`and (mail.created_at, mail.id) < (${after.at}, ${after.id})` : sql``}
    order by mail.created_at desc, mail.id desc
    limit ${limit + 1}`.execute(tx.db);
  return rows;
}

/**
 * A mail is as visible as the inbox that it left from. One of Manyhands' own carries a link that lets its reader in: only
 * those who may invite see that it was sent, and nobody sees its text.
 */
function visibleTo(actor: Actor): RawBuilder<boolean> {
  if (actor.kind === "system") return sql`true`;
  if (!may(actor, "mail.read")) return sql`false`;
  const own = may(actor, "member.change") ? sql`true` : sql`mail.purpose not in ('sign_in', 'invitation')`;
  return sql`(${own} and (mail.inbox_id is null or mail.inbox_id not in ${hiddenInboxes(actor)}))`;
}
