import { describe, expect, test } from "vitest";
import { insertName, marksIn, unknownNames } from "./text-marks.ts";

describe("an example", () => {
  test("shows what was put in", () => {
    expect(marksIn("Dear {first name}, on {asked on} I asked.", "Dear Ama, on Thursday I asked.")).toEqual([
      { words: "Dear ", isValue: false },
      { words: "Ama", isValue: true },
      { words: ", on ", isValue: false },
      { words: "Thursday", isValue: true },
      { words: " I asked.", isValue: false },
    ]);
  });
  test("is shown whole where it is of another text", () => {
    expect(marksIn("Dear {first name}", "Guten Tag")).toEqual([{ words: "Guten Tag", isValue: false }]);
  });
  test("may hold signs that mean something elsewhere", () => {
    expect(marksIn("({count}) [x]?", "(3) [x]?").map(({ words }) => words)).toEqual(["(", "3", ") [x]?"]);
  });
});

test("a name that the text does not know is found", () => {
  expect(unknownNames("{helpr} of {company} {helpr}", ["helper", "company"])).toEqual(["helpr"]);
});

test("a name is put where the caret stands", () => {
  expect(insertName("Dear !", "first name", 5, 5)).toEqual({ text: "Dear {first name}!", caret: 17 });
  expect(insertName("Dear Ama!", "first name", 5, 8)).toEqual({ text: "Dear {first name}!", caret: 17 });
});
