import { sql } from "kysely";
import { dayMs } from "#platform/clock.ts";
import type { Store, Tx } from "#platform/database/index.ts";
import { partsOf } from "../customers/index.ts";
import { systemActor } from "../members/index.ts";
import { asksWhetherSolved } from "./asking.ts";
import { closeAfterReminderMs, remindAfterMs } from "./conversation.ts";
import { end } from "./ending.ts";
import { lockConversation } from "./find.ts";
import { whenTeamIsThere } from "./open-hours.ts";
import { endQuestion } from "./question.ts";
import type { ConversationChange, ConversationRow, QuestionRow } from "./row.ts";
import { settle } from "./settle.ts";

const batch = 50;
const askingPauseMs = 7 * dayMs;

/** Wakes what has waited long enough. Returns how many. */
export function wakeDue(store: Store, workspaceId: string): Promise<number> {
  return store.inWorkspace(workspaceId, async (tx) => {
    const due = await tx.db
      .selectFrom("conversation")
      .select("id")
      .where("workspaceId", "=", workspaceId)
      .where("wakesAt", "<=", tx.now)
      .orderBy("wakesAt")
      .limit(batch)
      .forUpdate()
      .skipLocked()
      .execute();
    for (const { id } of due) await wakeOne(tx, await lockConversation(tx, id));
    return due.length;
  });
}

async function wakeOne(tx: Tx, conversation: ConversationRow): Promise<void> {
  await tx.db
    .updateTable("wait")
    .set({ endedAt: tx.now })
    .where("workspaceId", "=", tx.workspaceId)
    .where("conversationId", "=", conversation.id)
    .where("endedAt", "is", null)
    .where("until", "<=", tx.now)
    .execute();
  tx.record({ kind: "conversation.woken", conversationId: conversation.id, actorKind: "system" });
  await settle(tx, conversation);
}

/** Asks what was planned, reminds once, and closes what stayed silent; in spam and trash it does none of these. Returns how many. */
export function askDue(store: Store, workspaceId: string): Promise<number> {
  return store.inWorkspace(workspaceId, async (tx) => {
    const due = await tx.db
      .selectFrom("question")
      .selectAll()
      .where("workspaceId", "=", workspaceId)
      .where("state", "in", ["planned", "asked", "reminded"])
      .where("dueAt", "<=", tx.now)
      .orderBy("dueAt")
      .limit(batch)
      .forUpdate()
      .skipLocked()
      .execute();
    for (const question of due) await advance(tx, question);
    return due.length;
  });
}

async function advance(tx: Tx, question: QuestionRow): Promise<void> {
  const conversation = await lockConversation(tx, question.conversationId);
  await settle(tx, conversation, await step(tx, conversation, question));
}

async function step(tx: Tx, conversation: ConversationRow, question: QuestionRow): Promise<ConversationChange> {
  // Taken out of there, it is our turn again: somebody looks, instead of a question that ran out while nobody saw the matter.
  if (conversation.spamAt || conversation.trashedAt) return endQuestion(tx, conversation.id, { state: "dropped" });
  if (question.state === "reminded") return closeInSilence(tx, conversation);
  if (!(await asksWhetherSolved(tx, conversation))) return endQuestion(tx, conversation.id, { state: "dropped" });
  const opening = await whenTeamIsThere(tx, conversation.teamId);
  if (opening > tx.now) return putOff(tx, question, opening);
  return question.state === "planned" ? askNow(tx, conversation, question) : remind(tx, conversation, question);
}

/** It goes out when the team is there: who answers it finds somebody. */
async function putOff(tx: Tx, question: QuestionRow, until: Date): Promise<ConversationChange> {
  await update(tx, question, { dueAt: until });
  if (question.state === "planned") return { questionAt: until };
  return { closesAt: new Date(until.getTime() + closeAfterReminderMs) };
}

async function askNow(tx: Tx, conversation: ConversationRow, question: QuestionRow): Promise<ConversationChange> {
  const free = await nextFreeMoment(tx, conversation);
  if (free > tx.now) {
    await update(tx, question, { dueAt: free });
    return { questionAt: free };
  }
  const dueAt = new Date(tx.now.getTime() + remindAfterMs);
  await update(tx, question, { state: "asked", askedAt: tx.now, dueAt });
  tx.record({
    kind: "question.asked",
    conversationId: conversation.id,
    actorKind: "system",
    facts: { questionId: question.id, messageId: null },
  });
  return { questionState: "asked", questionAt: tx.now, closesAt: new Date(dueAt.getTime() + closeAfterReminderMs) };
}

async function remind(tx: Tx, conversation: ConversationRow, question: QuestionRow): Promise<ConversationChange> {
  const dueAt = new Date(tx.now.getTime() + closeAfterReminderMs);
  await update(tx, question, { state: "reminded", remindedAt: tx.now, dueAt });
  tx.record({
    kind: "question.reminded",
    conversationId: conversation.id,
    actorKind: "system",
    facts: { questionId: question.id },
  });
  return { questionState: "reminded", closesAt: dueAt };
}

async function closeInSilence(tx: Tx, conversation: ConversationRow): Promise<ConversationChange> {
  const question = await endQuestion(tx, conversation.id, { state: "silent" });
  return { ...question, ...(await end(tx, systemActor(tx.workspaceId), conversation, { resolution: "silence" })) };
}

/** One asking mail of its own a person a week: when the next one may go to this requester. */
async function nextFreeMoment(tx: Tx, conversation: ConversationRow): Promise<Date> {
  const { rows } = await sql<{ askedAt: Date | null }>`
    select max(question.asked_at) as asked_at
    from question join conversation on conversation.workspace_id = question.workspace_id
      and conversation.id = question.conversation_id
    where question.workspace_id = ${tx.workspaceId} and conversation.requester_id = any(${partsOf(tx.workspaceId, conversation.requesterId)})
      and conversation.id <> ${conversation.id} and question.message_id is null`.execute(tx.db);
  const last = rows[0]?.askedAt;
  return last ? new Date(last.getTime() + askingPauseMs) : tx.now;
}

async function update(tx: Tx, question: QuestionRow, change: Partial<QuestionRow>): Promise<void> {
  await tx.db
    .updateTable("question")
    .set(change)
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", question.id)
    .execute();
}
