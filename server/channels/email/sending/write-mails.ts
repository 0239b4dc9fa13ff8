import type { Listener, NewEvent, Tx } from "#platform/database/index.ts";
import type { MessageRow, QuestionRow } from "../../../conversations/index.ts";
import { cancelMails } from "../../../mail/outgoing/index.ts";
import { writeAnswer } from "./write-answer.ts";
import { writeQuestion } from "./write-question.ts";

/** What was said to somebody by mail is mails to write; what was taken back is mails to call back. */
export const writeMails: Listener = async (tx, event) => {
  switch (event.kind) {
    case "message.sent":
      return writeAnswer(tx, await messageOf(tx, idIn(event, "messageId")));
    case "message.taken_back":
      return cancelMails(tx, idIn(event, "messageId"));
    case "question.asked":
      // A question that goes with an answer stands in that answer's mail.
      return event.facts?.messageId ? undefined : writeQuestion(tx, await questionOf(tx, event), "question");
    case "question.reminded":
      return writeQuestion(tx, await questionOf(tx, event), "reminder");
  }
};

function idIn(event: NewEvent, name: string): string {
  const id = event.facts?.[name];
  if (typeof id !== "string") throw new Error(`The event ${event.kind} names no ${name}.`);
  return id;
}

function messageOf(tx: Tx, id: string): Promise<MessageRow> {
  return tx.db
    .selectFrom("message")
    .selectAll()
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}

function questionOf(tx: Tx, event: NewEvent): Promise<QuestionRow> {
  return tx.db
    .selectFrom("question")
    .selectAll()
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", idIn(event, "questionId"))
    .executeTakeFirstOrThrow();
}
