import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import type { Actor } from "../members/index.ts";
import { mailboxVisibleTo } from "./open.ts";

/** One mail as it lies in a customer's mailbox. */
export interface MailboxRow {
  id: string;
  direction: "written" | "received";
  fromName: string;
  fromAddress: string;
  toAddress: string;
  subject: string;
  /** Null for a mail that carries no message: its text stands in its bytes. */
  text: string | null;
  mimeMessageId: string | null;
  at: Date;
  purpose: "message" | "forward" | "question" | "reminder" | null;
  asks: boolean;
  entryId: string | null;
  conversationId: string | null;
  participantId: string | null;
  participantKey: Buffer | null;
  inboxId: string;
}

const mailsMax = 200;

/**
 * Everything between us and this address, newest first: what was accepted and what was sent, and messages that were brought
 * in without their mails.
 */
export async function listMails(tx: Tx, actor: Actor, address: string): Promise<MailboxRow[]> {
  const asked = address.trim().toLowerCase();
  const visible = mailboxVisibleTo(actor);
  const { rows } = await sql<MailboxRow>`
    select * from (
      ${written(tx.workspaceId, asked, visible)} union all ${writtenWithoutMail(tx.workspaceId, asked, visible)}
      union all ${received(tx.workspaceId, asked, visible)} union all ${receivedWithoutMail(tx, asked, visible)}
    ) mail order by at desc, id desc limit ${mailsMax}`.execute(tx.db);
  return rows;
}

function written(workspaceId: string, address: string, visible: RawBuilder<boolean>) {
  return sql`
    select mail.id, 'written' as direction, mail.from_name, mail.from_address, inbox.address as to_address,
      mail.subject, coalesce(message.text, mail.preview) as text, mail.message_id as mime_message_id,
      mail.received_at as at, null as purpose, false as asks, mail.entry_id, mail.conversation_id,
      null::uuid as participant_id, null::bytea as participant_key, mail.inbox_id
    from mail
      join inbox on inbox.workspace_id = mail.workspace_id and inbox.id = mail.inbox_id
      left join message on message.workspace_id = mail.workspace_id and message.id = mail.entry_id
    where mail.workspace_id = ${workspaceId} and mail.from_address = ${address} and mail.state <> 'duplicate' and ${visible}`;
}

function writtenWithoutMail(workspaceId: string, address: string, visible: RawBuilder<boolean>) {
  return sql`
    select message.id, 'written', message.author_name, message.author_address, inbox.address,
      coalesce(message.subject, conversation.subject), message.text, message.mime_message_id, message.created_at,
      null, false, message.id, conversation.id, null::uuid, null::bytea, conversation.inbox_id
    from message
      join conversation on conversation.workspace_id = message.workspace_id and conversation.id = message.conversation_id
      join inbox on inbox.workspace_id = conversation.workspace_id and inbox.id = conversation.inbox_id
    where message.workspace_id = ${workspaceId} and message.author_address = ${address} and message.kind = 'inbound'
      and message.mail_id is null and ${visible}`;
}

function received(workspaceId: string, address: string, visible: RawBuilder<boolean>) {
  return sql`
    select mail.id, 'received', coalesce(nullif(message.author_name, ''), inbox.name), inbox.address, mail.recipient,
      mail.subject, message.text, mail.mime_message_id, coalesce(mail.sent_at, mail.due_at), mail.purpose,
      coalesce(message.asks_whether_solved, true), mail.entry_id, mail.conversation_id, participant.id, participant.key,
      mail.inbox_id
    from outgoing_mail mail
      join inbox on inbox.workspace_id = mail.workspace_id and inbox.id = mail.inbox_id
      left join message on message.workspace_id = mail.workspace_id and message.id = mail.entry_id
      left join participant on participant.workspace_id = mail.workspace_id and participant.id = mail.participant_id
    where mail.workspace_id = ${workspaceId} and mail.recipient = ${address} and mail.state in ('kept', 'sent')
      and mail.conversation_id is not null and ${visible}`;
}

function receivedWithoutMail({ workspaceId, now }: Tx, address: string, visible: RawBuilder<boolean>) {
  return sql`
    select message.id, 'received', message.author_name, inbox.address, participant.address,
      conversation.subject, message.text, message.mime_message_id, coalesce(message.sends_at, message.created_at),
      'message', message.asks_whether_solved, message.id, conversation.id, participant.id, participant.key,
      conversation.inbox_id
    from participant
      join conversation on conversation.workspace_id = participant.workspace_id
        and conversation.id = participant.conversation_id
      join inbox on inbox.workspace_id = conversation.workspace_id and inbox.id = conversation.inbox_id
      join message on message.workspace_id = conversation.workspace_id and message.conversation_id = conversation.id
    where participant.workspace_id = ${workspaceId} and participant.address = ${address}
      and participant.role = 'requester' and message.kind = 'outbound' and message.side = 'customer'
      and message.taken_back_at is null and coalesce(message.sends_at, message.created_at) <= ${now} and ${visible}
      and not exists (select from outgoing_mail sent where sent.workspace_id = message.workspace_id
        and sent.entry_id = message.id)`;
}
