import { describe, expect, test } from "vitest";
import { byWords, dayWords, fullWords, momentWords, onDay, shortWords, sinceWords } from "./time-words.ts";

const zone = "Europe/Amsterdam";
// A Tuesday, 15:00 in Amsterdam.
const now = new Date("2026-11-24T14:00:00Z");
const at = (moment: string) => new Date(moment);

describe("the shortest words", () => {
  test.each([
    ["2026-11-24T08:12:00Z", "09:12"],
    ["2026-11-23T08:12:00Z", "Mon"],
    ["2026-11-14T08:12:00Z", "14 Nov"],
    ["2025-03-14T08:12:00Z", "2025"],
  ])("%s is %s", (moment, words) => expect(shortWords(at(moment), now, zone)).toBe(words));
});

describe("a day in a sentence", () => {
  test.each([
    ["2026-11-24T22:59:00Z", "today"],
    ["2026-11-24T23:01:00Z", "tomorrow"],
    ["2026-11-22T23:01:00Z", "yesterday"],
    ["2026-11-26T12:00:00Z", "Thursday"],
    ["2026-12-01T12:00:00Z", "1 December"],
    ["2027-01-05T12:00:00Z", "5 January 2027"],
  ])("%s is %s in the reader's zone", (moment, words) => expect(dayWords(at(moment), now, zone)).toBe(words));

  test("takes 'on' only before a name", () => {
    expect(onDay(at("2026-11-26T12:00:00Z"), now, zone)).toBe("on Thursday");
    expect(onDay(at("2026-11-25T12:00:00Z"), now, zone)).toBe("tomorrow");
  });
});

test("a moment above a message has its day and its hour", () => {
  expect(momentWords(at("2026-11-24T09:42:00Z"), now, zone)).toBe("Today 10:42");
  expect(momentWords(at("2026-11-23T08:12:00Z"), now, zone)).toBe("Yesterday 09:12");
});

test("what is owed today is said by the hour, else by the day", () => {
  expect(sinceWords(at("2026-11-24T08:12:00Z"), now, zone)).toBe("09:12");
  expect(sinceWords(at("2026-11-20T08:12:00Z"), now, zone)).toBe("Friday");
  expect(byWords(at("2026-11-25T14:00:00Z"), now, zone)).toBe("tomorrow 15:00");
});

test("a day of 23 hours is still one day", () => {
  const before = at("2026-03-28T12:00:00Z");
  expect(dayWords(at("2026-03-29T21:30:00Z"), before, zone)).toBe("tomorrow");
});

test("the full date names its zone", () => {
  expect(fullWords(at("2026-11-23T08:12:00Z"), zone)).toBe("Monday, 23 November 2026, 09:12 CET");
});
