import { expect, test } from "vitest";
import { forField, whenChoices } from "./when.ts";

const words = (now: Date) => whenChoices(now).map(({ words, at }) => `${words}: ${forField(at)}`);

test("in the morning there is a later today", () =>
  expect(words(new Date(2026, 10, 24, 9, 20))).toEqual([
    "Later today: 2026-11-24T13:00",
    "Tomorrow morning: 2026-11-25T09:00",
    "In three days: 2026-11-27T09:00",
    "Next Monday: 2026-11-30T09:00",
    "In two weeks: 2026-12-08T09:00",
  ]));

test("in the evening there is none, and on a Sunday tomorrow is Monday", () =>
  expect(words(new Date(2026, 10, 29, 18, 0))).toEqual([
    "Tomorrow morning: 2026-11-30T09:00",
    "In three days: 2026-12-02T09:00",
    "In two weeks: 2026-12-13T09:00",
  ]));

test("on a Monday next Monday is a week away", () =>
  expect(words(new Date(2026, 10, 30, 16, 0))).toContain("Next Monday: 2026-12-07T09:00"));
