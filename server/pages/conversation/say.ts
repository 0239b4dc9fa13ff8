import { minuteMs } from "#platform/clock.ts";
import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import {
  confirm,
  notYet,
  participantsOf,
  type StoredAttachment,
  takeBack,
  withdraw,
  writeOnPage,
} from "../../conversations/index.ts";
import { type Opened, pageToken } from "./open-link.ts";
import type { Answer } from "./schemas.ts";

/** A form that is sent twice in so short a time was pressed twice. */
const pressedTwiceMs = 2 * minuteMs;

/** The customer's word on whether it is solved. */
export async function answer(tx: Tx, opened: Opened, said: Answer): Promise<void> {
  const { actor, conversation, participant } = opened;
  switch (said.answer) {
    case "yes":
      await confirm(tx, actor, conversation, { words: said.words });
      return;
    case "no_longer_needed":
      await withdraw(tx, actor, conversation);
      return;
    case "not_yet":
      if (await isSaidAlready(tx, opened, said.missing)) return;
      await notYet(tx, actor, conversation, participant, { missing: said.missing, somebodyElse: said.who === "other" });
  }
}

export async function undo(tx: Tx, { actor, conversation }: Opened): Promise<void> {
  await takeBack(tx, actor, conversation);
}

/** A message from the page. Where the old matter had ended long ago a new one begins: then its page's token comes back. */
export async function write(
  tx: Tx,
  opened: Opened,
  { text, files }: { text: string; files: readonly StoredAttachment[] },
): Promise<{ movedTo: string | undefined }> {
  if (text.trim() === "" && files.length === 0) {
    throw new Refusal(422, "nothing_written", "There was nothing to send yet. Write something, or add a file.");
  }
  if (files.length === 0 && (await isSaidAlready(tx, opened, text))) return { movedTo: undefined };
  const { actor, conversation, participant } = opened;
  const after = await writeOnPage(tx, actor, conversation, participant, { text: text.trim(), attachments: files });
  if (after.id === conversation.id) return { movedTo: undefined };
  const [requester] = await participantsOf(tx, after.id);
  return { movedTo: requester && (await pageToken(tx, requester)) };
}

async function isSaidAlready(tx: Tx, { participant }: Opened, text: string): Promise<boolean> {
  if (text.trim() === "") return false;
  const last = await tx.db
    .selectFrom("message")
    .select(["text", "createdAt"])
    .where("workspaceId", "=", tx.workspaceId)
    .where("participantId", "=", participant.id)
    .where("conversationId", "=", participant.conversationId)
    .orderBy("createdAt", "desc")
    .limit(1)
    .executeTakeFirst();
  return last?.text === text.trim() && tx.now.getTime() - last.createdAt.getTime() < pressedTwiceMs;
}
