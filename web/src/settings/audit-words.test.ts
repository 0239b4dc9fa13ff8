import { expect, test } from "vitest";
import { didWords, fieldWords, valueWords, whoWords } from "./audit-words.ts";

test("what was done is read as a sentence, also what has no words of its own yet", () => {
  expect(didWords("inbox.changed")).toBe("changed the inbox");
  expect(didWords("shelf.put_away")).toBe("put away the shelf");
});

test("fields are read as words", () => {
  expect(fieldWords("asksWhetherSolved")).toBe("asks whether solved");
  expect(fieldWords("memberIds")).toBe("members");
  expect(fieldWords("teamId")).toBe("team");
});

test("who it was has a name, also where it was no person", () => {
  expect(whoWords({ kind: "system", id: null, name: "" })).toBe("Manyhands");
  expect(whoWords({ kind: "member", id: "1", name: "Ruth Halden" })).toBe("Ruth Halden");
});

test("values are words", () => {
  expect([null, true, ["Ruth", "Amir"], "nl"].map(valueWords)).toEqual(["nothing", "yes", "Ruth, Amir", "nl"]);
});
