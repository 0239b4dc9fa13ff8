import { expect, test } from "vitest";
import { shortened } from "./log.ts";

test("an error is logged without what a library hung on it", () => {
  const problem = Object.assign(new Error("Connection terminated"), { code: "57P01", client: { password: "secret" } });
  expect(shortened(problem)).toEqual({
    name: "Error",
    message: "Connection terminated",
    code: "57P01",
    stack: problem.stack,
  });
});

test("what is no error is logged as it reads", () => {
  expect(shortened("gone")).toEqual({ message: "gone" });
});
