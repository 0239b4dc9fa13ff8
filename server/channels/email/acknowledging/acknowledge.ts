import { sql } from "kysely";
import { minuteMs } from "#platform/clock.ts";
import { type EventListener, oneAtATime, type Tx } from "#platform/database/index.ts";
import { lockConversation, note } from "../../../conversations/index.ts";
import { addOpenTime, hoursOf } from "../../../hours/index.ts";
import { plainAddress } from "../../../inboxes/index.ts";
import { systemActor } from "../../../members/index.ts";
import { writeAcknowledgement } from "../sending/index.ts";
import {
  identicalMs,
  isWithinLimits,
  type Lately,
  mailsMs,
  perDomainMs,
  perSenderMs,
  quietBecause,
  unanswerableBecause,
} from "./limits.ts";
import type { QuietReason } from "./tables.ts";

/** A new matter that came by mail, by itself, is acknowledged where its inbox wants it and nothing speaks against it. */
export const acknowledge: EventListener = async (tx, { kind, conversationId, actorKind, facts }) => {
  // What a member opens by hand has somebody in front of it already.
  if (kind !== "conversation.opened" || !conversationId || actorKind !== "system") return;
  const messageId = facts?.messageId;
  if (typeof messageId !== "string") return;
  const brought = await readBrought(tx, messageId);
  if (!brought || unanswerableBecause(signsOf(brought)) !== undefined) return;
  const { recipient } = brought;
  await oneAtATime(tx, `automatic mail to ${domainOf(recipient)}`);
  if (await isQuiet(tx, conversationId, brought)) return;
  if (!isWithinLimits(await sentLately(tx, conversationId, recipient))) return;
  const hours = await hoursOf(tx, brought.teamId);
  const answersBy = hours && addOpenTime(hours, brought.receivedAt, brought.answersWithinMinutes * minuteMs);
  await writeAcknowledgement(tx, conversationId, answersBy);
};

interface Brought {
  mailId: string;
  teamId: string;
  answersWithinMinutes: number;
  recipient: string;
  fromAddress: string;
  envelopeFrom: string;
  kind: string | null;
  senderProof: "none" | "pass" | "fail" | null;
  bodyHash: Buffer;
  receivedAt: Date;
  isSpam: boolean;
  addressed: string[];
  ownAddresses: string[];
}

/** Everything about the mail that opened it. Undefined: the inbox does not acknowledge, or it came on another way. */
async function readBrought(tx: Tx, messageId: string): Promise<Brought | undefined> {
  const { rows } = await sql<Brought>`
    select mail.id as mail_id, conversation.team_id, acknowledgement.answers_within_minutes,
      lower(message.author_address) as recipient, mail.from_address, mail.envelope_from, mail.kind, mail.sender_proof,
      mail.body_hash, mail.received_at, conversation.spam_at is not null as is_spam,
      array(select lower(person->>'address') from jsonb_array_elements(
        (message.recipients->'to') || (message.recipients->'cc')) person) as addressed,
      array(select own.address from inbox_address own where own.workspace_id = message.workspace_id) as own_addresses
    from message
      join mail on mail.workspace_id = message.workspace_id and mail.id = message.mail_id
      join conversation on conversation.workspace_id = message.workspace_id and conversation.id = message.conversation_id
      join acknowledgement on acknowledgement.workspace_id = message.workspace_id
        and acknowledgement.inbox_id = conversation.inbox_id and acknowledgement.is_on
    where message.workspace_id = ${tx.workspaceId} and message.id = ${messageId}
      and message.author_address is not null`.execute(tx.db);
  return rows[0];
}

function signsOf({ addressed, ownAddresses, ...brought }: Brought) {
  const own = new Set(ownAddresses);
  return {
    ...brought,
    isToUs: addressed.some((address) => own.has(plainAddress(address))),
    isOurs: own.has(plainAddress(brought.recipient)) || own.has(plainAddress(brought.fromAddress)),
  };
}

/** Whether nothing goes to this sender by itself. The first time, the team is told. */
async function isQuiet(tx: Tx, conversationId: string, { recipient, bodyHash }: Brought): Promise<boolean> {
  const known = await tx.db
    .selectFrom("quietSender")
    .select("since")
    .where("workspaceId", "=", tx.workspaceId)
    .where("address", "=", recipient)
    .executeTakeFirst();
  if (known) return true;
  const reason = quietBecause(await receivedLately(tx, recipient, bodyHash));
  if (!reason) return false;
  await tx.db
    .insertInto("quietSender")
    .values({ workspaceId: tx.workspaceId, address: recipient, reason, since: tx.now })
    .execute();
  const conversation = await lockConversation(tx, conversationId);
  await note(tx, systemActor(tx.workspaceId), conversation, { text: quietWords(recipient, reason) });
  return true;
}

function quietWords(address: string, reason: QuietReason): string {
  const why =
    reason === "too_many" ? "more than five mails came from there in ten minutes" : "three of its mails are identical";
  return `No acknowledgement goes to ${address} any more: ${why}, as when two machines answer each other. Mail from there still comes in. Under Settings, Inboxes, the acknowledgements can be switched on for it again.`;
}

async function receivedLately(
  tx: Tx,
  address: string,
  bodyHash: Buffer,
): Promise<{ mails: number; identical: number }> {
  const { rows } = await sql<{ mails: number; identical: number }>`
    select count(*) filter (where received_at > ${before(tx, mailsMs)})::integer as mails,
      count(*) filter (where body_hash = ${bodyHash})::integer as identical
    from mail
    where workspace_id = ${tx.workspaceId} and from_address = ${address} and state <> 'duplicate'
      and received_at > ${before(tx, identicalMs)}`.execute(tx.db);
  return rows[0] ?? { mails: 0, identical: 0 };
}

async function sentLately(tx: Tx, conversationId: string, recipient: string): Promise<Lately> {
  const { rows } = await sql<Lately>`
    select count(*) filter (where conversation_id = ${conversationId})::integer as to_conversation,
      count(*) filter (where recipient = ${recipient} and created_at > ${before(tx, perSenderMs)})::integer as to_sender,
      count(*) filter (where split_part(recipient, '@', -1) = ${domainOf(recipient)}
        and created_at > ${before(tx, perDomainMs)})::integer as to_domain
    from outgoing_mail
    where workspace_id = ${tx.workspaceId} and purpose = 'acknowledgement'
      and (created_at > ${before(tx, perSenderMs)} or conversation_id = ${conversationId})`.execute(tx.db);
  return rows[0] ?? { toConversation: 0, toSender: 0, toDomain: 0 };
}

function before({ now }: Tx, milliseconds: number): Date {
  return new Date(now.getTime() - milliseconds);
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}
