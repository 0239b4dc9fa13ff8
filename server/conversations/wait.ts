import { dayMs } from "#platform/clock.ts";
import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { newId } from "#platform/ids.ts";
import { type Actor, mustBeAllowed, signature } from "../members/index.ts";
import { endQuestion } from "./question.ts";
import type { ConversationRow, WaitRow } from "./row.ts";
import { endWaits, settle } from "./settle.ts";

export interface NewWait {
  on: WaitRow["waitsOn"];
  until: Date;
  reason?: string | undefined;
}

const longestWaitMs = 366 * dayMs;

/** Puts it off until a time, or until somebody has done something: a time to look again is always set. */
export async function wait(
  tx: Tx,
  actor: Actor,
  conversation: ConversationRow,
  { on, until, reason }: NewWait,
): Promise<ConversationRow> {
  mustBeAllowed(actor, "conversation.write");
  mustNotHaveEnded(conversation);
  mustBeAhead(tx.now, until);
  await endWaits(tx, conversation.id, { source: "member" });
  await endWaits(tx, conversation.id, { source: "reply" });
  const question = await endQuestion(tx, conversation.id, { state: "dropped" });
  const createdBy = actor.kind === "member" ? actor.id : null;
  await addWait(tx, { conversationId: conversation.id, on, until, reason, source: "member", createdBy });
  tx.record({
    kind: "conversation.waited",
    conversationId: conversation.id,
    ...signature(actor),
    facts: { on, until: until.toISOString() },
  });
  return settle(tx, conversation, question);
}

/** Takes it up again before its time. */
export async function wake(tx: Tx, actor: Actor, conversation: ConversationRow): Promise<ConversationRow> {
  mustBeAllowed(actor, "conversation.write");
  mustNotHaveEnded(conversation);
  await endWaits(tx, conversation.id, { source: "member" });
  await endWaits(tx, conversation.id, { source: "reply" });
  tx.record({ kind: "conversation.woken", conversationId: conversation.id, ...signature(actor) });
  return settle(tx, conversation);
}

interface WaitFields extends NewWait {
  conversationId: string;
  source: WaitRow["source"];
  createdBy: string | null;
}

export async function addWait(
  tx: Tx,
  { conversationId, on, until, reason, source, createdBy }: WaitFields,
): Promise<void> {
  await tx.db
    .insertInto("wait")
    .values({
      workspaceId: tx.workspaceId,
      id: newId(),
      conversationId,
      waitsOn: on,
      until,
      reason: reason ?? "",
      source,
      createdBy,
      createdAt: tx.now,
    })
    .execute();
}

export function mustNotHaveEnded(conversation: ConversationRow): void {
  if (!conversation.resolution) return;
  throw new Refusal(409, "has_ended", "This conversation has ended. Reopen it first.");
}

function mustBeAhead(now: Date, until: Date): void {
  if (until <= now)
    throw new Refusal(422, "not_ahead", "The time to look again has passed. Choose one that is ahead.", {
      field: "until",
    });
  if (until.getTime() - now.getTime() > longestWaitMs) {
    throw new Refusal(422, "too_far_ahead", "That is more than a year ahead. Choose an earlier time.", {
      field: "until",
    });
  }
}
