import type { ConversationEvent } from "@manyhands/client";
import { expect, test } from "vitest";
import { eventWords } from "./event-words.ts";

const names = { member: () => "Mei Lin", team: () => "Orders and delivery" };
const assigned = (facts: ConversationEvent["facts"]): ConversationEvent => ({
  position: 1,
  kind: "conversation.assigned",
  at: "2026-11-24T10:00:00Z",
  actor: { kind: "member", id: "ruth", name: "Ruth" },
  facts,
});

test.each([
  ["Ruth handed it over to Orders and delivery", { assigneeId: null, teamId: "b", fromTeamId: "a" }],
  ["Ruth handed it over to Mei Lin of Orders and delivery", { assigneeId: "mei", teamId: "b", fromTeamId: "a" }],
  ["Ruth put it back: nobody has it", { assigneeId: null, teamId: "a", fromTeamId: null }],
  ["Ruth took it", { assigneeId: "ruth", teamId: "a", fromTeamId: null }],
  ["Ruth gave it to Mei Lin", { assigneeId: "mei", teamId: "a", fromTeamId: null }],
])("%s", (words, facts) => expect(eventWords(assigned(facts), names)).toBe(words));

test("what was brought in from elsewhere says so", () => {
  const event = {
    ...assigned({ messages: 2 }),
    kind: "conversation.moved_in",
    actor: { kind: "system" as const, id: null, name: "" },
  };
  expect(eventWords(event, names)).toBe("Brought in from elsewhere");
});
