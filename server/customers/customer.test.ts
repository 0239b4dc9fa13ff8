import { describe, expect, test } from "vitest";
import { looksShared, nameFromAddress, normalise } from "./customer.ts";

describe("a customer of whom only the address is known", () => {
  test.each([
    ["ama.mensah@example.org", "Ama Mensah"],
    ["ama_mensah+shop@example.org", "Ama Mensah"],
    ["ama@example.org", "ama@example.org"],
    ["info@hotel-linde.example", "info@hotel-linde.example"],
    ["x.y@example.org", "x.y@example.org"],
  ])("%s is called %s", (address, name) => {
    expect(nameFromAddress(address)).toBe(name);
  });
});

test.each([
  ["email", " Ama@Example.ORG ", "ama@example.org"],
  ["phone", "+233 (30) 000-0142", "+233300000142"],
  ["phone", "030 / 12 34", "0301234"],
  ["handle", " @ama ", "@ama"],
] as const)("the %s %j is kept as %j", (kind, given, kept) => {
  expect(normalise(kind, given)).toBe(kept);
});

test.each([
  ["info@hotel-linde.example", true],
  ["Reception@hotel-linde.example", true],
  ["ama@example.org", false],
])("%s looks shared: %s", (address, shared) => {
  expect(looksShared(address)).toBe(shared);
});
