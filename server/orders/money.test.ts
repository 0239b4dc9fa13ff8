import { expect, test } from "vitest";
import { currencyDigits, minorUnits } from "./money.ts";

test.each([
  ["39.90", 2, 3990],
  ["39,9", 2, 3990],
  ["1.234,50", 2, 123450],
  ["1,234.50", 2, 123450],
  ["1 234,50 €", 2, 123450],
  ["€ 1.234", 2, 123400],
  ["CHF 1'234.50", 2, 123450],
  ["1.234.567", 2, 123456700],
  ["-4.90", 2, -490],
  ["1,200", 0, 1200],
  ["0.500", 3, 500],
  ["12", 2, 1200],
])("%j with %i digits is %i", (written, digits, amount) => {
  expect(minorUnits(written, digits)).toBe(amount);
});

test.each(["", "free", "1.2.3,4,5", "3.999,999", "0.905", "12.34.56"])("%j is not guessed at", (written) => {
  expect(minorUnits(written, 2)).toBeUndefined();
});

test.each([
  ["EUR", 2],
  ["JPY", 0],
  ["KWD", 3],
  ["eur", undefined],
  ["XYZ", undefined],
])("%s has %s digits", (currency, digits) => {
  expect(currencyDigits(currency)).toBe(digits);
});
