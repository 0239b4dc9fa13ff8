import type { z } from "zod";

type Issue = z.core.$ZodRawIssue;

/** What zod finds wrong, said to a person who has the form or the program before them: each sentence is the next step. */
export function plainWords(issue: Issue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? "This is missing: give it."
        : `Give ${kinds[issue.expected] ?? "something else"}.`;
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return tooBig(issue);
    case "invalid_format":
      return formats[issue.format] ?? "This is not written as it should be: see /api for how.";
    case "invalid_value":
      return `Give ${list(issue.values.map((value) => JSON.stringify(value)))}.`;
    case "invalid_union":
      return "This has none of the shapes that it may have: see /api for them.";
    default:
      return undefined; // our own words, said at the schema
  }
}

const kinds: Partial<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

const formats: Partial<Record<string, string>> = {
  email: "Write a whole mail address, such as kim@company.com.",
  uuid: "This is no id: give one that the API answered.",
  datetime: "Write a moment in RFC 3339 and UTC, such as 2026-12-01T09:00:00Z.",
  url: "Write a whole address, with what stands before the colon.",
  base64: "Write the bytes in base64.",
};

function tooSmall({ origin, minimum }: Issue & { code: "too_small" }): string {
  if (origin === "string") return minimum === 1 ? "Write something here." : `Write ${minimum} characters or more.`;
  return origin === "array" ? `Name ${minimum} or more.` : `Give ${minimum} or more.`;
}

function tooBig({ origin, maximum }: Issue & { code: "too_big" }): string {
  if (origin === "string") return `Shorten it: ${maximum} characters at most.`;
  return origin === "array" ? `Leave some out: ${maximum} at most.` : `Give ${maximum} at most.`;
}

function list(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} or ${words.at(-1)}` : (words[0] ?? "something else");
}
