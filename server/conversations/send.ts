import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { customerByAddress } from "../customers/index.ts";
import { findInbox } from "../inboxes/index.ts";
import { type Actor, findMember, mustBeAllowed, signature } from "../members/index.ts";
import { addMessage, tieAttachments } from "./add-message.ts";
import { asksWhetherSolved } from "./asking.ts";
import { undoEnding } from "./ending.ts";
import { participantsOf } from "./find.ts";
import { leavesAt } from "./leaves-at.ts";
import { plainWaitUntil } from "./open-hours.ts";
import { addParticipant } from "./participant.ts";
import { ask } from "./question.ts";
import type { ConversationChange, ConversationRow, MessageRow, ParticipantRow } from "./row.ts";
import { endWaits, settle } from "./settle.ts";
import type { Addressee, Recipients } from "./tables.ts";
import { addWait } from "./wait.ts";

export interface Answer {
  text: string;
  /** Sanitised by the caller. */
  html?: string | null | undefined;
  recipients: Recipients;
  attachmentIds?: readonly string[] | undefined;
  /** Ask whether it is solved: with this answer, or at a time. */
  confirm?: true | { at: Date } | undefined;
  waitUntil?: Date | undefined;
  /** For an API key: in whose name. */
  memberId?: string | undefined;
  /** The version that the writer has seen. */
  seenVersion?: number | undefined;
}

export interface Said {
  conversation: ConversationRow;
  message: MessageRow;
}

/** Answers the customer. Without a question or a time of its own it waits for them three working days, then it is our turn. */
export async function send(tx: Tx, actor: Actor, conversation: ConversationRow, answer: Answer): Promise<Said> {
  mustBeAllowed(actor, "conversation.write");
  await mustHaveSeenAll(tx, conversation, answer.seenVersion);
  const author = await authorOf(tx, actor, conversation, answer.memberId);
  if (answer.confirm) await mustBeAskable(tx, conversation);
  await bringAlong(tx, conversation, answer.recipients);
  const asksNow = answer.confirm === true;
  const sendsAt = leavesAt(tx, actor);
  const { message, shown } = await addMessage(tx, conversation, {
    kind: "outbound",
    ...author,
    subject: conversation.subject,
    text: answer.text,
    html: answer.html ?? null,
    recipients: answer.recipients,
    asksWhetherSolved: asksNow,
    sendsAt,
    delivery: "queued",
  });
  await tieAttachments(tx, actor, message.id, answer.attachmentIds ?? []);
  const change = await waitOrAsk(tx, actor, conversation, answer, {
    messageId: message.id,
    askedBy: author.authorId,
    sendsAt,
  });
  const settled = await settle(tx, conversation, {
    ...shown,
    ...change,
    unansweredSince: null,
    unansweredLatest: null,
    wantsSomebodyElse: false,
    ...(conversation.assigneeId === null && author.authorKind === "member" && { assigneeId: author.authorId }),
  });
  tx.record({
    kind: "message.sent",
    conversationId: conversation.id,
    ...signature(actor),
    facts: { messageId: message.id, asksWhetherSolved: asksNow },
  });
  return { conversation: settled, message };
}

/** Whoever an answer goes to is on the conversation from then on, with a link of their own. */
async function bringAlong(tx: Tx, conversation: ConversationRow, { to, cc, bcc }: Recipients): Promise<void> {
  const participants = await participantsOf(tx, conversation.id);
  const outsiders = participants.filter(({ role }) => role === "outsider").map(({ address }) => address);
  const outside = [...to, ...cc, ...bcc].find(({ address }) => outsiders.includes(address.toLowerCase()));
  if (outside) throw isOutside(outside);
  const present = new Set(participants.map(({ address }) => address));
  for (const person of to) {
    if (present.has(person.address.toLowerCase())) continue;
    const customer = await customerByAddress(tx, person);
    await addParticipant(tx, { conversationId: conversation.id, role: "participant", person, customerId: customer.id });
  }
}

