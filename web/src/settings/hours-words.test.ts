import { expect, test } from "vitest";
import { blocksFrom, blocksWords, holidaysFrom, holidaysWords } from "./hours-words.ts";

test("a day's hours are read as people type them", () => {
  const day = [
    { weekday: 1, from: "09:00", to: "12:30" },
    { weekday: 1, from: "13:30", to: "17:00" },
  ];
  expect(blocksFrom("9-12:30, 13:30 – 17", 1)).toEqual(day);
  expect(blocksFrom(blocksWords(day, 1), 1)).toEqual(day);
  expect(blocksFrom("", 1)).toEqual([]);
  expect(blocksFrom("mornings", 1)).toBeUndefined();
});

test("holidays are a line each, the day first", () => {
  const days = [
    { day: "2026-12-25", name: "Christmas" },
    { day: "2026-12-31", name: "" },
  ];
  expect(holidaysFrom(holidaysWords(days))).toEqual(days);
  expect(holidaysFrom("Christmas")).toBeUndefined();
});
