import type { Tx } from "#platform/database/index.ts";
import { customerByAddress, mustBeContactable } from "../customers/index.ts";
import { type Actor, mustBeAllowed, signature } from "../members/index.ts";
import { begin } from "./open.ts";
import { type Answer, type Said, send } from "./send.ts";
import type { Addressee } from "./tables.ts";

export interface Start extends Omit<Answer, "recipients" | "seenVersion"> {
  inbox: { id: string; teamId: string };
  to: Addressee;
  cc: Addressee[];
  bcc: Addressee[];
  subject: string;
}

/** We begin: the first word is ours. */
export async function startConversation(
  tx: Tx,
  actor: Actor,
  { inbox, to, cc, bcc, subject, ...answer }: Start,
): Promise<Said> {
  mustBeAllowed(actor, "conversation.write");
  const requester = await customerByAddress(tx, to);
  await mustBeContactable(tx, requester);
  const { conversation } = await begin(tx, { inbox, channel: "email", requester, person: to, subject });
  tx.record({ kind: "conversation.started", conversationId: conversation.id, ...signature(actor) });
  return send(tx, actor, conversation, { ...answer, recipients: { to: [to], cc, bcc } });
}
