import { expect, test } from "vitest";
import { listWords, whoSeesWords } from "./who-words.ts";

const people = (...names: string[]) => names.map((publicName) => ({ publicName }));

test("who sees new mail is said by name", () => {
  expect(whoSeesWords(people("Ruth", "Mei"), { publicName: "Marta" })).toBe(
    "Ruth and Mei see new mail within a second. Marta leads: “someone else, please” goes to Marta.",
  );
  expect(whoSeesWords(people("Ruth"))).toContain("Ruth sees new mail");
});

test("a team of nobody loses nothing", () => expect(whoSeesWords([])).toContain("Unassigned"));

test("of many, some are named", () => {
  expect(listWords(["A", "B", "C", "D", "E"])).toBe("A, B, C, D and E");
  expect(listWords(["A", "B", "C", "D", "E", "F", "G"])).toBe("A, B, C, D and 3 more");
});
