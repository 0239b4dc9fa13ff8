import type { Tx } from "#platform/database/index.ts";
import { newId } from "#platform/ids.ts";
import { closeAfterReminderMs, remindAfterMs } from "./conversation.ts";
import type { ConversationChange, QuestionRow } from "./row.ts";

const running = ["planned", "asked", "reminded"] as const;

export function runningQuestion(tx: Tx, conversationId: string): Promise<QuestionRow | undefined> {
  return tx.db
    .selectFrom("question")
    .selectAll()
    .where("workspaceId", "=", tx.workspaceId)
    .where("conversationId", "=", conversationId)
    .where("state", "in", [...running])
    .executeTakeFirst();
}

interface Asking {
  conversationId: string;
  /** The answer that carries the question; null where it goes out as a short mail of its own. */
  messageId: string | null;
  askedBy: string | null;
  /** When it is asked; now or before means that it is asked with the answer. */
  at: Date;
}

/** Asks "did this solve it?", now or later. What was asked before is dropped: one question a matter runs at a time. */
export async function ask(tx: Tx, { conversationId, messageId, askedBy, at }: Asking): Promise<ConversationChange> {
  await endQuestion(tx, conversationId, { state: "dropped" });
  const isNow = messageId !== null;
  const due = isNow ? new Date(at.getTime() + remindAfterMs) : at;
  await tx.db
    .insertInto("question")
    .values({
      workspaceId: tx.workspaceId,
      id: newId(),
      conversationId,
      messageId,
      askedBy,
      state: isNow ? "asked" : "planned",
      dueAt: due,
      askedAt: isNow ? at : null,
      createdAt: tx.now,
    })
    .execute();
  return {
    questionState: isNow ? "asked" : "planned",
    questionAt: at,
    closesAt: isNow ? new Date(due.getTime() + closeAfterReminderMs) : null,
  };
}

/** The press that ended a question was the wrong one: it runs again, with its whole time for an answer. */
export async function resumeQuestion(tx: Tx, conversationId: string, endedAt: Date): Promise<ConversationChange> {
  const ended = await tx.db
    .selectFrom("question")
    .select(["id", "askedAt", "remindedAt"])
    .where("workspaceId", "=", tx.workspaceId)
    .where("conversationId", "=", conversationId)
    .where("state", "=", "answered")
    .where("answeredAt", "=", endedAt)
    .executeTakeFirst();
  if (!ended) return {};
  const state = ended.askedAt === null ? "planned" : ended.remindedAt === null ? "asked" : "reminded";
  const dueAt = new Date(tx.now.getTime() + (state === "reminded" ? closeAfterReminderMs : remindAfterMs));
  await tx.db
    .updateTable("question")
    .set({ state, dueAt, answer: null, answeredBy: null, answeredAt: null })
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", ended.id)
    .execute();
  const closesAt = { planned: null, asked: new Date(dueAt.getTime() + closeAfterReminderMs), reminded: dueAt }[state];
  return { questionState: state, questionAt: ended.askedAt ?? dueAt, closesAt };
}

interface Outcome {
  state: "answered" | "silent" | "dropped";
  answer?: QuestionRow["answer"];
  answeredBy?: string;
}

/** The running question ends, if there is one. Returns what the conversation's row then says of it. */
export async function endQuestion(
  tx: Tx,
  conversationId: string,
  { state, answer, answeredBy }: Outcome,
): Promise<ConversationChange> {
  await tx.db
    .updateTable("question")
    .set({
      state,
      dueAt: null,
      ...(answer && { answer, answeredBy: answeredBy ?? null, answeredAt: tx.now }),
    })
    .where("workspaceId", "=", tx.workspaceId)
    .where("conversationId", "=", conversationId)
    .where("state", "in", [...running])
    .execute();
  return { questionState: null, questionAt: null, closesAt: null };
}
