import { expect, test } from "vitest";
import { rateWords, waitWords } from "./words.ts";

test.each([
  [0.2, "12 min"],
  [1, "1 hour"],
  [47, "47 hours"],
  [72, "3 days"],
  [null, "nothing yet"],
])("a wait of %s hours is said as %s", (hours, words) => expect(waitWords(hours)).toBe(words));

test("a rate never stands without how sure it is, and small samples say that they are small", () => {
  expect(rateWords({ n: 100, of: 1000, rate: 0.1, low: 0.083, high: 0.12 })).toBe(
    "10\u00a0% of 1,000, surely between 8.3\u00a0% and 12\u00a0%",
  );
  expect(rateWords({ n: 1, of: 4, rate: 0.25, low: 0.046, high: 0.7 })).toContain("few to tell from");
  expect(rateWords({ n: 0, of: 0, rate: null, low: null, high: null })).toBe("there is nothing to count yet");
});
