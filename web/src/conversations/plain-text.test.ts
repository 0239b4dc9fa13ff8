import { expect, test } from "vitest";
import { paragraphsOf } from "./plain-text.ts";

test("paragraphs are parted by empty lines; single breaks stay", () =>
  expect(paragraphsOf("Dear Ruth,\r\nthank you.\n\n\nAma\n")).toEqual([
    [{ kind: "text", text: "Dear Ruth,\nthank you." }],
    [{ kind: "text", text: "Ama" }],
  ]));

test("an address is a link, without the full stop after it", () =>
  expect(paragraphsOf("See https://example.org/a?b=1. Thanks")).toEqual([
    [
      { kind: "text", text: "See " },
      { kind: "link", href: "https://example.org/a?b=1", text: "https://example.org/a?b=1" },
      { kind: "text", text: ". Thanks" },
    ],
  ]));

test("a script in an address is no link", () =>
  expect(paragraphsOf("javascript:alert(1)")).toEqual([[{ kind: "text", text: "javascript:alert(1)" }]]));
