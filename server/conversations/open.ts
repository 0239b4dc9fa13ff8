import type { Tx } from "#platform/database/index.ts";
import { newId } from "#platform/ids.ts";
import { spokenCode } from "#platform/random.ts";
import type { Customer } from "../customers/index.ts";
import { type Actor, signature } from "../members/index.ts";
import { addMessage } from "./add-message.ts";
import { inboundFields, type NewInbound } from "./inbound.ts";
import { addParticipant } from "./participant.ts";
import type { ConversationRow, ParticipantRow } from "./row.ts";
import { settle } from "./settle.ts";
import type { Addressee } from "./tables.ts";

export interface NewConversation {
  id?: string | undefined;
  inbox: { id: string; teamId: string };
  channel: ConversationRow["channel"];
  requester: Customer;
  person: Addressee;
  subject: string;
  language?: string | null | undefined;
  previousId?: string | null | undefined;
}

const subjectLengthMax = 1_000;
const referenceLength = 6;
const referenceTriesMax = 20;

/** A customer brings a new matter: it is in front of the inbox's team. */
export async function openConversation(
  tx: Tx,
  actor: Actor,
  opening: NewConversation & { message: NewInbound },
): Promise<{ conversation: ConversationRow; messageId: string }> {
  const { conversation, participant } = await begin(tx, opening);
  const { message, shown } = await addMessage(
    tx,
    conversation,
    inboundFields(opening.message, participant),
    opening.message.attachments,
  );
  const at = opening.message.receivedAt;
  const settled = await settle(tx, conversation, { ...shown, unansweredSince: at, unansweredLatest: at });
  tx.record({
    kind: "conversation.opened",
    conversationId: conversation.id,
    ...signature(actor),
    facts: { messageId: message.id },
  });
  return { conversation: settled, messageId: message.id };
}

/** The rows of a conversation that nothing was said in yet; the verb that calls it says the first thing. */
export async function begin(
  tx: Tx,
  opening: NewConversation,
): Promise<{ conversation: ConversationRow; participant: ParticipantRow }> {
  const conversation = await insertConversation(tx, opening);
  const participant = await addParticipant(tx, {
    conversationId: conversation.id,
    role: "requester",
    person: { name: opening.person.name || opening.requester.name, address: opening.person.address },
    customerId: opening.requester.id,
  });
  return { conversation, participant };
}

/** A reference that somebody else has already is thrown again: it is short, so that it can be said over the phone. */
async function insertConversation(tx: Tx, opening: NewConversation): Promise<ConversationRow> {
  for (let tries = 0; tries < referenceTriesMax; tries++) {
    const inserted = await tx.db
      .insertInto("conversation")
      .values({
        workspaceId: tx.workspaceId,
        id: opening.id ?? newId(),
        reference: spokenCode(referenceLength),
        subject: opening.subject.slice(0, subjectLengthMax),
        state: "open",
        turn: "ours",
        version: 0, // the verb that settles it makes it 1
        inboxId: opening.inbox.id,
        teamId: opening.inbox.teamId,
        requesterId: opening.requester.id,
        channel: opening.channel,
        language: opening.language ?? opening.requester.language,
        previousId: opening.previousId ?? null,
        lastMessageAt: tx.now,
        createdAt: tx.now,
      })
      .onConflict((conflict) => conflict.columns(["workspaceId", "reference"]).doNothing())
      .returningAll()
      .executeTakeFirst();
    if (inserted) return inserted;
  }
  throw new Error("No free reference was found.");
}
