import type { Conversation, ConversationEvent, Message } from "@manyhands/client";

type Said = Pick<Message, "id" | "createdAt">;

export type Entry<Told extends Said = Message> =
  | { kind: "message"; key: string; at: string; message: Told }
  | { kind: "event"; key: string; at: string; words: string }
  | { kind: "thanks"; key: string; at: string; words: string; memberId: string | null };

/** What was said and what happened, oldest first. An event of the same moment stands after what caused it. */
export function timeline<Told extends Said>(
  messages: readonly Told[],
  events: readonly ConversationEvent[],
  wordsOf: (event: ConversationEvent) => string | undefined,
): Entry<Told>[] {
  const said = messages.map(
    (message): Entry<Told> => ({ kind: "message", key: message.id, at: message.createdAt, message }),
  );
  const happened = events.flatMap((event): Entry<Told>[] => {
    const words = wordsOf(event);
    return words === undefined ? [] : [{ kind: "event", key: `event-${event.position}`, at: event.at, words }];
  });
  return [...said, ...happened].sort(
    (a, b) => a.at.localeCompare(b.at) || Number(a.kind === "event") - Number(b.kind === "event"),
  );
}

/** The customer's words of thanks stand where they were said: after the event that they came with. */
export function withThanks(entries: readonly Entry[], thanks: Conversation["thanks"]): Entry[] {
  const said = thanks.map((one): Entry => ({ kind: "thanks", key: `thanks-${one.at}`, ...one }));
  return [...entries, ...said].sort((a, b) => a.at.localeCompare(b.at));
}
