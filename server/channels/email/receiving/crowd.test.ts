import { expect, test } from "vitest";
import { crowd } from "./crowd.ts";

test("one address with many idle connections does not keep the others out", () => {
  const door = crowd(2);
  expect(["a", "b", "c"].map((id) => door.admit("192.0.2.1", id))).toEqual([true, true, false]);
  expect(door.admit("192.0.2.2", "d")).toBe(true);
  door.leave("192.0.2.1", "c"); // who was not let in takes nobody's place away
  expect(door.admit("192.0.2.1", "e")).toBe(false);
  door.leave("192.0.2.1", "a");
  expect(door.admit("192.0.2.1", "f")).toBe(true);
});

test("this machine's own programs come as they like", () => {
  const door = crowd(1);
  for (const address of ["127.0.0.1", "::1", "::ffff:127.0.0.1", ""]) {
    expect([door.admit(address, "a"), door.admit(address, "b")]).toEqual([true, true]);
  }
});
