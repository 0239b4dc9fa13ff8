import { expect, test } from "vitest";
import { moneyWords } from "./money-words.ts";

test.each([
  [3990, "EUR", "€39.90"],
  [1200, "JPY", "¥1,200"],
  [500, "KWD", "KWD 0.500"],
])("%i of %s are %s", (amount, currency, words) => {
  expect(moneyWords(amount, currency).replace("\u00a0", " ")).toBe(words);
});
