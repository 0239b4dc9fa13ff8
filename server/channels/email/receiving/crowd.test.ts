import { expect, test } from "vitest";
import { crowd } from "./crowd.ts";

const places = { clientsMax: 20, ofOneMax: 5, ofOneInCrowdMax: 1 };

test("one address with many idle connections does not keep the others out", () => {
  const door = crowd({ ...places, ofOneMax: 2 });
  expect(["a", "b", "c"].map((id) => door.admit("192.0.2.1", id))).toEqual([true, true, false]);
  expect(door.admit("198.51.100.2", "d")).toBe(true);
  door.leave("c"); // who was not let in takes nobody's place away
  expect(door.admit("192.0.2.1", "e")).toBe(false);
  door.leave("a");
  expect(door.admit("192.0.2.1", "f")).toBe(true);
});

test("nine networks together do not fill the door: over half of it, each may hold little", () => {
  const door = crowd({ clientsMax: 500 });
  let inside = 0;
  for (let network = 1; network <= 9; network++) {
    for (let one = 0; one < 60; one++) if (door.admit(`203.0.${network}.${one}`, `${network} ${one}`)) inside++;
  }
  expect(door.isCrowded()).toBe(true);
  expect(inside).toBeLessThan(300);
  expect(door.admit("198.51.100.2", "a sender")).toBe(true);
});

test.each([
  ["2001:db8:1:2::1", "2001:db8:1:2:ffff::9"],
  ["2001:db8::1", "2001:db8:0:0:5::1"],
  ["::ffff:203.0.113.4", "203.0.113.200"],
])("%s and %s are neighbours, and counted as one", (one, other) => {
  const door = crowd({ ...places, ofOneMax: 1 });
  expect([door.admit(one, "a"), door.admit(other, "b")]).toEqual([true, false]);
  expect(door.admit("2001:db8:9:9::1", "c")).toBe(true);
});

test("whoever leaves makes room for everybody", () => {
  const door = crowd(places);
  for (let one = 0; one < 11; one++) door.admit(`203.0.${one}.1`, `${one}`);
  expect(door.isCrowded()).toBe(true);
  door.leave("1");
  expect(door.isCrowded()).toBe(false);
});

test("this machine's own programs come as they like", () => {
  const door = crowd({ ...places, ofOneMax: 1 });
  for (const address of ["127.0.0.1", "::1", "::ffff:127.0.0.1", ""]) {
    expect([door.admit(address, "a"), door.admit(address, "b")]).toEqual([true, true]);
  }
});
