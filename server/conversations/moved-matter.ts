import { dayMs } from "#platform/clock.ts";
import type { NewMessage, StoredAttachment } from "./add-message.ts";
import type { Addressee } from "./tables.ts";

/** Who is on a matter from elsewhere. */
export interface MovedPerson {
  role: "requester" | "participant" | "outsider";
  person: Addressee;
  customerId: string | null;
}

/** A message from elsewhere, with its own id and time. Its author is found among the people by address. */
export type MovedMessage = NewMessage & {
  id: string;
  createdAt: Date;
  attachments: readonly StoredAttachment[];
};

/** A matter from elsewhere: what was said in it, oldest first, and who is on it. */
export interface MovedMatter {
  id: string;
  /** It is here already, and these messages are more of it. */
  isHere: boolean;
  inbox: { id: string; teamId: string };
  channel: string;
  requesterId: string;
  subject: string;
  language: string | null;
  people: readonly MovedPerson[];
  said: readonly MovedMessage[];
}

/** A customer's last word that is older owes nobody an answer any more: it waits in no list. */
const owedDaysMax = 30;

const answeredReason = "It came from elsewhere. Our answer was the last word; nobody had asked whether it was solved.";
const unansweredReason = `It came from elsewhere. The customer had the last word, more than ${owedDaysMax} days before.`;

interface Said {
  isOurs: boolean;
  isThanks: boolean;
  at: Date;
}

/** Where a matter from elsewhere stands. */
export interface MovedLife {
  unansweredSince: Date | null;
  unansweredLatest: Date | null;
  /** It is over: since its last word, and why. */
  ended: { at: Date; reason: string } | undefined;
}

/**
 * Where a matter from elsewhere stands: what a customer wrote in the last 30 days, and nobody answered, is our turn. All else has
 * ended in silence at its last word; nobody has said that it was solved, so it never counts as that. Nothing is asked, nothing
 * waits, so that no timer wakes years of mail. (Decision 0022.)
 */
export function movedLife(said: readonly Said[], now: Date): MovedLife {
  const inOrder = [...said].sort((a, b) => a.at.getTime() - b.at.getTime());
  const last = inOrder.at(-1);
  const answered = inOrder.findLastIndex(({ isOurs }) => isOurs);
  const waiting = inOrder.slice(answered + 1).filter(({ isThanks }) => !isThanks);
  const latest = waiting.at(-1);
  const isOwed = latest && now.getTime() - latest.at.getTime() <= owedDaysMax * dayMs;
  if (isOwed) {
    return { unansweredSince: waiting[0]?.at ?? null, unansweredLatest: latest.at, ended: undefined };
  }
  const reason = latest ? unansweredReason : answeredReason;
  return { unansweredSince: null, unansweredLatest: null, ended: { at: last?.at ?? now, reason } };
}
