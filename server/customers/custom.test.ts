import { describe, expect, test } from "vitest";
import { changedCustom } from "./custom.ts";

const fields = [
  { id: "a", name: "Contract", kind: "text" as const, choices: [] },
  { id: "b", name: "Seats", kind: "number" as const, choices: [] },
  { id: "c", name: "Since", kind: "date" as const, choices: [] },
  { id: "d", name: "Plan", kind: "choice" as const, choices: ["Small", "Large"] },
];

describe("what a company wants to know", () => {
  test.each([
    ["a", "HK-1", "HK-1"],
    ["a", 12, "12"],
    ["b", "2,5", 2.5],
    ["b", 3, 3],
    ["c", "2026-11-24", "2026-11-24"],
    ["d", "Large", "Large"],
  ])("%s: %j is kept as %j", (id, given, kept) => {
    expect(changedCustom(fields, {}, { [id]: given })).toEqual({ [id]: kept });
  });

  test.each([
    ["b", "many", "Seats takes a number."],
    ["c", "2026-02-30", "Since takes a day, such as 2026-11-24."],
    ["d", "Medium", "Plan takes one of Small, Large."],
    ["x", "1", "There is no such field. Look at the fields under Settings."],
  ])("%s: %j is refused in words", (id, given, sentence) => {
    expect(() => changedCustom(fields, {}, { [id]: given })).toThrow(sentence);
  });

  test("keeps what is not named, and takes away what is null", () => {
    expect(changedCustom(fields, { a: "HK-1", b: 3 }, { b: null })).toEqual({ a: "HK-1" });
  });
});
