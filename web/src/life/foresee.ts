import type { ConversationItem, Person, Resolution } from "@manyhands/client";

/** What a change will make of a conversation, shown before the server has said so. Its version stays: the server's answer wins. */

export function assigned(item: ConversationItem, assignee: Person | null): ConversationItem {
  const owed = item.next.kind === "nobody_yet" || item.next.kind === "answer_owed";
  const next = owed ? { ...item.next, kind: assignee ? ("answer_owed" as const) : ("nobody_yet" as const) } : item.next;
  return { ...item, assignee, next };
}

export function putOff(item: ConversationItem, until: string, reason: string | null): ConversationItem {
  return {
    ...item,
    state: "waiting",
    turn: "date",
    wakesAt: until,
    unansweredSince: null,
    next: { kind: "waits_date", at: until, reason },
  };
}

export function ended(item: ConversationItem, resolution: Resolution, now: Date): ConversationItem {
  const said = resolution === "by_reply" || resolution === "by_word";
  return {
    ...item,
    state: said ? "resolved" : "closed",
    turn: null,
    resolution,
    wakesAt: null,
    unansweredSince: null,
    next: { kind: said ? "said_solved" : "ended", at: now.toISOString(), reason: null },
  };
}

export function opened(item: ConversationItem): ConversationItem {
  const kind = item.assignee ? "answer_owed" : "nobody_yet";
  return {
    ...item,
    state: "open",
    turn: "ours",
    resolution: null,
    wakesAt: null,
    next: { kind, at: null, reason: null },
  };
}

export function asSpam(item: ConversationItem, spam: boolean): ConversationItem {
  return { ...item, spam };
}

export function inTrash(item: ConversationItem, trashed: boolean): ConversationItem {
  return { ...item, trashed };
}

export function seen(item: ConversationItem): ConversationItem {
  return { ...item, unseen: false, unseenThanks: false };
}
