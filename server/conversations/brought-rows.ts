import type { Insertable } from "kysely";
import type { Tables, Tx } from "#platform/database/index.ts";
import { idAt, newId } from "#platform/ids.ts";
import { randomKey, spokenCode } from "#platform/random.ts";
import { previewOf } from "./add-message.ts";
import type { Brought, SaidBefore } from "./brought.ts";
import { closeAfterReminderMs, lifeOf, remindAfterMs } from "./conversation.ts";

/** Longer than those given one by one: a million are made without looking whether one exists. */
export const broughtReferenceLength = 10;

type Row<Table extends keyof Tables> = Insertable<Tables[Table]>;

/** The rows of one conversation. */
export interface Written {
  conversation: Row<"conversation">;
  participant: Row<"participant">;
  messages: Row<"message">[];
  waits: Row<"wait">[];
  questions: Row<"question">[];
  endings: Row<"ending">[];
  thanks: Row<"thanks">[];
}

/** What a conversation that was brought looks like in our tables. Writes nothing. */
export function rowsOf(tx: Tx, one: Brought): Written {
  const { workspaceId } = tx;
  const id = idAt(one.startedAt);
  const participant = participantRow(tx, id, one);
  const messages = one.said.map((said, index) => messageRow(tx, id, participant.id, one, said, index + 1));
  const helper = one.said.findLast(({ by }) => by === "member")?.member;
  const waits = one.wait && !one.ended ? [waitRow(tx, id, one.wait)] : [];
  const question = questionRow(tx, id, one, messages);
  const conversation = conversationRow(tx, id, one, question);
  const endings = one.ended
    ? [
        {
          workspaceId,
          id: newId(),
          conversationId: id,
          resolution: one.ended.resolution,
          ...endedBy(one),
          helperId: helper?.id ?? null,
          at: one.ended.at,
          messageId: null,
          undoneAt: null,
        },
      ]
    : [];
  const thanks = one.thanks
    ? [
        {
          workspaceId,
          id: newId(),
          conversationId: id,
          customerId: one.requesterId,
          memberId: helper?.id ?? null,
          ...one.thanks,
          seenAt: one.thanks.at,
        },
      ]
    : [];
  return { conversation, participant, messages, waits, questions: question ? [question] : [], endings, thanks };
}

function endedBy(one: Brought): Pick<Row<"ending">, "byKind" | "byId"> {
  if (one.ended?.resolution === "silence") return { byKind: "system", byId: null };
  const isCustomers = one.ended?.resolution === "confirmed" || one.ended?.resolution === "withdrawn";
  return isCustomers ? { byKind: "customer", byId: one.requesterId } : { byKind: "member", byId: one.assigneeId };
}

function participantRow({ workspaceId }: Tx, conversationId: string, one: Brought): Row<"participant"> {
  return {
    workspaceId,
    id: newId(),
    conversationId,
    customerId: one.requesterId,
    role: "requester",
    name: one.person.name,
    address: one.person.address.toLowerCase() || null,
    key: randomKey(8),
    joinedAt: one.startedAt,
    leftAt: null,
  };
}

function messageRow(
  { workspaceId }: Tx,
  conversationId: string,
  participantId: string,
  one: Brought,
  said: SaidBefore,
  version: number,
): Row<"message"> {
  const isCustomers = said.by === "customer";
  return {
    workspaceId,
    id: idAt(said.at),
    conversationId,
    kind: isCustomers ? "inbound" : said.by === "note" ? "note" : "outbound",
    side: said.by === "note" ? "team" : "customer",
    authorKind: isCustomers ? "customer" : "member",
    authorId: isCustomers ? one.requesterId : (said.member?.id ?? null),
    authorName: isCustomers ? one.person.name : (said.member?.publicName ?? ""),
    authorAddress: isCustomers ? one.person.address : null,
    participantId: isCustomers ? participantId : null,
    subject: one.subject,
    text: said.text,
    html: null,
    folded: "[]",
    recipients: JSON.stringify({ to: said.by === "member" ? [one.person] : [], cc: [], bcc: [] }),
    version,
    mailId: null,
    mimeMessageId: null,
    inReplyTo: null,
    senderProof: isCustomers ? "none" : null,
    asksWhetherSolved: said.asks,
    sendsAt: said.by === "member" ? said.at : null,
    takenBackAt: null,
    delivery: said.by === "member" ? "kept" : null,
    deliveryProblem: null,
    writtenAt: said.at,
    createdAt: said.at,
  };
}

