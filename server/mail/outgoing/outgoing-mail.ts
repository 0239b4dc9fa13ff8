import { dayMs, hourMs, minuteMs } from "#platform/clock.ts";
import type { Answer } from "#platform/egress/index.ts";
import { plainReason, stopsAddress } from "./reason.ts";

export const purposes = [
  "message",
  "forward",
  "question",
  "reminder",
  "acknowledgement",
  "sign_in",
  "invitation",
  "proof",
] as const;
export type Purpose = (typeof purposes)[number];

/** `kept`: not sent to the world, but shown in the built-in mailbox. */
export const mailStates = ["kept", "queued", "deferred", "sent", "failed", "cancelled"] as const;
export type MailState = (typeof mailStates)[number];

/** RFC 5321, section 4.5.4.1, wants four to five days. */
export const giveUpAfterMs = 5 * dayMs;
export const tellOfDelayAfterMs = 4 * hourMs;
const firstPauseMs = minuteMs;
const longestPauseMs = 4 * hourMs;
/** Pauses differ by a fifth each way, so that mails that failed together do not come back together. */
const jitter = 0.2;

/** How long to wait after the n-th try. `chance` is between 0 and 1. */
export function pauseMs(attempts: number, chance: number): number {
  const doubled = firstPauseMs * 2 ** Math.min(Math.max(attempts, 1) - 1, 20);
  return Math.round(Math.min(doubled, longestPauseMs) * (1 - jitter + 2 * jitter * chance));
}

export interface Tried {
  recipient: string;
  attempts: number;
  /** The first try of all. */
  triedSince: Date;
  delayTold: boolean;
}

export interface Outcome {
  state: "sent" | "failed" | "deferred";
  response: string;
  /** In plain words, for the one whose mail it is. */
  problem: string | null;
  dueAt: Date | null;
  /** It has waited so long that somebody should know. */
  tellsOfDelay: boolean;
  stopsAddress: boolean;
}

/** What a try means for the mail. Pure: the clock and the chance come in. */
export function outcomeOf(answer: Answer, tried: Tried, now: Date, chance: number): Outcome {
  const { recipient, attempts, triedSince, delayTold } = tried;
  const { response } = answer;
  const done = { response, dueAt: null, tellsOfDelay: false, stopsAddress: false };
  if (answer.kind === "accepted") return { ...done, state: "sent", problem: null };
  const reason = plainReason(response);
  if (answer.kind === "refused") {
    const problem = `It did not arrive at ${recipient}, because ${reason}. The mail server said: ${response}`;
    return { ...done, state: "failed", problem, stopsAddress: stopsAddress(answer) };
  }
  const dueAt = new Date(now.getTime() + pauseMs(attempts, chance));
  if (dueAt.getTime() - triedSince.getTime() > giveUpAfterMs) {
    const problem = `It did not arrive at ${recipient}: no mail server took it for five days. The last answer was: ${response}`;
    return { ...done, state: "failed", problem };
  }
  const waited = now.getTime() - triedSince.getTime();
  const since =
    waited >= tellOfDelayAfterMs ? `after ${Math.floor(waited / hourMs)} hours; we try for five days` : "yet";
  const problem = `It has not left for ${recipient} ${since}. The mail server said: ${response}`;
  return { ...done, state: "deferred", problem, dueAt, tellsOfDelay: !delayTold && waited >= tellOfDelayAfterMs };
}
