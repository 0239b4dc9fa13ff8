import { expect, test } from "vitest";
import { readFrame } from "./frames.ts";
import { pauseMs, positionAfter } from "./position.ts";

test("a page that comes back asks for what it missed, and not for what it had", () => {
  let position: number | undefined;
  position = positionAfter(position, { type: "hello", upTo: 40 });
  position = positionAfter(position, { type: "events", upTo: 43, events: [], conversations: [] });
  expect(position).toBe(43);
  // After connecting again, the server says where it is; ours stays until the events between have come.
  expect(positionAfter(position, { type: "hello", upTo: 50 })).toBe(43);
});

test("a frame from before changes nothing", () =>
  expect(positionAfter(43, { type: "events", upTo: 41, events: [], conversations: [] })).toBe(43));

test("after a reset everything is read anew, and heard from there", () =>
  expect(positionAfter(43, { type: "reset", upTo: 900 })).toBe(900));

test("pauses grow to twenty seconds and are spread", () => {
  expect(pauseMs(0, 1)).toBe(500);
  expect(pauseMs(3, 1)).toBe(4_000);
  expect(pauseMs(30, 1)).toBe(20_000);
  expect(pauseMs(30, 0)).toBe(10_000);
});

test("a frame that is not known is passed over", () => {
  expect(readFrame('{"type":"weather"}')).toBeUndefined();
  expect(readFrame("not json")).toBeUndefined();
  expect(readFrame('{"type":"reset","upTo":1}')).toEqual({ type: "reset", upTo: 1 });
});
