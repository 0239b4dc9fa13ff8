import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { partsOf } from "../customers/index.ts";
import { type CustomerActor, signature } from "../members/index.ts";
import { findTeam } from "../teams/index.ts";
import { addMessage, type StoredAttachment } from "./add-message.ts";
import { end, undoEnding } from "./ending.ts";
import { inboundFields } from "./inbound.ts";
import { endQuestion, resumeQuestion } from "./question.ts";
import { receive } from "./receive.ts";
import type { ConversationRow, ParticipantRow } from "./row.ts";
import { endWaits, settle } from "./settle.ts";
import { thank } from "./thank.ts";
import { lastSaid } from "./unanswered.ts";

/** The customer's own acts, on their page. The only place that writes `confirmed`. */

/** "Yes, solved". The requester or a colleague of theirs may say it; a word of thanks reaches the helper. */
export async function confirm(
  tx: Tx,
  actor: CustomerActor,
  conversation: ConversationRow,
  { words = "" }: { words?: string } = {},
): Promise<ConversationRow> {
  if (conversation.resolution === "confirmed") return words ? thanked(tx, conversation, words) : conversation;
  await mustSpeakForRequester(tx, actor, conversation);
  await mustNotBeDenied(tx, actor, conversation);
  const question = await endQuestion(tx, conversation.id, {
    state: "answered",
    answer: "yes",
    answeredBy: actor.participantId,
  });
  const ended = await end(tx, actor, conversation, { resolution: "confirmed" });
  if (words) await thank(tx, conversation, words);
  return settle(tx, conversation, {
    ...question,
    ...ended,
    spamAt: null,
    trashedAt: null,
    ...(words && { unseenThanks: true }),
  });
}

/** A word that comes after the press: it stays in sight until its helper, or whoever is there, has seen it. */
async function thanked(tx: Tx, conversation: ConversationRow, words: string): Promise<ConversationRow> {
  await thank(tx, conversation, words);
  return settle(tx, conversation, { unseenThanks: true });
}

export interface NotYet {
  missing: string;
  somebodyElse: boolean;
}

/** "Not yet": anyone's on it wins. It is open again, and counts as reopened; "someone else, please" goes to the team's lead. */
export async function notYet(
  tx: Tx,
  actor: CustomerActor,
  conversation: ConversationRow,
  participant: ParticipantRow,
  { missing, somebodyElse }: NotYet,
): Promise<ConversationRow> {
  const text = missing.trim();
  const isSaid = await saidNotYet(tx, conversation);
  if (isSaid && !text && (conversation.wantsSomebodyElse || !somebodyElse)) return conversation;
  const written = text
    ? await addMessage(tx, conversation, inboundFields(onPage(tx, participant, text, []), participant))
    : undefined;
  const question = await endQuestion(tx, conversation.id, {
    state: "answered",
    answer: "not_yet",
    answeredBy: actor.participantId,
  });
  await endWaits(tx, conversation.id, { on: "customer" });
  const reopened = isSaid ? {} : await undoEnding(tx, actor, conversation, { counts: true });
  const lead = somebodyElse ? (await findTeam(tx, conversation.teamId)).leadMemberId : undefined;
  if (written)
    tx.record({
      kind: "message.received",
      conversationId: conversation.id,
      ...signature(actor),
      facts: { messageId: written.message.id, isThanks: false },
    });
  return settle(tx, conversation, {
    ...question,
    ...reopened,
    ...written?.shown,
    unansweredSince: conversation.unansweredSince ?? tx.now,
    unansweredLatest: tx.now,
    ...(somebodyElse && { wantsSomebodyElse: true, assigneeId: lead ?? null }),
    spamAt: null,
    trashedAt: null,
  });
}

/** Whether "Not yet" was said since we last answered: pressed once more, the same press is no second coming back. */
async function saidNotYet(tx: Tx, conversation: ConversationRow): Promise<boolean> {
  if (conversation.state !== "open" || !conversation.unansweredSince) return false;
  const { rows } = await sql`
    select from event
    where workspace_id = ${tx.workspaceId} and conversation_id = ${conversation.id} and kind = 'conversation.reopened'
      and actor_kind = 'customer' and facts @> '{"counts": true}' and at >= ${conversation.unansweredSince}
    limit 1`.execute(tx.db);
  return rows.length > 0;
}

