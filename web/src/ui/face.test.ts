import { expect, test } from "vitest";
import { hueOf, initialsOf } from "./face.ts";

test.each([
  ["Ama Mensah", "AM"],
  ["Sofía Ruiz", "SR"],
  ["Juan Carlos de la Vega", "JV"],
  ["ama.mensah@example.org", "AM"],
  ["info@halden.example", "I"],
  ["  ", "?"],
  ["(Ruth)", "R"],
])("the initials of '%s' are %s", (name, initials) => expect(initialsOf(name)).toBe(initials));

test("a name keeps its colour, however it is written", () => {
  expect(hueOf("Ama Mensah")).toBe(hueOf(" ama mensah "));
  expect(hueOf("Ama Mensah") % 15).toBe(0);
});
