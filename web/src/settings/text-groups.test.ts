import type { Text } from "@manyhands/client";
import { expect, test } from "vitest";
import { groupTexts } from "./text-groups.ts";

const text = (key: string, words: string, override: string | null = null): Text => ({
  key,
  usedIn: "Mail: its end",
  placeholders: [],
  default: words,
  override,
  example: words,
});

const texts = [
  text("page.send", "Send"),
  text("mail.reminder.body", "On Thursday"),
  text("question.yes", "Yes, solved"),
];

test("texts stand where a customer meets them, the question first", () => {
  expect(groupTexts(texts).map(({ title }) => title)).toEqual(["The question", "The reminder", "The customer’s page"]);
});

test("a search looks at what customers read now", () => {
  const changed = [text("question.yes", "Yes, solved", "Aye")];
  expect(groupTexts(changed, "aye")).toHaveLength(1);
  expect(groupTexts(changed, "solved")).toHaveLength(0);
});
