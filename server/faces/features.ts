import { lighter } from "./colours.ts";
import type { Beard, Colour, Extra, Eyes, Glasses, Jaw, Mouth, Skin, Traits } from "./face.ts";
import { both, circle, ellipse, fill, line, ring } from "./shapes.ts";

const jaws: Record<Jaw, string> = {
  oval: "M30.8 43C30.8 30.5 38 23.5 48 23.5S65.2 30.5 65.2 43C65.2 57.5 57 67.5 48 67.5S30.8 57.5 30.8 43Z",
  round: "M30.3 44C30.3 31 38 23.5 48 23.5S65.7 31 65.7 44C65.7 59 57.5 67 48 67S30.3 59 30.3 44Z",
  square:
    "M30.8 42C30.8 30.5 38 23.5 48 23.5S65.2 30.5 65.2 42C65.2 50 64.8 55.5 62 60.5 59 65.5 54 68 48 68S37 65.5 34 60.5C31.2 55.5 30.8 50 30.8 42Z",
  long: "M31.3 42.5C31.3 30 38.5 23 48 23S64.7 30 64.7 42.5C64.7 59 56.5 69.5 48 69.5S31.3 59 31.3 42.5Z",
  heart: "M30.5 41.5C30.5 30 38 23.5 48 23.5S65.5 30 65.5 41.5C65.5 55 55.5 67.8 48 67.8S30.5 55 30.5 41.5Z",
};

export function head(jaw: Jaw, skin: Skin): string {
  return fill(jaws[jaw], skin.base);
}

export function ears(skin: Skin): string {
  return both(ellipse(30.6, 47, 3.4, 4.9, skin.base) + line("M29.3 45c-1 1.2-.9 3 .3 4.2", skin.shade, 1.1));
}

export function nose(skin: Skin): string {
  return line("M48.6 45.5C48.2 48 46.6 50 46.7 51.2c.1 1 1.5 1.2 2.7 1", skin.shade, 1.5);
}

export function brows(colour: Colour, strong: boolean): string {
  return both(line("M36.8 39.6C38.7 37.6 41.7 37.3 44 38.5", colour, strong ? 2.2 : 1.6));
}

const eyeDrawings: Record<Eyes, (colour: Colour) => string> = {
  dots: (colour) => ellipse(40.8, 45.4, 1.9, 2.3, colour) + circle(41.4, 44.6, 0.6, "#ffffff", 0.85),
  lashes: (colour) =>
    ellipse(40.8, 45.7, 1.9, 2.3, colour) +
    circle(41.4, 44.9, 0.6, "#ffffff", 0.85) +
    line("M37.3 44.6C38.3 42.8 40.3 42.3 43.4 43.2M37.3 44.6l-1.2-.5", colour, 1.1),
  smiling: (colour) => line("M38.2 46.3c1.2-1.7 3.9-1.7 5.1 0", colour, 2),
  lidded: (colour) =>
    ellipse(40.8, 45.8, 1.9, 1.9, colour) +
    circle(41.4, 45.2, 0.5, "#ffffff", 0.85) +
    line("M37.4 45.4C38.5 43.5 41.8 43.1 44 44.5", colour, 1.1),
};

export function eyes(style: Eyes, colour: Colour): string {
  return both(eyeDrawings[style](colour));
}

const mouthDrawings: Record<Mouth, (skin: Skin, colour: Colour) => string> = {
  smile: (_, colour) => line("M42.3 56.2c2.9 3.2 8.5 3.2 11.4 0", colour, 1.9),
  gentle: (_, colour) => line("M43.7 57.2c2.3 1.7 6.3 1.7 8.6 0", colour, 1.8),
  sideways: (_, colour) => line("M43 57.6c3.4 1.7 7.6 1.1 10.4-1.9", colour, 1.9),
  broad: (skin, colour) =>
    fill("M41 55.2c4.5 1.3 9.5 1.3 14 0 .3 4.8-2.7 7.8-7 7.8s-7.3-3-7-7.8Z", colour) +
    fill("M42.3 55.6c3.8.9 7.6.9 11.4 0l-.3 2c-3.6.8-7.2.8-10.8 0Z", "#ffffff") +
    fill("M44.3 61.7c1.9-1.5 5.5-1.5 7.4 0-1.9 1.7-5.5 1.7-7.4 0Z", lighter(skin.lip, 0.12)),
  lips: (skin, colour) =>
    fill("M42.5 56.8c1.5-1 3.2-2 5.5-1.4 2.3-.6 4 .4 5.5 1.4-1.2 2.4-3.2 3.6-5.5 3.6s-4.3-1.2-5.5-3.6Z", skin.lip) +
    line("M42.5 56.8c3.6 1.3 7.4 1.3 11 0", colour, 0.9),
};

export function mouth(style: Mouth, skin: Skin, colour: Colour): string {
  return mouthDrawings[style](skin, colour);
}

const moustache =
  "M48 53.7c-2.3-1.3-6.8-.8-9.2 4.3 3.5.6 7 .2 9.2-1.3 2.2 1.5 5.7 1.9 9.2 1.3-2.4-5.1-6.9-5.6-9.2-4.3Z";
const opening = "M42.8 57.6C44.6 56.3 51.4 56.3 53.2 57.6 52 61.4 44 61.4 42.8 57.6Z";

