import { expect, test } from "vitest";
import { suggestionsFor } from "./suggestions.ts";

const names = {
  teams: ["Support", "Bid team"],
  members: ["Sanne Visser"],
  inboxes: ["Support"],
  today: "2026-11-24",
};
const typedBy = (typed: string) => suggestionsFor(typed, names).map((suggestion) => suggestion.typed);

test.each([
  ["", "from:"],
  ["kettle te", "kettle team:"],
  ["kettle team:b", 'kettle team:"Bid team" '],
  ['team:"bi', 'team:"Bid team" '],
  ['team:"Bid t', 'team:"Bid team" '],
  ["is:wa", "is:waiting "],
  ["after:2026-", "after:2026-11-24 "],
])("after %j may come %j", (typed, next) => expect(typedBy(typed)).toContain(next));

test("a word that is no filter is left alone, and so is a filter that is whole", () => {
  expect(typedBy("kettle")).toEqual([]);
  expect(typedBy("is:open")).toEqual([]);
  expect(typedBy("https://halden.example")).toEqual([]);
});
