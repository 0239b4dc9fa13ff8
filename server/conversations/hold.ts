import type { Tx } from "#platform/database/index.ts";
import { type Actor, signature } from "../members/index.ts";
import type { ConversationRow } from "./row.ts";
import { settle } from "./settle.ts";

/** A mail says that it belongs here and comes from somebody else: it waits in the margin, and changes nothing but its count. */
export async function holdMail(
  tx: Tx,
  actor: Actor,
  conversation: ConversationRow,
  mailId: string,
): Promise<ConversationRow> {
  tx.record({ kind: "mail.held", conversationId: conversation.id, ...signature(actor), facts: { mailId } });
  return settle(tx, conversation, { heldCount: conversation.heldCount + 1 });
}

/** A member has joined or separated it. */
export async function releaseHeld(
  tx: Tx,
  actor: Actor,
  conversation: ConversationRow,
  mailId: string,
): Promise<ConversationRow> {
  tx.record({ kind: "mail.released", conversationId: conversation.id, ...signature(actor), facts: { mailId } });
  return settle(tx, conversation, { heldCount: Math.max(0, conversation.heldCount - 1) });
}
