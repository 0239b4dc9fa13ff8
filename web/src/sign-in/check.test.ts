import { expect, test } from "vitest";
import { check, checkNew, isAddress } from "./check.ts";

test("only fields that the form has are looked at", () => {
  expect(check({ email: "ruth@halden.example" })).toEqual({});
  expect(Object.keys(check({ email: "ruth", password: "" }))).toEqual(["email", "password"]);
});

test("a new password has a length", () => {
  expect(checkNew({ name: "Ruth", password: "short" })).toHaveProperty("password");
  expect(checkNew({ name: "Ruth", password: "kettle pan lid spoon" })).toEqual({});
});

test.each([
  ["ruth@halden.example", true],
  [" ruth@localhost ", true],
  ["ruth", false],
  ["ruth @halden.example", false],
])("%s as an address: %s", (text, is) => expect(isAddress(text)).toBe(is));
