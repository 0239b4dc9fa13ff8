import { ApiProblem } from "@manyhands/client";
import { describe, expect, test } from "vitest";
import { problemsByField, problemWords } from "./problems.ts";

const refusal = (status: number, details: Record<string, unknown> = {}) =>
  new ApiProblem({ type: "about:blank", title: "This is not right. Try again.", status, code: "no", details });

describe("which field is wrong", () => {
  test("stands where the server says so", () => {
    expect(problemsByField(refusal(400, { fields: { address: "Is taken.", n: 4 } }))).toEqual({ address: "Is taken." });
    expect(problemsByField(refusal(409, { field: "slug" }))).toEqual({ slug: "This is not right. Try again." });
  });
  test("is nowhere when it is about the whole", () => {
    expect(problemsByField(refusal(403))).toEqual({});
    expect(problemsByField(new Error("No."))).toEqual({});
  });
});

describe("what is said", () => {
  test("is the server's sentence", () => expect(problemWords(refusal(401))).toBe("This is not right. Try again."));
  test("tells too many attempts in plain words, whoever stopped them", () => {
    expect(problemWords(refusal(429))).toBe("This is not right. Try again.");
    const proxy = new ApiProblem({ type: "about:blank", title: "429", status: 429, code: "unknown" });
    expect(problemWords(proxy)).toContain("Wait a few minutes");
  });
});
