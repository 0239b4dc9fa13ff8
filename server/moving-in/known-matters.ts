import type { Tx } from "#platform/database/index.ts";
import { participantsOf, placesOfMimeIds } from "../conversations/index.ts";
import { readMessageId, type SigningKey } from "../mail/tokens/index.ts";
import type { Matter } from "./matters.ts";
import type { ScannedMail } from "./scan.ts";

/** The matters that are here already to which a thread belongs: by its Message-IDs, and by those of ours that it answers. */
export async function knownMatters(
  tx: Tx,
  inboxId: string,
  thread: readonly Pick<ScannedMail, "messageId" | "answers">[],
  keys: readonly SigningKey[],
): Promise<Matter[]> {
  const ids = [...new Set(thread.flatMap(({ messageId, answers }) => [messageId, ...answers]))].filter(
    (id) => id !== "",
  );
  const places = await placesOfMimeIds(
    tx,
    inboxId,
    ids,
    (id) => readMessageId(keys, tx.workspaceId, id)?.conversationId,
  );
  const matters: Matter[] = [];
  for (const [conversationId, idsThere] of Map.groupBy(places, ([, place]) => place)) {
    const participants = await participantsOf(tx, conversationId);
    const people = participants.flatMap(({ address, name, role }) =>
      address ? [[address, { address: { name, address }, role }] as const] : [],
    );
    matters.push({ conversationId, people: new Map(people), said: [], ids: new Set(idsThere.map(([id]) => id)) });
  }
  return matters;
}