/** "No longer needed": it ends, and is never counted as solved. */
export async function withdraw(tx: Tx, actor: CustomerActor, conversation: ConversationRow): Promise<ConversationRow> {
  if (conversation.resolution === "withdrawn") return conversation;
  await mustSpeakForRequester(tx, actor, conversation);
  const question = await endQuestion(tx, conversation.id, {
    state: "answered",
    answer: "no_longer_needed",
    answeredBy: actor.participantId,
  });
  return settle(tx, conversation, {
    ...question,
    ...(await end(tx, actor, conversation, { resolution: "withdrawn" })),
  });
}

/** "Pressed the wrong one?": it is taken back, and a question that ran before the press runs again. */
export async function takeBack(tx: Tx, actor: CustomerActor, conversation: ConversationRow): Promise<ConversationRow> {
  const { resolution, endedAt } = conversation;
  if (endedAt === null || (resolution !== "confirmed" && resolution !== "withdrawn")) return conversation;
  const { unanswered } = await lastSaid(tx, conversation.id);
  const undone = await undoEnding(tx, actor, conversation, { counts: false });
  return settle(tx, conversation, {
    ...undone,
    ...unanswered,
    ...(await resumeQuestion(tx, conversation.id, endedAt)),
  });
}

export interface PageMessage {
  text: string;
  attachments: readonly StoredAttachment[];
}

/** Writes on the page instead of by mail; from here on it is a message like any other. */
export async function writeOnPage(
  tx: Tx,
  actor: CustomerActor,
  conversation: ConversationRow,
  participant: ParticipantRow,
  { text, attachments }: PageMessage,
): Promise<ConversationRow> {
  const received = await receive(tx, actor, conversation, participant, onPage(tx, participant, text, attachments));
  return received.conversation;
}

function onPage(tx: Tx, participant: ParticipantRow, text: string, attachments: readonly StoredAttachment[]) {
  return {
    mailId: null,
    from: { name: participant.name, address: participant.address ?? "" },
    to: [],
    cc: [],
    subject: null,
    text,
    html: null,
    folded: [],
    attachments,
    mimeMessageId: null,
    inReplyTo: null,
    senderProof: "pass" as const, // whoever holds the link is taken as the one it was made for
    isThanks: false,
    flags: [],
    writtenAt: tx.now,
    receivedAt: tx.now,
  };
}

async function mustSpeakForRequester(tx: Tx, actor: CustomerActor, conversation: ConversationRow): Promise<void> {
  if (actor.id === conversation.requesterId) return;
  const [own, theirs] = [partsOf(tx.workspaceId, actor.id), partsOf(tx.workspaceId, conversation.requesterId)];
  const { rows } = await sql`
    select from customer
    where customer.workspace_id = ${tx.workspaceId} and id = ${actor.id} and id = any(${theirs})
    union all
    select from customer_company mine join customer_company theirs
      on theirs.workspace_id = mine.workspace_id and theirs.company_id = mine.company_id
    where mine.workspace_id = ${tx.workspaceId} and mine.customer_id = any(${own})
      and theirs.customer_id = any(${theirs}) limit 1`.execute(tx.db);
  if (rows.length > 0) return;
  throw new Refusal(
    403,
    "not_yours_to_say",
    "Only the person whose matter this is can say that it is solved. You can say what is missing.",
  );
}

/** Somebody else on it said "not yet", and nobody has answered since: that stands. */
async function mustNotBeDenied(tx: Tx, actor: CustomerActor, conversation: ConversationRow): Promise<void> {
  if (conversation.state !== "open") return;
  const last = await tx.db
    .selectFrom("question")
    .select(["answer", "answeredBy"])
    .where("workspaceId", "=", tx.workspaceId)
    .where("conversationId", "=", conversation.id)
    .where("answeredAt", "is not", null)
    .orderBy("answeredAt", "desc")
    .executeTakeFirst();
  if (last?.answer !== "not_yet" || last.answeredBy === actor.participantId) return;
  throw new Refusal(
    409,
    "somebody_said_not_yet",
    "Somebody else on this matter said that it is not solved yet. We answer them first.",
  );
}