/** Their copy would quote the customer, and the customer would read who they are. */
function isOutside({ address }: Addressee): Refusal {
  const sentence = `${address} is outside of what the customer reads. Forward it to them instead, or leave them out.`;
  return new Refusal(409, "is_outside", sentence);
}

interface Asked {
  messageId: string;
  askedBy: string | null;
  sendsAt: Date;
}

async function waitOrAsk(
  tx: Tx,
  actor: Actor,
  conversation: ConversationRow,
  { confirm, waitUntil }: Answer,
  { messageId, askedBy, sendsAt }: Asked,
): Promise<ConversationChange> {
  const conversationId = conversation.id;
  await endWaits(tx, conversationId, { on: "customer" });
  await endWaits(tx, conversationId, { on: "date" });
  const asks = confirm !== undefined;
  // A friendly word after the end leaves it ended; a question or a wait takes it up again.
  if (conversation.resolution && !asks && !waitUntil) return {};
  const reopened = conversation.resolution ? await undoEnding(tx, actor, conversation, { counts: false }) : {};
  if (confirm === true) return { ...reopened, ...(await ask(tx, { conversationId, messageId, askedBy, at: sendsAt })) };
  if (confirm) return { ...reopened, ...(await ask(tx, { conversationId, messageId: null, askedBy, at: confirm.at })) };
  const until = waitUntil ?? (await plainWaitUntil(tx, conversation.teamId));
  await addWait(tx, {
    conversationId,
    on: "customer",
    until,
    source: "reply",
    createdBy: askedBy,
  });
  return reopened;
}

/** Two people must not answer past each other: who has not seen the newest message is told what has come in. */
export async function mustHaveSeenAll(
  tx: Tx,
  conversation: ConversationRow,
  seenVersion: number | undefined,
): Promise<void> {
  if (seenVersion === undefined || seenVersion >= conversation.messageVersion) return;
  const missed = await tx.db
    .selectFrom("message")
    .select(["id", "kind", "authorName", "text", "createdAt"])
    .where("workspaceId", "=", tx.workspaceId)
    .where("conversationId", "=", conversation.id)
    .where("version", ">", seenVersion)
    .where("takenBackAt", "is", null)
    .orderBy("createdAt")
    .execute();
  if (missed.length === 0) return;
  throw new Refusal(
    409,
    "newer_message",
    "Something has come in that you have not seen. Read it, then send your answer again: it is kept.",
    {
      version: conversation.version,
      messages: missed.map(({ createdAt, ...message }) => ({ ...message, createdAt: createdAt.toISOString() })),
    },
  );
}

type Author = Pick<MessageRow, "authorKind" | "authorName"> & { authorId: string | null };

async function authorOf(
  tx: Tx,
  actor: Actor,
  conversation: ConversationRow,
  memberId: string | undefined,
): Promise<Author> {
  if (actor.kind === "member") return byMember(tx, actor.id);
  if (memberId) return byMember(tx, memberId);
  const inbox = await findInbox(tx, conversation.inboxId);
  return { authorKind: actor.kind === "key" ? "key" : "system", authorId: null, authorName: inbox.name };
}

async function byMember(tx: Tx, memberId: string): Promise<Author> {
  const member = await findMember(tx, memberId);
  if (member.state !== "active") {
    throw new Refusal(
      422,
      "no_longer_a_member",
      `${member.publicName} is no longer a member. Write in somebody else's name, or in the inbox's.`,
    );
  }
  return { authorKind: "member", authorId: member.id, authorName: member.publicName };
}

async function mustBeAskable(tx: Tx, conversation: ConversationRow): Promise<void> {
  if (await asksWhetherSolved(tx, conversation)) return;
  throw new Refusal(
    409,
    "asking_is_off",
    "This customer, company or inbox is not asked whether it is solved. Send the answer without the question.",
  );
}

/** Whom an answer goes to when nobody is named: the requester, by the address that they wrote from. */
export function recipientsOf(participants: readonly ParticipantRow[]): Addressee[] {
  return participants
    .filter(({ role, address }) => role === "requester" && address !== null)
    .map(({ name, address }) => ({ name, address: address ?? "" }));
}
