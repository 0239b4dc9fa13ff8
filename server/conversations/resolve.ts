import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { type Actor, mustBeAllowed } from "../members/index.ts";
import { isResolved, type Resolution } from "./conversation.ts";
import { end } from "./ending.ts";
import { findMessage } from "./find.ts";
import { endQuestion } from "./question.ts";
import type { ConversationRow } from "./row.ts";
import { settle } from "./settle.ts";

export interface NewResolution {
  resolution: Resolution;
  messageId?: string | undefined;
  reason?: string | undefined;
}

/**
 * A member records how it ended: as the customer said in a message or in words, or otherwise. Nobody writes `confirmed` for
 * the customer, nobody writes their silence, and an API key, which hears nobody, records nothing as resolved.
 */
export async function resolve(
  tx: Tx,
  actor: Actor,
  conversation: ConversationRow,
  given: NewResolution,
): Promise<ConversationRow> {
  mustBeAllowed(actor, "conversation.write");
  mustBeRecordable(actor, given);
  if (conversation.resolution === given.resolution) return conversation;
  if (given.resolution === "by_reply") await mustBeSaidByCustomer(tx, conversation, given.messageId);
  const question = await endQuestion(tx, conversation.id, {
    state: isResolved(given.resolution) ? "answered" : "dropped",
  });
  const ended = await end(tx, actor, conversation, given);
  return settle(tx, conversation, { ...question, ...ended });
}

function mustBeRecordable(actor: Actor, { resolution, reason }: NewResolution): void {
  if (resolution === "confirmed") {
    throw new Refusal(
      403,
      "only_the_customer",
      "Only the customer can confirm. Ask them, or record what they wrote (by_reply) or said (by_word).",
    );
  }
  if (resolution === "silence") {
    throw new Refusal(
      403,
      "only_time",
      "Silence is recorded by itself, after the reminder. To end it now, say why instead.",
    );
  }
  if (isResolved(resolution) && actor.kind !== "member") {
    throw new Refusal(
      403,
      "only_a_member",
      "Only a member who read or heard the customer can record this. An API key may close, not resolve.",
    );
  }
  if (resolution === "not_possible" && !reason?.trim()) {
    throw new Refusal(
      422,
      "reason_missing",
      "A no comes with its reason and with what is possible instead. Write both in a sentence.",
      { field: "reason" },
    );
  }
}

async function mustBeSaidByCustomer(
  tx: Tx,
  conversation: ConversationRow,
  messageId: string | undefined,
): Promise<void> {
  if (!messageId) {
    throw new Refusal(422, "message_missing", "Point at the customer's message that says it is solved.", {
      field: "messageId",
    });
  }
  const message = await findMessage(tx, conversation.id, messageId);
  if (message.kind === "inbound" && message.side === "customer" && message.senderProof !== "fail") return;
  throw new Refusal(
    422,
    "not_the_customers",
    "This message is not the customer's own. Point at one in which they say that it is solved.",
  );
}
