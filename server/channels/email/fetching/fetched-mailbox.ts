import { hourMs, minuteMs, secondMs } from "#platform/clock.ts";
import type { ImapSecurity } from "#platform/egress/index.ts";
import type { TroubleKind } from "./trouble.ts";

/** `connecting` until the first whole look, then `listening`; `failing` says why, and when it is tried again. */
export const mailboxStates = ["connecting", "listening", "failing"] as const;
export type MailboxState = (typeof mailboxStates)[number];

/** A mailbox elsewhere, as it is seen; its password never leaves. */
export interface FetchedMailbox {
  inboxId: string;
  host: string;
  port: number;
  security: ImapSecurity;
  userName: string;
  folders: string[];
  sentFolder: string | null;
  knownFolders: string[];
  state: MailboxState;
  trouble: TroubleKind | null;
  problem: string | null;
  failingSince: Date | null;
  lookedAt: Date | null;
  fetchedAt: Date | null;
  dueAt: Date;
}

export const mailboxColumns = [
  "inboxId",
  "host",
  "port",
  "security",
  "userName",
  "folders",
  "sentFolder",
  "knownFolders",
  "state",
  "trouble",
  "problem",
  "failingSince",
  "lookedAt",
  "fetchedAt",
  "dueAt",
] as const;

export const foldersMax = 20;
export const knownFoldersMax = 500;

const firstPauseMs = 5 * secondMs;
const longestPauseMs = 15 * minuteMs;
/** Many servers lock an account after a few wrong passwords. */
const firstPauseForPasswordMs = 5 * minuteMs;
const longestPauseForPasswordMs = 4 * hourMs;

/** How long to wait after the n-th failure in a row. */
export function pauseMs(failures: number, trouble: TroubleKind): number {
  const [first, longest] =
    trouble === "password" ? [firstPauseForPasswordMs, longestPauseForPasswordMs] : [firstPauseMs, longestPauseMs];
  return Math.min(first * 3 ** Math.min(Math.max(failures, 1) - 1, 12), longest);
}

/** A single mail that cannot be fetched is tried again after so long, counted in tries, and then no more: about a day in all. */
const triesAfterMs = [0, minuteMs, 5 * minuteMs, 30 * minuteMs, 2 * hourMs, 8 * hourMs, 12 * hourMs] as const;

/** Undefined: not again. */
export function mailPauseMs(attempts: number): number | undefined {
  return triesAfterMs[attempts - 1];
}
