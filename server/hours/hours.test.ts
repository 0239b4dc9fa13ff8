import { array, assert, constantFrom, date, integer, property, tuple, uniqueArray } from "fast-check";
import { describe, expect, test } from "vitest";
import { dayMs, hourMs, minuteMs } from "#platform/clock.ts";
import { addOpenDays, addOpenTime, type Block, type Hours, isOpen, nextOpening, openTimeBetween } from "./hours.ts";
import { localTimeOf, momentOf } from "./local-time.ts";

const weekdays = [1, 2, 3, 4, 5];
const withPause: Block[] = weekdays.flatMap((weekday) => [
  { weekday, from: 9 * 60, to: 12 * 60 + 30 },
  { weekday, from: 13 * 60 + 30, to: 17 * 60 },
]);
const amsterdam: Hours = { timeZone: "Europe/Amsterdam", blocks: withPause, holidays: new Set(["2026-12-25"]) };
const at = (written: string) => new Date(written);

describe("in Amsterdam, Monday to Friday with a pause at noon", () => {
  test.each([
    ["on Tuesday morning", "2026-11-24T08:00:00Z", true],
    ["in the pause", "2026-11-24T12:00:00Z", false],
    ["at the minute of closing", "2026-11-24T16:00:00Z", false],
    ["on Sunday", "2026-11-29T10:00:00Z", false],
    ["at Christmas", "2026-12-25T10:00:00Z", false],
  ])("%s", (_when, moment, open) => expect(isOpen(amsterdam, at(moment))).toBe(open));

  test.each([
    ["at night it is the morning", "2026-11-24T23:00:00Z", "2026-11-25T08:00:00Z"],
    ["in the pause it is after it", "2026-11-24T12:00:00Z", "2026-11-24T12:30:00Z"],
    ["on Friday evening it is Monday", "2026-11-27T17:00:00Z", "2026-11-30T08:00:00Z"],
    ["before Christmas it is after it", "2026-12-24T18:00:00Z", "2026-12-28T08:00:00Z"],
    ["while open it is now", "2026-11-24T09:10:00Z", "2026-11-24T09:10:00Z"],
  ])("somebody comes next: %s", (_when, moment, next) => expect(nextOpening(amsterdam, at(moment))).toEqual(at(next)));

  test("four open hours from Friday afternoon end on Monday", () => {
    expect(addOpenTime(amsterdam, at("2026-11-27T14:00:00Z"), 4 * hourMs)).toEqual(at("2026-11-30T10:00:00Z"));
  });

  test("three working days from Thursday are Tuesday at the same time; from the evening, the morning after", () => {
    expect(addOpenDays(amsterdam, at("2026-11-26T10:00:00Z"), 3)).toEqual(at("2026-12-01T10:00:00Z"));
    expect(addOpenDays(amsterdam, at("2026-11-26T19:00:00Z"), 3)).toEqual(at("2026-12-02T08:00:00Z"));
    expect(addOpenDays(amsterdam, at("2026-12-23T10:00:00Z"), 3)).toEqual(at("2026-12-29T10:00:00Z"));
  });

  test("the clock on the wall counts, also when it jumps", () => {
    const night: Hours = { ...amsterdam, blocks: [{ weekday: 7, from: 60, to: 4 * 60 }] };
    const spring = at("2026-03-29T00:00:00Z"); // 01:00 there; at 02:00 it becomes 03:00
    expect(openTimeBetween(night, spring, at("2026-03-30T00:00:00Z"))).toBe(2 * hourMs);
    const autumn = at("2026-10-24T23:00:00Z"); // 01:00 there; at 03:00 it becomes 02:00 again
    expect(openTimeBetween(night, autumn, at("2026-10-26T00:00:00Z"))).toBe(4 * hourMs);
    expect(momentOf({ day: "2026-03-29", minute: 150 }, "Europe/Amsterdam")).toEqual(at("2026-03-29T01:00:00Z"));
  });

  test("who is never there has no next opening", () => {
    const never: Hours = { ...amsterdam, blocks: [] };
    expect(nextOpening(never, at("2026-11-24T09:00:00Z"))).toBeUndefined();
    expect(addOpenTime(never, at("2026-11-24T09:00:00Z"), 1)).toBeUndefined();
    expect(addOpenDays(never, at("2026-11-24T09:00:00Z"), 1)).toBeUndefined();
  });
});

