import fc from "fast-check";
import { expect, test } from "vitest";
import { brandOf, contrast, rgbOf } from "./index.ts";

const rgb = (colour: string) => rgbOf(colour) ?? [0, 0, 0];
const colours = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, "0")}`);

test("white text can be read on any company's colour, in both themes", () => {
  fc.assert(
    fc.property(colours, (colour) => {
      const { fill } = brandOf(colour);
      expect(contrast([255, 255, 255], rgb(fill.light))).toBeGreaterThanOrEqual(4.5);
      expect(contrast([255, 255, 255], rgb(fill.dark))).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test("its buttons and its focus can be told from the page, in both themes", () => {
  fc.assert(
    fc.property(colours, (colour) => {
      const { fill, line } = brandOf(colour);
      expect(contrast([28, 28, 26], rgb(fill.dark))).toBeGreaterThanOrEqual(3);
      expect(contrast([28, 28, 26], rgb(line.dark))).toBeGreaterThanOrEqual(3);
      expect(contrast([255, 254, 252], rgb(line.light))).toBeGreaterThanOrEqual(3);
    }),
  );
});

test("a colour that can be read on stays as it is", () => {
  expect(brandOf("#17614f").fill.light).toBe("#17614f");
});

test("yellow becomes dark enough, and what is no colour becomes ours", () => {
  expect(brandOf("#ffdd00").fill.light).not.toBe("#ffdd00");
  expect(brandOf("red;}body{").fill.light).toBe("#17614f");
});