function waitRow(
  { workspaceId }: Tx,
  conversationId: string,
  { on, until, since, reason }: NonNullable<Brought["wait"]>,
): Row<"wait"> {
  return {
    workspaceId,
    id: newId(),
    conversationId,
    waitsOn: on,
    until,
    reason,
    createdBy: null,
    createdAt: since,
    endedAt: null,
  };
}

/** The last question that was asked: it still runs, or has its answer in how the matter ended. */
function questionRow(
  { workspaceId }: Tx,
  conversationId: string,
  one: Brought,
  messages: readonly Row<"message">[],
): Row<"question"> | undefined {
  const at = one.said.findLastIndex(({ asks }) => asks);
  const asked = one.said[at];
  const cameAfter = one.said.slice(at + 1).some(({ by }) => by === "customer");
  if (!asked || (!one.ended && cameAfter)) return undefined;
  const answers = { confirmed: "yes", withdrawn: "no_longer_needed" } as const;
  const resolution = one.ended?.resolution;
  const answer = resolution === "confirmed" || resolution === "withdrawn" ? answers[resolution] : null;
  const dueAt = new Date(
    one.remindedAt ? one.remindedAt.getTime() + closeAfterReminderMs : asked.at.getTime() + remindAfterMs,
  );
  return {
    workspaceId,
    id: newId(),
    conversationId,
    messageId: messages[at]?.id ?? null,
    askedBy: asked.member?.id ?? null,
    state: one.ended ? (resolution === "silence" ? "silent" : "answered") : one.remindedAt ? "reminded" : "asked",
    dueAt: one.ended ? null : dueAt,
    askedAt: asked.at,
    remindedAt: one.remindedAt ?? null,
    answer,
    answeredBy: null,
    answeredAt: answer ? (one.ended?.at ?? null) : null,
    createdAt: asked.at,
  };
}

function conversationRow(tx: Tx, id: string, one: Brought, question: Row<"question"> | undefined): Row<"conversation"> {
  const talk = one.said.filter(({ by }) => by !== "note");
  const last = talk.at(-1) ?? one.said.at(-1);
  const answered = talk.findLastIndex(({ by }) => by === "member");
  const unanswered = one.ended || one.wait ? [] : talk.slice(answered + 1);
  const runs = question !== undefined && !one.ended;
  const life = lifeOf({
    ended: one.ended?.resolution,
    unansweredLatest: unanswered.at(-1)?.at,
    waits: one.wait ? [{ on: one.wait.on, until: one.wait.until, createdAt: one.wait.since }] : [],
    questionRuns: runs,
  });
  return {
    workspaceId: tx.workspaceId,
    id,
    reference: spokenCode(broughtReferenceLength),
    subject: one.subject,
    ...life,
    resolution: one.ended?.resolution ?? null,
    inboxId: one.inboxId,
    teamId: one.teamId,
    assigneeId: one.assigneeId,
    requesterId: one.requesterId,
    channel: one.channel,
    language: one.language,
    version: one.said.length,
    messageVersion: one.said.length,
    lastMessageAt: last?.at ?? one.startedAt,
    lastMessageKind: last?.by === "member" ? "outbound" : "inbound",
    lastMessagePreview: previewOf(last?.text ?? ""),
    lastMessageAuthor: last?.by === "member" ? (last.member?.publicName ?? "") : one.person.name,
    unansweredSince: unanswered[0]?.at ?? null,
    unansweredLatest: unanswered.at(-1)?.at ?? null,
    waitingReason: one.wait?.reason || null,
    questionState: runs ? (question.state === "reminded" ? "reminded" : "asked") : null,
    questionAt: runs ? (question.askedAt ?? null) : null,
    closesAt:
      runs && question.dueAt ? new Date(question.dueAt.getTime() + (one.remindedAt ? 0 : closeAfterReminderMs)) : null,
    reopenedCount: one.reopened ? 1 : 0,
    endedAt: one.ended?.at ?? null,
    createdAt: one.startedAt,
  };
}
