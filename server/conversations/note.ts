import type { Tx } from "#platform/database/index.ts";
import { type Actor, findMember, mustBeAllowed, signature } from "../members/index.ts";
import { addMessage, tieAttachments } from "./add-message.ts";
import type { ConversationRow } from "./row.ts";
import type { Said } from "./send.ts";
import { settle } from "./settle.ts";

export interface Note {
  text: string;
  html?: string | null | undefined;
  attachmentIds?: readonly string[] | undefined;
  memberId?: string | undefined;
}

/** Writes something that only colleagues see. It changes neither state nor turn. */
export async function note(
  tx: Tx,
  actor: Actor,
  conversation: ConversationRow,
  { text, html, attachmentIds, memberId }: Note,
): Promise<Said> {
  mustBeAllowed(actor, "conversation.write");
  const author = actor.kind === "member" ? actor.id : memberId;
  const member = author ? await findMember(tx, author) : undefined;
  const { message } = await addMessage(tx, conversation, {
    kind: "note",
    side: "team",
    authorKind: member ? "member" : actor.kind === "key" ? "key" : "system",
    authorId: member?.id ?? null,
    authorName: member?.publicName ?? "",
    text,
    html: html ?? null,
  });
  await tieAttachments(tx, actor, message.id, attachmentIds ?? []);
  tx.record({
    kind: "message.noted",
    conversationId: conversation.id,
    ...signature(actor),
    facts: { messageId: message.id },
  });
  return { conversation: await settle(tx, conversation), message };
}