const zones = ["Europe/Amsterdam", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia", "UTC"];
const day = uniqueArray(integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 6 }).map((quarters) => {
  const sorted = quarters.sort((a, b) => a - b);
  return Array.from({ length: Math.floor(sorted.length / 2) }, (_, pair) => ({
    from: (sorted[2 * pair] ?? 0) * 15,
    to: (sorted[2 * pair + 1] ?? 0) * 15,
  }));
});
const anyHours = tuple(
  constantFrom(...zones),
  array(day, { minLength: 7, maxLength: 7 }),
  integer({ min: 1, max: 7 }),
).map(
  ([timeZone, week, closed]): Hours => ({
    timeZone,
    blocks: week.flatMap((blocks, index) =>
      index + 1 === closed ? [] : blocks.map((block) => ({ ...block, weekday: index + 1 })),
    ),
    holidays: new Set(["2026-03-08", "2026-12-25"]),
  }),
);
const anyMoment = date({ min: at("2026-01-01T00:00:00Z"), max: at("2026-12-31T00:00:00Z"), noInvalidDate: true });
const anyLength = integer({ min: 0, max: 60 * 60 }).map((minutes) => minutes * minuteMs);
const runs = { numRuns: 150 };

describe("whatever the hours, the place and the moment", () => {
  test("so much open time later, exactly so much of it has passed", () => {
    assert(
      property(anyHours, anyMoment, anyLength, (hours, from, length) => {
        const later = addOpenTime(hours, from, length);
        expect(later && later >= from).toBe(true);
        expect(openTimeBetween(hours, from, later ?? from)).toBe(length);
        expect(later && isOpen(hours, later)).toBe(true);
      }),
      runs,
    );
  });

  test("waiting twice is waiting once for as long as both", () => {
    assert(
      property(anyHours, anyMoment, anyLength, anyLength, (hours, from, one, other) => {
        const first = addOpenTime(hours, from, one);
        expect(first && addOpenTime(hours, first, other)).toEqual(addOpenTime(hours, from, one + other));
      }),
      runs,
    );
  });

  test("the next opening is open, not before now, and nobody is there until then", () => {
    assert(
      property(anyHours, anyMoment, (hours, from) => {
        const next = nextOpening(hours, from) ?? new Date(0);
        expect(next >= from && isOpen(hours, next)).toBe(true);
        expect(openTimeBetween(hours, from, next)).toBe(0);
        expect(nextOpening(hours, next)).toEqual(next);
      }),
      runs,
    );
  });

  test("so many working days later somebody is there, and as many days of theirs have begun", () => {
    assert(
      property(anyHours, anyMoment, integer({ min: 1, max: 10 }), (hours, from, days) => {
        const later = addOpenDays(hours, from, days) ?? new Date(0);
        expect(later > from && isOpen(hours, later)).toBe(true);
        const begun = new Set<string>();
        for (let moment = from.getTime(); moment <= later.getTime(); moment += 10 * minuteMs) {
          const when = new Date(moment);
          if (isOpen(hours, when)) begun.add(localTimeOf(when, hours.timeZone).day);
        }
        begun.delete(localTimeOf(from, hours.timeZone).day);
        begun.delete(localTimeOf(later, hours.timeZone).day);
        expect([days - 1, days]).toContain(begun.size);
        expect(later.getTime() - from.getTime()).toBeGreaterThanOrEqual((days - 1) * dayMs - 3 * hourMs);
      }),
      { numRuns: 20 },
    );
  });

  test("what the clock on the wall shows leads back to the moment", () => {
    assert(
      property(constantFrom(...zones), anyMoment, (zone, moment) => {
        const shown = localTimeOf(moment, zone);
        const back = momentOf(shown, zone);
        expect(localTimeOf(back, zone)).toEqual(shown);
        expect(Math.abs(back.getTime() - moment.getTime())).toBeLessThanOrEqual(hourMs + minuteMs);
      }),
      runs,
    );
  });
});
