import { dayMs } from "#platform/clock.ts";
import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { type Actor, mustBeAllowed, signature } from "../members/index.ts";
import { setAsideDays } from "./conversation.ts";
import type { ConversationRow } from "./row.ts";
import { settle } from "./settle.ts";

type Where = "spam" | "trash";

/** Marks it as spam or puts it into the trash: flags beside the state, which stays what it is. */
export async function setAside(
  tx: Tx,
  actor: Actor,
  conversation: ConversationRow,
  where: Where,
): Promise<ConversationRow> {
  mustBeAllowed(actor, "conversation.write");
  tx.record({
    kind: `conversation.${where === "spam" ? "marked_spam" : "trashed"}`,
    conversationId: conversation.id,
    ...signature(actor),
  });
  return settle(tx, conversation, where === "spam" ? { spamAt: tx.now } : { trashedAt: tx.now });
}

/** Takes it out again, for thirty days. */
export async function takeOut(
  tx: Tx,
  actor: Actor,
  conversation: ConversationRow,
  where: Where,
): Promise<ConversationRow> {
  mustBeAllowed(actor, "conversation.write");
  const since = where === "spam" ? conversation.spamAt : conversation.trashedAt;
  if (!since) return conversation;
  if (tx.now.getTime() - since.getTime() > setAsideDays * dayMs) {
    throw new Refusal(
      410,
      "too_late",
      `It lies there for more than ${setAsideDays} days. Begin a new conversation instead.`,
    );
  }
  tx.record({
    kind: `conversation.${where === "spam" ? "unmarked_spam" : "untrashed"}`,
    conversationId: conversation.id,
    ...signature(actor),
  });
  return settle(tx, conversation, where === "spam" ? { spamAt: null } : { trashedAt: null });
}
