import { expect, test } from "vitest";
import { createBuckets } from "./token-bucket.ts";

test("a full bucket gives what a minute allows at once, and then one at a time", () => {
  const buckets = createBuckets(60);
  const given = Array.from({ length: 60 }, () => buckets.take("shop", 0));
  expect(given.every((waitMs) => waitMs === 0)).toBe(true);
  expect(buckets.take("shop", 0)).toBe(1_000);
  expect(buckets.take("shop", 400)).toBe(600);
  expect(buckets.take("shop", 1_000)).toBe(0);
  expect(buckets.take("other", 0)).toBe(0);
});

test("a rest fills it, and never above its brim", () => {
  const buckets = createBuckets(2);
  buckets.take("shop", 0);
  expect([1, 2, 3].map(() => buckets.take("shop", 600_000))).toEqual([0, 0, 30_000]);
});
