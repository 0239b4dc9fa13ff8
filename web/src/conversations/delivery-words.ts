import type { Message } from "@manyhands/client";

export interface Delivery {
  words: string;
  /** It needs somebody: said in clay, with the reason. What is only late says its reason calmly. */
  wrong: boolean;
  reason: string | null;
}

/** Where a message of ours is. Never whether it was read: that is not watched. */
export function deliveryWords(
  message: Pick<Message, "delivery" | "sendsAt" | "takenBack" | "kind">,
  now: Date,
): Delivery | undefined {
  if (message.takenBack) return { words: "taken back, not sent", wrong: false, reason: null };
  if (message.kind !== "outbound" || !message.delivery) return undefined;
  const { state, problem } = message.delivery;
  const waits = message.sendsAt !== null && new Date(message.sendsAt) > now;
  switch (state) {
    case "kept":
      return { words: "kept here, sent to nobody", wrong: false, reason: problem };
    // Only what has not left asks the clock: the page's own is true to the half minute.
    case "queued":
      return { words: waits ? "goes out in a moment" : "on its way", wrong: false, reason: problem };
    case "deferred":
      return { words: "delayed, tried again by itself", wrong: false, reason: problem };
    case "sent":
      return { words: "sent", wrong: false, reason: null };
    case "failed":
      return { words: "could not be sent", wrong: true, reason: problem };
    case "bounced":
      return { words: "came back", wrong: true, reason: problem };
  }
}
