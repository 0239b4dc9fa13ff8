import type { ConversationRow } from "./row.ts";

/** What can be said of a row, in the words of the API. */
export const nextKinds = [
  "answer_owed",
  "nobody_yet",
  "came_back",
  "somebody_else",
  "woke",
  "held",
  "undelivered",
  "waits_customer",
  "waits_colleague",
  "waits_date",
  "question_planned",
  "asked",
  "reminded",
  "said_solved",
  "thanks",
  "ended",
] as const;

export type NextKind = (typeof nextKinds)[number];

export interface Next {
  kind: NextKind;
  at: Date | null;
  reason: string | null;
}

/** Why a row is in the list and what happens next. The screen makes the sentence of it. The most urgent reason wins. */
export function nextOf(row: ConversationRow): Next {
  if (row.undelivered) return { kind: "undelivered", at: row.lastMessageAt, reason: null };
  if (row.heldCount > 0) return { kind: "held", at: row.lastMessageAt, reason: null };
  if (row.unseenThanks) return { kind: "thanks", at: row.lastMessageAt, reason: null };
  if (row.resolution)
    return { kind: row.state === "resolved" ? "said_solved" : "ended", at: row.endedAt, reason: null };
  if (row.state === "open") return ours(row);
  if (row.state === "answered") return asked(row);
  const kinds = { customer: "waits_customer", colleague: "waits_colleague", date: "waits_date" } as const;
  const kind = row.turn === null || row.turn === "ours" ? "woke" : kinds[row.turn];
  return { kind, at: row.wakesAt, reason: row.waitingReason };
}

function ours(row: ConversationRow): Next {
  const at = row.unansweredSince;
  if (row.wantsSomebodyElse) return { kind: "somebody_else", at, reason: null };
  if (!at) return { kind: "woke", at: row.lastMessageAt, reason: null };
  if (row.reopenedCount > 0) return { kind: "came_back", at, reason: null };
  return { kind: row.assigneeId ? "answer_owed" : "nobody_yet", at, reason: null };
}

function asked(row: ConversationRow): Next {
  if (row.questionState === "planned") return { kind: "question_planned", at: row.questionAt, reason: null };
  if (row.questionState === "reminded") return { kind: "reminded", at: row.closesAt, reason: null };
  return { kind: "asked", at: row.questionAt, reason: null };
}
