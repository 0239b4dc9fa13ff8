import { describe, expect, test } from "vitest";
import { facePng, faceSvg, faces, hueOf, initials } from "./index.ts";

const pngBytesMax = 6.5 * 1024;

describe("faces", () => {
  test("there are 24, each with its own id and description", () => {
    expect(faces).toHaveLength(24);
    expect(new Set(faces.map(({ id }) => id)).size).toBe(24);
    expect(new Set(faces.map(({ alt }) => alt)).size).toBe(24);
  });

  test.each(faces.map(({ id }) => id))("%s is drawn, and the drawing asks nothing of anybody else", (id) => {
    const svg = faceSvg(id) ?? "";
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 96 96">.*<\/svg>$/);
    expect(svg).not.toMatch(/NaN|undefined|href|url\(|<script|\bid=/);
  });

  test.each(faces.map(({ id }) => id))("%s is painted for mails, 96 by 96 and small", (id) => {
    const png = facePng(id) ?? Buffer.alloc(0);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([96, 96]);
    expect(png.length).toBeLessThan(pngBytesMax);
  });

  test("an id that does not exist, or leads out of the folder, has no face", () => {
    for (const id of ["", "face-99", "../../package", "face-01.png"]) {
      expect(faceSvg(id)).toBeUndefined();
      expect(facePng(id)).toBeUndefined();
    }
  });
});

describe("initials", () => {
  test.each([
    ["Ama Mensah", "AM"],
    ["João Pereira", "JP"],
    ["Hotel Linde", "HL"],
    ["Émile", "É"],
    ["maria de la cruz", "MC"],
    ["Jean-Luc Moreau", "JM"],
    ["info@lindenhof.example", "I"],
    ["tom.brandt@example.org", "TB"],
    ["田中 雪", "田"],
    ["نور حداد", "ن"],
    ["🙂", "?"],
    ["  ", "?"],
  ])("of %s are %s", (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});

test("a hue stays the same, lies on the circle, and differs between neighbours", () => {
  const hues = Array.from({ length: 200 }, (_, index) => hueOf(`customer-${index}`));
  expect(hues).toEqual(Array.from({ length: 200 }, (_, index) => hueOf(`customer-${index}`)));
  expect(hues.every((hue) => Number.isInteger(hue) && hue >= 0 && hue < 360)).toBe(true);
  expect(new Set(hues).size).toBeGreaterThan(100);
});
