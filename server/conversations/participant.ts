import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { newId } from "#platform/ids.ts";
import { randomKey } from "#platform/random.ts";
import { participantsMax } from "./conversation.ts";
import { participantsOf } from "./find.ts";
import type { ParticipantRow } from "./row.ts";
import type { Addressee } from "./tables.ts";

interface NewParticipant {
  conversationId: string;
  role: ParticipantRow["role"];
  person: Addressee;
  customerId: string | null;
}

const keyBytes = 8;

/** Puts somebody on the conversation, with a key of their own. Who is on it already keeps theirs. */
export async function addParticipant(
  tx: Tx,
  { conversationId, role, person, customerId }: NewParticipant,
): Promise<ParticipantRow> {
  const present = await participantsOf(tx, conversationId);
  const address = person.address.toLowerCase();
  const known = present.find((participant) => participant.address === address);
  if (known) return known;
  if (present.length >= participantsMax) {
    throw new Refusal(
      422,
      "too_many_participants",
      `A conversation has ${participantsMax} people at most. Begin another for the rest.`,
    );
  }
  return tx.db
    .insertInto("participant")
    .values({
      workspaceId: tx.workspaceId,
      id: newId(),
      conversationId,
      customerId,
      role,
      name: person.name.slice(0, 200),
      address,
      key: randomKey(keyBytes),
      joinedAt: tx.now,
    })
    .onConflict((conflict) =>
      // Somebody who had left comes back under the same key: their old links go on working.
      conflict.columns(["workspaceId", "conversationId", "address"]).doUpdateSet({ leftAt: null }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}
