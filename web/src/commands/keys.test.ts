import { describe, expect, test } from "vitest";
import { advance, strokeOf } from "./keys.ts";

const press = (key: string, held: Partial<Record<"ctrlKey" | "metaKey" | "altKey" | "shiftKey", boolean>> = {}) =>
  strokeOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe("a press is written", () => {
  test.each([
    ["j", press("j")],
    ["Shift+E", press("E", { shiftKey: true })],
    ["Mod+k", press("k", { ctrlKey: true })],
    ["Mod+Enter", press("Enter", { metaKey: true })],
    ["Escape", press("Escape")],
    ["Space", press(" ")],
  ])("%s", (written, stroke) => expect(stroke).toBe(written));

  test("a sign is itself, whatever the keyboard needs to type it", () => {
    expect(press("#", { shiftKey: true })).toBe("#");
    expect(press("#", { altKey: true, ctrlKey: true })).toBe("#");
    expect(press("?", { shiftKey: true })).toBe("?");
  });

  test("a modifier alone is nothing", () => expect(press("Shift", { shiftKey: true })).toBeUndefined());
  test("with Caps Lock on, letters are the same", () => expect(press("J")).toBe("j"));
});

describe("presses become commands", () => {
  const bounds = [
    { id: "next", keys: "j" },
    { id: "my-turn", keys: "g m" },
    { id: "all", keys: "g a" },
    { id: "assign", keys: "a" },
  ];
  test("one key", () => expect(advance([], "j", bounds)).toEqual({ run: "next", pending: [] }));
  test("two keys, one after the other", () => {
    expect(advance([], "g", bounds)).toEqual({ pending: ["g"] });
    expect(advance(["g"], "a", bounds)).toEqual({ run: "all", pending: [] });
  });
  test("a wrong second key counts as a first one", () =>
    expect(advance(["g"], "j", bounds)).toEqual({ run: "next", pending: [] }));
  test("a key of nobody does nothing", () => expect(advance([], "w", bounds)).toEqual({ pending: [] }));
});
