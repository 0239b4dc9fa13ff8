import { expect, test } from "vitest";
import { best, fit } from "./match.ts";

test("each typed word begins some word, in any order", () => {
  expect(fit("ken tel", "Tell Kennedy")).toBeGreaterThan(0);
  expect(fit("ell", "Tell Kennedy")).toBe(0);
});
test("accents and capitals do not matter", () => expect(fit("novak", "Lena Novák")).toBeGreaterThan(0));
test("what begins so comes first", () =>
  expect(best(["Write a reply", "Reply to Ama", "Trash"], "reply", (words) => words)).toEqual([
    "Reply to Ama",
    "Write a reply",
  ]));
test("nothing typed keeps everything", () => expect(best(["b", "a"], " ", (words) => words)).toEqual(["b", "a"]));
