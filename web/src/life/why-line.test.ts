import type { ConversationItem, NextKind } from "@manyhands/client";
import { describe, expect, test } from "vitest";
import { shortName, whyLine } from "./why-line.ts";

const zone = "Europe/Amsterdam";
// A Tuesday, 15:00 in Amsterdam.
const now = new Date("2026-11-24T14:00:00Z");
const me = { id: "ruth" };
const ruth = { id: "ruth", name: "Ruth Adeyemi", publicName: "Ruth", face: null, pictureUrl: null };
const daniel = { ...ruth, id: "daniel", name: "Daniel Osei" };

type Told = Parameters<typeof whyLine>[0];
function told(
  kind: NextKind,
  change: Partial<ConversationItem> = {},
  at: string | null = null,
  reason: string | null = null,
): Told {
  return {
    next: { kind, at, reason },
    assignee: ruth,
    requester: { id: "ama", name: "Ama Mensah", kind: "external", address: "ama@example.org" },
    resolution: null,
    unansweredSince: null,
    heldCount: 0,
    wakesAt: null,
    ...change,
  };
}
const words = (item: Told) => whyLine(item, me, now, zone).words;

describe("our turn", () => {
  test("an answer is owed since the customer wrote", () => {
    const line = whyLine(told("answer_owed", { unansweredSince: "2026-11-24T08:12:00Z" }), me, now, zone);
    expect(line).toEqual({ words: "Answer owed since 09:12", tone: "plain", picture: "none" });
  });
  test("an answer promised by an hour says that hour", () => {
    expect(words(told("answer_owed", { unansweredSince: "2026-11-24T08:12:00Z" }, "2026-11-24T15:30:00Z"))).toBe(
      "Answer owed by 16:30",
    );
  });
  test("an answer owed since the day before yesterday is at risk, by picture too", () => {
    const line = whyLine(told("answer_owed", { unansweredSince: "2026-11-22T08:12:00Z" }), me, now, zone);
    expect(line).toEqual({ words: "Answer owed since Sunday", tone: "clay", picture: "risk" });
  });
  test("a colleague's answer is named as theirs", () => {
    expect(words(told("answer_owed", { assignee: daniel, unansweredSince: "2026-11-24T08:12:00Z" }))).toBe(
      "Daniel owes an answer since 09:12",
    );
  });
  test("what just came in says so for ten minutes, then since when", () => {
    expect(words(told("nobody_yet", { assignee: null, unansweredSince: "2026-11-24T13:55:00Z" }))).toBe(
      "Just came in, nobody has it yet",
    );
    expect(words(told("nobody_yet", { assignee: null, unansweredSince: "2026-11-24T13:00:00Z" }))).toBe(
      "Nobody has it yet, here since 14:00",
    );
  });
  test.each<[string, Told]>([
    ["Not solved yet, came back today", told("came_back", {}, "2026-11-24T08:00:00Z")],
    ["Asked for somebody else, please", told("somebody_else")],
    ["Time to look again, since 09:00: courier calls", told("woke", {}, "2026-11-24T08:00:00Z", "courier calls")],
    ["A mail may belong here: join or separate it", told("held", { heldCount: 1 })],
    ["3 mails may belong here: join or separate them", told("held", { heldCount: 3 })],
    ["Our mail did not arrive: see why", told("undelivered")],
  ])("%s", (sentence, item) => expect(words(item)).toBe(sentence));
});

describe("not our turn", () => {
  test.each<[string, Told]>([
    ["Waits for Ama’s answer until Friday", told("waits_customer", {}, "2026-11-27T10:00:00Z")],
    ["By 15:30: Finance answers", told("waits_colleague", {}, "2026-11-24T14:30:00Z", "Finance answers")],
    ["By Thursday: waits for a colleague", told("waits_colleague", {}, "2026-11-26T14:30:00Z")],
    ["You look again on Thursday", told("waits_date", {}, "2026-11-26T10:00:00Z")],
    ["Daniel looks again tomorrow: swap", told("waits_date", { assignee: daniel }, "2026-11-25T10:00:00Z", "swap")],
    ["We look again on Thursday", told("waits_date", { assignee: null }, "2026-11-26T10:00:00Z")],
    ["You ask on Thursday whether it is solved", told("question_planned", {}, "2026-11-26T10:00:00Z")],
    ["Asked, no word yet; reminder Friday", told("asked", {}, "2026-11-27T10:00:00Z")],
    ["Asked once on Friday, no word yet", told("asked", {}, "2026-11-20T10:00:00Z")],
    ["Reminded, no word yet; closes 1 December", told("reminded", {}, "2026-12-01T10:00:00Z")],
  ])("%s", (sentence, item) => expect(words(item)).toBe(sentence));

  test("honey stands only for their word", () => {
    const kinds: NextKind[] = ["question_planned", "asked", "reminded", "waits_customer", "waits_date", "answer_owed"];
    const honey = kinds.filter((kind) => whyLine(told(kind), me, now, zone).tone === "honey");
    expect(honey).toEqual(["question_planned", "asked", "reminded"]);
  });
});

describe("ended", () => {
  test.each<[string, Told]>([
    ["Solved, they said yes", told("said_solved", { resolution: "confirmed" })],
    ["Solved yesterday, they wrote it", told("said_solved", { resolution: "by_reply" }, "2026-11-23T10:00:00Z")],
    ["Solved yesterday, they told us", told("ended", { resolution: "by_word" }, "2026-11-23T10:00:00Z")],
    ["Closed on Saturday, after silence", told("ended", { resolution: "silence" }, "2026-11-21T10:00:00Z")],
    ["Closed today, not possible", told("ended", { resolution: "not_possible" }, "2026-11-24T10:00:00Z")],
    ["Ama says thanks", told("thanks")],
  ])("%s", (sentence, item) => expect(words(item)).toBe(sentence));

  test("silence is never shown as solved", () => {
    const line = whyLine(told("ended", { resolution: "silence" }), me, now, zone);
    expect(line.tone).toBe("plain");
    expect(line.picture).toBe("closed");
  });
});

test("a coloured line always has a picture too, but for what just came in", () => {
  const kinds: NextKind[] = [
    "undelivered",
    "waits_colleague",
    "question_planned",
    "asked",
    "reminded",
    "said_solved",
    "thanks",
  ];
  for (const kind of kinds) expect(whyLine(told(kind), me, now, zone).picture).not.toBe("none");
});

test.each([
  ["Ama Mensah", "Ama"],
  ["Hotel Linde", "Hotel Linde"],
  ["info@halden.example", "info@halden.example"],
])("%s is %s for short", (name, short) => expect(shortName(name)).toBe(short));
