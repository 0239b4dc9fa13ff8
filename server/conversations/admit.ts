import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { customerByAddress } from "../customers/index.ts";
import { type Actor, mustBeAllowed, signature } from "../members/index.ts";
import { participantsOf } from "./find.ts";
import { addParticipant } from "./participant.ts";
import type { ConversationRow } from "./row.ts";
import { settle } from "./settle.ts";
import type { Addressee } from "./tables.ts";

/** A member agrees to somebody whom the customer put in Cc: from now on they are on it, and may read what the customer may. */
export async function admit(
  tx: Tx,
  actor: Actor,
  conversation: ConversationRow,
  person: Addressee,
): Promise<ConversationRow> {
  mustBeAllowed(actor, "conversation.write");
  const address = person.address.toLowerCase();
  const present = (await participantsOf(tx, conversation.id)).find((each) => each.address === address);
  if (present?.role === "outsider") {
    const sentence = `${person.address} is outside of what the customer reads, and what they wrote would be shown. Leave them there.`;
    throw new Refusal(409, "is_outside", sentence);
  }
  if (present) return conversation;
  const customer = await customerByAddress(tx, person);
  const { id: participantId } = await addParticipant(tx, {
    conversationId: conversation.id,
    role: "participant",
    person,
    customerId: customer.id,
  });
  tx.record({
    kind: "participant.joined",
    conversationId: conversation.id,
    ...signature(actor),
    facts: { participantId },
  });
  return settle(tx, conversation);
}
