import { expect, test } from "vitest";
import { firstNameOf } from "./index.ts";

test.each([
  ["Ama Mensah", "Ama"],
  ["Mensah, Ama", "Ama"],
  ["Dr. Jonas Weber", "Jonas"],
  ["  Anne-Marie  Dubois ", "Anne-Marie"],
  ["ليلى حداد", "ليلى"],
  ["ama.mensah@example.org", ""],
  ["info", ""],
  ["4711", ""],
  ["", ""],
])("%s is addressed as %j", (name, first) => {
  expect(firstNameOf(name, "en")).toBe(first);
});

test("in Japanese the whole name is said", () => {
  expect(firstNameOf("佐藤 花子", "ja")).toBe("佐藤 花子");
});
