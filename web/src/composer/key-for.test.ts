import { expect, test } from "vitest";
import { keyFor, reached } from "./key-for.ts";

test("the same words after nothing came back are the same request", () => {
  const first = keyFor({ text: "Dear Ama" });
  expect(keyFor({ text: "Dear Ama" })).toBe(first);
});

test("other words are another request, and so are the same after an answer", () => {
  const first = keyFor({ text: "Dear Ama" });
  expect(keyFor({ text: "Dear Ama," })).not.toBe(first);
  const again = keyFor({ text: "Dear Ama" });
  reached();
  expect(keyFor({ text: "Dear Ama" })).not.toBe(again);
});
