import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { type Actor, mustBeAllowed } from "../members/index.ts";
import { undoEnding } from "./ending.ts";
import type { ConversationRow } from "./row.ts";
import { settle } from "./settle.ts";

/** A member takes it up again. It does not count as reopened: only the customer's coming back does. */
export async function reopen(tx: Tx, actor: Actor, conversation: ConversationRow): Promise<ConversationRow> {
  mustBeAllowed(actor, "conversation.write");
  if (!conversation.resolution) {
    throw new Refusal(409, "has_not_ended", "This conversation has not ended: there is nothing to reopen.");
  }
  return settle(tx, conversation, await undoEnding(tx, actor, conversation, { counts: false }));
}
