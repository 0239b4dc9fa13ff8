import { expect, test } from "vitest";
import { findSettings } from "./find.ts";

const titles = (typed: string) => findSettings(typed).map(({ title }) => title);

test("a heading stands before what only means the same", () => {
  expect(titles("colour")).toEqual(["Colour"]);
  expect(titles("brand")).toContain("Colour");
  expect(titles("sen")[0]).toBe("Sending");
});

test("every word must be there, from its beginning on", () => {
  expect(titles("dark theme")).toEqual(["Screen and keys"]);
  expect(titles("ark")).toEqual([]);
});

test("nothing typed, nothing found", () => expect(findSettings("  ")).toEqual([]));
