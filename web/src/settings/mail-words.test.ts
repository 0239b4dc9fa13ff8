import { expect, test } from "vitest";
import { inWords, mayRetry, outWords } from "./mail-words.ts";

test("what came back counts more than that it left", () => {
  expect(outWords({ state: "sent", bouncedAt: null }).words).toBe("Sent");
  expect(outWords({ state: "sent", bouncedAt: "2026-11-23T10:00:00Z" }).words).toBe("Came back");
});

test("only what did not arrive is sent again", () => {
  expect(mayRetry({ state: "sent", bouncedAt: null })).toBe(false);
  expect(mayRetry({ state: "kept", bouncedAt: null })).toBe(false);
  expect(mayRetry({ state: "failed", bouncedAt: null })).toBe(true);
  expect(mayRetry({ state: "sent", bouncedAt: "2026-11-23T10:00:00Z" })).toBe(true);
});

test("a state that this page does not know yet is shown as it is", () =>
  expect(inWords("weighed").words).toBe("weighed"));
