import { dayMs, hourMs } from "#platform/clock.ts";

export const states = ["open", "waiting", "answered", "resolved", "closed"] as const;
export type State = (typeof states)[number];

export const turns = ["ours", "customer", "colleague", "date"] as const;
export type Turn = (typeof turns)[number];

/** Whom a wait is for, or what. */
export const waitsOn = ["customer", "colleague", "date"] as const;
export type WaitsOn = (typeof waitsOn)[number];

/** What became of an answer on its way. */
export const deliveryStates = ["kept", "queued", "deferred", "sent", "failed", "bounced"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Only the customer's own act writes this one. */
export const confirmed = "confirmed";
/** The customer said so to a member, who records it. */
export const saidByCustomer = ["by_reply", "by_word"] as const;
/** Ended otherwise, recorded by a member or a key. */
export const endedOtherwise = ["withdrawn", "not_possible", "no_reply_needed", "duplicate"] as const;
export const resolutions = [confirmed, ...saidByCustomer, "silence", ...endedOtherwise] as const;
export type Resolution = (typeof resolutions)[number];

/** The customer said that it is solved: never added together with what was closed. */
export function isResolved(resolution: Resolution): boolean {
  return resolution === "confirmed" || resolution === "by_reply" || resolution === "by_word";
}

export function stateAfter(resolution: Resolution): "resolved" | "closed" {
  return isResolved(resolution) ? "resolved" : "closed";
}

export const remindAfterMs = 3 * dayMs;
export const closeAfterReminderMs = 4 * dayMs;
/** A plain answer waits for the customer this many working days, then it is our turn to look again. */
export const plainWaitWorkingDays = 3;
export const undoMs = 15_000;
export const setAsideDays = 30;
export const participantsMax = 50;

export interface OpenWait {
  on: WaitsOn;
  until: Date;
  createdAt: Date;
}

export interface LifeRows {
  ended: Resolution | undefined;
  /** When the newest message of the customer came in that nobody has answered. */
  unansweredLatest: Date | undefined;
  waits: readonly OpenWait[];
  /** Planned, asked or reminded: the customer has the word. */
  questionRuns: boolean;
}

export interface Life {
  state: State;
  turn: Turn | null;
  wakesAt: Date | null;
}

/**
 * Where a conversation stands and whose turn it is: always computed from rows, never a flag that somebody may forget.
 * An unanswered message of the customer is ours, unless somebody has since decided to wait (asked a colleague, put it off).
 * Then a question that runs is the customer's; else the earliest open wait decides; nothing to wait for is ours.
 */
export function lifeOf({ ended, unansweredLatest, waits, questionRuns }: LifeRows): Life {
  if (ended) return { state: stateAfter(ended), turn: null, wakesAt: null };
  const decided = unansweredLatest ? waits.filter(({ createdAt }) => createdAt >= unansweredLatest) : waits;
  const earliest = [...decided].sort((a, b) => a.until.getTime() - b.until.getTime())[0];
  if (questionRuns && !unansweredLatest)
    return { state: "answered", turn: "customer", wakesAt: earliest?.until ?? null };
  if (!earliest) return { state: "open", turn: "ours", wakesAt: null };
  return { state: "waiting", turn: earliest.on, wakesAt: earliest.until };
}

/** So many working days later at the same hour, in UTC days: Saturday and Sunday do not count. */
export function afterWorkingDays(from: Date, days: number): Date {
  let at = from.getTime();
  for (let left = days; left > 0; ) {
    at += 24 * hourMs;
    const day = new Date(at).getUTCDay();
    if (day !== 0 && day !== 6) left--;
  }
  return new Date(at);
}