const beardDrawings: Record<Beard, (colour: Colour) => string> = {
  full: (colour) =>
    fill(
      "M30.6 44c.1 15 5.4 29 17.4 29S65.3 59 65.4 44c-1.5 5.5-4 8.5-8 9-3.4-1.7-6.5-1.7-9.4-.2-2.9-1.5-6-1.5-9.4.2-4-.5-6.5-3.5-8-9Z",
      colour,
    ),
  long: (colour) =>
    fill(
      "M30.2 42C29.6 62 37 82.5 48 82.5S66.4 62 65.8 42c-1.7 8-4.2 8.7-8.2 9-3.4-1.7-6.5-1.7-9.4-.2-2.9-1.5-6-1.5-9.4.2-4-.3-6.7-3-8.4-11Z",
      colour,
    ) + both(line("M41 68c1 4.5 3 8.5 5.5 11M37 63c.6 3 1.5 5.5 2.5 8", lighter(colour, 0.16), 0.9)),
  short: (colour) =>
    fill(
      "M30.7 45c.2 13.5 6.8 24 17.3 24S65.1 58.5 65.3 45C64 51 61.5 54.2 57.5 54.2c-3.2-1.6-6.4-1.8-9.5-.4-3.1-1.4-6.3-1.2-9.5.4-4 0-6.5-3.2-7.8-9.2Z",
      colour,
    ),
  stubble: (colour) =>
    fill(
      "M31 47c1 12 7.5 20.5 17 20.5S64 59 65 47C63.5 52 61 54.2 57.5 54.2c-3.2-1.6-6.4-1.8-9.5-.4-3.1-1.4-6.3-1.2-9.5.4C35 54.2 32.5 52 31 47Z",
      colour,
      0.2,
    ),
  moustache: (colour) => fill(moustache, colour),
  goatee: (colour) =>
    fill("M38.8 58C39.5 54.5 43.5 52.5 48 53.7c4.5-1.2 8.5.8 9.2 4.3.8 6-3 11.3-9.2 11.3s-10-5.3-9.2-11.3Z", colour),
};

/** Hair on the face; where it would cover the mouth, it leaves an opening. */
export function beard({ style, colour }: NonNullable<Traits["beard"]>, skin: Skin): string {
  const covers = style !== "moustache" && style !== "stubble";
  return beardDrawings[style](colour) + (covers ? fill(opening, skin.base) : "");
}

const glassesDrawings: Record<Glasses, (colour: Colour) => string> = {
  round: (colour) => both(ring(40.8, 46, 6.1, colour, 1.6)) + bridge(colour, 1.6),
  square: (colour) =>
    both(line("M34.5 42.3c4-.8 8.5-.8 12 0 .3 5-.9 8.7-5.5 8.7s-6.7-3.5-6.5-8.7Z", colour, 1.9)) + bridge(colour, 1.9),
  wide: (colour) =>
    both(line("M33.8 41.8c4.5-1.3 9.5-1 12.7.3.5 6-1.8 9.7-6.2 9.7s-6.8-4-6.5-10Z", colour, 2.3)) + bridge(colour, 2.1),
  half: (colour) =>
    both(line("M35 47.2c.3 3.8 2.6 5.6 5.8 5.6s5.5-1.8 5.8-5.6Z", colour, 1.4)) +
    line("M46.6 48.3c.9-.6 1.9-.6 2.8 0", colour, 1.4),
};

export function glasses({ style, colour }: NonNullable<Traits["glasses"]>): string {
  return glassesDrawings[style](colour);
}

function bridge(colour: Colour, width: number): string {
  return line("M46.7 45.3c.8-.7 1.8-.7 2.6 0", colour, width);
}

const extraDrawings: Record<Extra, (skin: Skin) => string> = {
  blush: (skin) => both(ellipse(36.5, 52.5, 3.6, 2.3, skin.lip, 0.26)),
  freckles: (skin) =>
    both(
      circle(35.5, 50.5, 0.7, skin.shade) + circle(38, 52.3, 0.7, skin.shade) + circle(40.5, 50.8, 0.7, skin.shade),
    ) + circle(48, 48.8, 0.6, skin.shade),
  lines: (skin) =>
    both(line("M41.3 52.3C40 53.5 39.3 55 39.2 56.7", skin.shade, 1.2)) +
    line("M42 33c4-.9 8-.9 12 0", skin.shade, 1.1),
  crowsFeet: (skin) => both(line("M34.3 44.8l-1.7-.8M34.3 46.6l-1.8.4", skin.shade, 1.1)),
  studs: () => both(circle(30.3, 52.3, 1.5, "#e7c98a")),
  hoops: () => both(ring(29.8, 55, 3, "#e0bb6c", 1.3)),
  hearingAid: () =>
    line("M29.6 42.2c-2.6.6-3.6 4-2.6 7.4.3 1 .9 1.7 1.6 2", "#46617f", 2.1) +
    line("M28.6 44.5c.9 1 1.3 2 1.3 3.2", "#46617f", 1),
  beautySpot: (skin) => circle(55.5, 54.5, 0.8, skin.line),
};

export function extras(names: readonly Extra[], skin: Skin): string {
  return names.map((name) => extraDrawings[name](skin)).join("");
}
