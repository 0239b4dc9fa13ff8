import { describe, expect, test } from "vitest";
import { authenticatorUrl, base32, codeOf, newSeed, stepAt, stepOf } from "./totp.ts";

const seed = Buffer.from("12345678901234567890");

// RFC 6238, appendix B, the SHA-1 rows: the last six of its eight digits.
test.each([
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
  [20_000_000_000, "353130"],
])("at second %i the code is %s", (second, code) => {
  expect(codeOf(seed, stepAt(new Date(second * 1000)))).toBe(code);
});

describe("a code", () => {
  const now = new Date("2026-11-24T09:00:10Z");
  const step = stepAt(now);

  test("is taken half a minute early or late, with spaces too, and not later", () => {
    for (const off of [-1, 0, 1]) expect(stepOf(seed, codeOf(seed, step + off), { now, after: 0 })).toBe(step + off);
    expect(stepOf(seed, ` ${codeOf(seed, step).replace(/(...)/, "$1 ")}`, { now, after: 0 })).toBe(step);
    expect(stepOf(seed, codeOf(seed, step - 2), { now, after: 0 })).toBeUndefined();
  });

  test("is taken once, and none from before it", () => {
    expect(stepOf(seed, codeOf(seed, step), { now, after: step })).toBeUndefined();
    expect(stepOf(seed, codeOf(seed, step - 1), { now, after: step })).toBeUndefined();
    expect(stepOf(seed, codeOf(seed, step + 1), { now, after: step })).toBe(step + 1);
  });
});

test("the seed is written as authenticators read it", () => {
  expect(base32(seed)).toBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"); // RFC 4648's alphabet
  expect(base32(newSeed())).toMatch(/^[A-Z2-7]{32}$/);
  expect(authenticatorUrl(seed, { issuer: "Halden & Co", account: "ruth@halden.example" })).toBe(
    "otpauth://totp/Halden%20%26%20Co:ruth%40halden.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Halden%20%26%20Co",
  );
});
