import { describe, expect, test } from "vitest";
import { deliveryWords } from "./delivery-words.ts";
import { lifeBar } from "./life-bar.ts";
import { timeline } from "./timeline.ts";

const now = new Date("2026-11-24T14:00:00Z");
const requester = { id: "ama", name: "Ama Mensah", kind: "external" as const, address: null };
const said = (kind: "inbound" | "outbound" | "note", createdAt: string, takenBack = false) => ({
  kind,
  side: kind === "note" ? ("team" as const) : ("customer" as const),
  createdAt,
  takenBack,
});
const heard = said("inbound", "2026-11-23T08:12:00Z");
const answered = said("outbound", "2026-11-24T09:42:00Z");
const bar = (
  question: Parameters<typeof lifeBar>[0]["question"],
  ending: Parameters<typeof lifeBar>[0]["ending"],
  ...messages: (typeof heard)[]
) =>
  lifeBar({ question, ending, requester }, messages, now, "Europe/Amsterdam").map(
    ({ words, state }) => `${words}: ${state}`,
  );

describe("how far a conversation is", () => {
  test("heard, and an answer is next", () =>
    expect(bar(null, null, heard)).toEqual(["Heard, yesterday: done", "Answer: now", "Ask: rest", "Ama’s word: rest"]));

  test("answered, and asked on Thursday", () =>
    expect(
      bar({ state: "planned", dueAt: "2026-11-26T12:00:00Z", askedAt: null, closesAt: null }, null, heard, answered),
    ).toEqual(["Heard, yesterday: done", "Answered, 10:42: done", "Ask, Thursday: now", "Ama’s word: rest"]));

  test("asked, and only their word is left", () =>
    expect(
      bar(
        { state: "asked", dueAt: null, askedAt: "2026-11-24T09:42:00Z", closesAt: null },
        null,
        heard,
        answered,
      ).slice(2),
    ).toEqual(["Asked, 10:42: done", "Ama’s word: now"]));

  test("silence is not their word", () => {
    const ending = { resolution: "silence" as const, at: "2026-11-24T09:42:00Z", reason: "", messageId: null, by: "" };
    expect(bar(null, ending, heard, answered).at(-1)).toBe("Ama’s word: rest");
  });

  test("an answer that was taken back is no answer", () =>
    expect(bar(null, null, heard, { ...answered, takenBack: true })[1]).toBe("Answer: now"));
});

describe("where a message of ours is", () => {
  const words = (state: "kept" | "queued" | "sent" | "bounced", sendsAt: string | null = null) =>
    deliveryWords({ kind: "outbound", takenBack: false, sendsAt, delivery: { state, problem: null } }, now)?.words;
  test("while it can be taken back", () =>
    expect(words("queued", "2026-11-24T14:00:10Z")).toBe("goes out in a moment"));
  test("sent, and never read", () => expect(words("sent")).toBe("sent"));
  test("a bounce is wrong and says so", () =>
    expect(
      deliveryWords(
        { kind: "outbound", takenBack: false, sendsAt: null, delivery: { state: "bounced", problem: "Mailbox full" } },
        now,
      ),
    ).toEqual({ words: "came back", wrong: true, reason: "Mailbox full" }));
});

test("an event of the same moment stands after the message that caused it", () => {
  const at = "2026-11-24T09:42:00Z";
  const event = { position: 1, kind: "x", at, actor: { kind: "system" as const, id: null, name: "" }, facts: {} };
  const message = { id: "m", createdAt: at };
  expect(timeline([message], [event], () => "Asked").map(({ kind }) => kind)).toEqual(["message", "event"]);
  expect(timeline([], [event], () => undefined)).toEqual([]);
});
