import type { Webhook, WebhookDelivery } from "@manyhands/client";
import type { Tone } from "../ui/index.ts";

const states: Record<WebhookDelivery["state"], { words: string; tone: Tone }> = {
  queued: { words: "Leaves now", tone: "plain" },
  deferred: { words: "Tried again", tone: "honey" },
  delivered: { words: "Delivered", tone: "pine" },
  failed: { words: "Did not arrive", tone: "clay" },
  kept: { words: "Kept here", tone: "plain" },
};

export function deliveryWords(state: WebhookDelivery["state"]): { words: string; tone: Tone } {
  return states[state];
}

/** How a webhook is doing, in one word. */
export function webhookWords({ state, failingSince }: Pick<Webhook, "state" | "failingSince">): {
  words: string;
  tone: Tone;
} {
  if (state === "off") return { words: "Off", tone: "clay" };
  return failingSince === null ? { words: "On", tone: "pine" } : { words: "Not arriving", tone: "honey" };
}

/** What it hears of, said in a row. */
export function kindsWords(kinds: readonly string[]): string {
  if (kinds.length === 0) return "Everything";
  return kinds.length === 1 ? (kinds[0] ?? "") : `${kinds.length} kinds of events`;
}
