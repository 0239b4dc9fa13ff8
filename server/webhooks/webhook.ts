import { dayMs, hourMs, minuteMs, secondMs } from "#platform/clock.ts";

/** Where another program of the company wants to hear of what happens. */
export interface Webhook {
  id: string;
  name: string;
  url: string;
  kinds: string[];
  state: "on" | "off";
  /** Why it was switched off by itself. */
  offReason: string | null;
  failingSince: Date | null;
  createdAt: Date;
}

export const webhookColumns = [
  "id",
  "name",
  "url",
  "kinds",
  "state",
  "offReason",
  "failingSince",
  "createdAt",
] as const;

export const deliveryStates = ["queued", "deferred", "delivered", "failed", "kept"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export const webhooksMax = 20;
/** After a new secret was made, the one before it signs too for so long. */
export const earlierSecretMs = dayMs;
/** A webhook that took nothing for so long is switched off. */
export const giveUpAfterMs = 5 * dayMs;
/** So long a delivery stands in the log, and can be replayed. */
export const keptMs = 30 * dayMs;

/** The pauses between tries, as Standard Webhooks proposes: after the last one it has failed. */
const pausesMs = [
  5 * secondMs,
  5 * minuteMs,
  30 * minuteMs,
  2 * hourMs,
  5 * hourMs,
  10 * hourMs,
  14 * hourMs,
  20 * hourMs,
  dayMs,
];
/** Longer by up to a tenth, so that what failed together does not come back together. */
const jitter = 0.1;

export interface Told {
  status: number | null;
  /** What went wrong before there was an answer. */
  problem: string | null;
}

export interface Outcome {
  state: "delivered" | "deferred" | "failed";
  problem: string | null;
  dueAt: Date | null;
  /** The other side said that it wants nothing more. */
  isGone: boolean;
}

/** What a try means for the delivery. Pure: the clock and the chance, between 0 and 1, come in. */
export function outcomeOf({ status, problem }: Told, tries: number, now: Date, chance: number): Outcome {
  if (status !== null && status >= 200 && status < 300) {
    return { state: "delivered", problem: null, dueAt: null, isGone: false };
  }
  const said = problem ?? answerWords(status ?? 0);
  if (status === 410) return { state: "failed", problem: said, dueAt: null, isGone: true };
  const pause = pausesMs[tries - 1];
  if (pause === undefined) return { state: "failed", problem: said, dueAt: null, isGone: false };
  const dueAt = new Date(now.getTime() + Math.round(pause * (1 + jitter * chance)));
  return { state: "deferred", problem: said, dueAt, isGone: false };
}

function answerWords(status: number): string {
  if (status === 410) return "It answered 410: it is gone, and wants nothing more.";
  if (status >= 300 && status < 400) {
    return `It answered ${status}, which leads elsewhere. Nothing is sent to where it leads: change the address here.`;
  }
  return `It answered ${status} instead of 2xx.`;
}
