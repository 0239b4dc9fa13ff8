import { expect, test } from "vitest";
import { stateOf } from "./state.ts";

const row = { state: "open", turn: "ours", resolution: null, reopenedCount: 0 } as const;

test.each([
  ["open", row, true],
  ["again", { ...row, reopenedCount: 1 }, true],
  ["asked", { ...row, state: "answered", turn: "customer" }, true],
  ["answered", { ...row, state: "waiting", turn: "customer" }, true],
  ["waiting", { ...row, state: "waiting", turn: "colleague" }, true],
  ["waiting", { ...row, state: "waiting", turn: "date" }, false],
  ["resolved", { ...row, state: "resolved", turn: null, resolution: "by_word" }, true],
  ["silence", { ...row, state: "closed", turn: null, resolution: "silence" }, true],
  ["not_possible", { ...row, state: "closed", turn: null, resolution: "not_possible" }, true],
  ["closed", { ...row, state: "closed", turn: null, resolution: "duplicate" }, true],
] as const)("the page says %s", (said, given, hasAnswer) => {
  expect(stateOf(given, hasAnswer)).toBe(said);
});

test("an answer that can still be taken back shows nothing yet, its question neither", () => {
  expect(stateOf({ ...row, state: "answered", turn: "customer" }, false)).toBe("open");
  expect(stateOf({ ...row, state: "waiting", turn: "customer" }, false)).toBe("waiting");
});
