import { expect, test } from "vitest";
import { verdictOn } from "./verdict.ts";

const person = {
  kind: "person",
  hasReturnPath: true,
  treatment: undefined,
  isFromUs: false,
  hasAuthor: true,
  tellsOfFailure: false,
} as const;

test.each([
  ["somebody's words", {}, "person"],
  ["an absence notice", { kind: "auto-reply" }, "automatic"],
  ["a newsletter", { kind: "list" }, "automatic"],
  ["an empty return path", { hasReturnPath: false }, "automatic"],
  ["a mail of our own that comes back", { isFromUs: true }, "automatic"],
  ["a mail that names nobody", { hasAuthor: false }, "automatic"],
  ["a report of a failure", { kind: "bounce", tellsOfFailure: true, hasReturnPath: false }, "bounce"],
  ["a report of a delay", { kind: "bounce", tellsOfFailure: false }, "automatic"],
  ["a receipt", { kind: "delivered" }, "automatic"],
  ["a form, as somebody said", { kind: "automatic", treatment: "form", hasReturnPath: false }, "person"],
  ["our own address as a form", { isFromUs: true, treatment: "form" }, "person"],
  ["a robot that somebody wants to hear", { kind: "list", treatment: "person" }, "person"],
] as const)("%s", (_name, signs, verdict) => {
  expect(verdictOn({ ...person, ...signs })).toBe(verdict);
});
