import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { customerAsFiled } from "../customers/index.ts";
import { findMember, type Member } from "../members/index.ts";
import { currentEnding } from "./ending.ts";
import { runningQuestion } from "./question.ts";
import type { ConversationRow, EndingRow, ParticipantRow } from "./row.ts";
import { helperOf } from "./thank.ts";
import { shownMessage, type ThreadMessage } from "./thread.ts";

/** What the customer's page shows: what was said between us and them, who helps, where it stands. Nothing from inside. */
export interface CustomerPage {
  conversation: ConversationRow;
  participant: ParticipantRow;
  customer: { id: string; name: string; language: string | null; timeZone: string | null };
  /** Newest first. */
  messages: ThreadMessage[];
  helper: Member | null;
  /** Who looks after it now; null: nobody yet. */
  assignee: Member | null;
  question: { state: string; askedAt: Date | null; dueAt: Date | null } | null;
  ending: EndingRow | null;
  /** The word of thanks that was given with the last Yes. */
  thanks: string | null;
}

const messagesMax = 200;

export async function customerPage(
  tx: Tx,
  conversation: ConversationRow,
  participant: ParticipantRow,
): Promise<CustomerPage> {
  const customer = await customerAsFiled(tx, participant.customerId ?? conversation.requesterId);
  const helperId = await helperOf(tx, conversation);
  const question = await runningQuestion(tx, conversation.id);
  const ending = conversation.resolution ? await currentEnding(tx, conversation.id) : undefined;
  return {
    conversation,
    participant,
    customer,
    messages: await publicMessages(tx, conversation.id),
    helper: helperId ? await findMember(tx, helperId) : null,
    assignee: conversation.assigneeId ? await findMember(tx, conversation.assigneeId) : null,
    question: question ? { state: question.state, askedAt: question.askedAt, dueAt: question.dueAt } : null,
    ending: ending ?? null,
    thanks: await lastThanks(tx, conversation.id),
  };
}

/** Only what customers may see: no note, nothing of outsiders, nothing taken back, nothing that has not left yet. */
async function publicMessages(tx: Tx, conversationId: string): Promise<ThreadMessage[]> {
  const { rows } = await sql<ThreadMessage>`
    ${shownMessage}
    where message.workspace_id = ${tx.workspaceId} and message.conversation_id = ${conversationId}
      and message.kind in ('inbound', 'outbound') and message.side = 'customer' and message.taken_back_at is null
      and (message.sends_at is null or message.sends_at <= ${tx.now})
    order by message.created_at desc, message.id desc
    limit ${messagesMax}`.execute(tx.db);
  return rows;
}

async function lastThanks(tx: Tx, conversationId: string): Promise<string | null> {
  const last = await tx.db
    .selectFrom("thanks")
    .select("words")
    .where("workspaceId", "=", tx.workspaceId)
    .where("conversationId", "=", conversationId)
    .orderBy("at", "desc")
    .executeTakeFirst();
  return last?.words ?? null;
}

/** A file that this participant may have: of a message on their page, so of none that may still be taken back. */
export async function customerAttachment(
  tx: Tx,
  conversation: ConversationRow,
  attachmentId: string,
): Promise<{ filename: string; contentType: string; storageKey: string } | undefined> {
  return tx.db
    .selectFrom("attachment")
    .innerJoin("message", (join) =>
      join.onRef("message.workspaceId", "=", "attachment.workspaceId").onRef("message.id", "=", "attachment.messageId"),
    )
    .select(["attachment.filename", "attachment.contentType", "attachment.storageKey"])
    .where("attachment.workspaceId", "=", tx.workspaceId)
    .where("attachment.id", "=", attachmentId)
    .where("message.conversationId", "=", conversation.id)
    .where("message.kind", "in", ["inbound", "outbound"])
    .where("message.side", "=", "customer")
    .where("message.takenBackAt", "is", null)
    .where((message) => message.or([message("message.sendsAt", "is", null), message("message.sendsAt", "<=", tx.now)]))
    .executeTakeFirst();
}
