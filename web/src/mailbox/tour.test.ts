import { expect, test } from "vitest";
import { furthest } from "./tour.ts";

test("one step follows the other", () => {
  expect(furthest("begun", "written")).toBe("written");
  expect(furthest("written", "answered")).toBe("answered");
  expect(furthest("answered", "said")).toBe("said");
});

test("it neither goes back nor leaps", () => {
  expect(furthest("answered", "written")).toBe("answered");
  expect(furthest("begun", "answered")).toBe("begun");
});

test("what was hidden stays hidden, and can be hidden at any time", () => {
  expect(furthest("begun", "hidden")).toBe("hidden");
  expect(furthest("hidden", "written")).toBe("hidden");
});
