import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contrastMin, contrastWithWhite, darkened, isColour } from "./colour.ts";

test("contrast is as the standard counts it", () => {
  expect(contrastWithWhite("#000000")).toBeCloseTo(21);
  expect(contrastWithWhite("#ffffff")).toBeCloseTo(1);
  expect(contrastWithWhite("#767676")).toBeCloseTo(4.54, 2);
});

describe("a company's colour", () => {
  test("stays as it is when white text can be read on it", () => expect(darkened("#17614f")).toBe("#17614f"));
  test("is darkened as little as that needs", () => {
    expect(contrastWithWhite(darkened("#ff9900"))).toBeGreaterThanOrEqual(contrastMin);
    expect(contrastWithWhite(darkened("#ff9900"))).toBeLessThan(4.8);
  });
  test("always ends readable", () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const colour = `#${number.toString(16).padStart(6, "0")}`;
        return isColour(darkened(colour)) && contrastWithWhite(darkened(colour)) >= contrastMin;
      }),
    ));
});
