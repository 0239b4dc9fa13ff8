import { darker, lighter } from "./colours.ts";
import type { Colour, Traits } from "./face.ts";
import { both, circle, ellipse, fill, line } from "./shapes.ts";

/** What lies behind the head and what lies over it; `ears` says whether they show. */
export type Hair = { back: string; front: string; ears: boolean };

type Style = (colour: Colour, accent: Colour) => Hair;

export function hair({ style, colour, accent = colour }: Traits["hair"]): Hair {
  const draw = styles[style];
  if (!draw) throw new Error(`No hair is drawn "${style}".`);
  return draw(colour, accent);
}

/** From the left temple over the crown to the right one; the hairline leads back. */
const crown = "M29.3 48C26.3 29 34.5 17.5 48 17.5S69.7 29 66.7 48";

const mass = "M48 16.5c16.5 0 24.5 11.25 24.5 27 0 10.5-1.8 18.75-5 24H28.5c-3.2-5.25-5-13.5-5-24 0-15.75 8-27 24.5-27";
const curtain =
  "M29.2 46c-1-16.5 8.3-26.5 18.8-26.5s19.8 10 18.8 26.5c-2.3-8.25-6-14-9.8-16.3-6.8 5.3-19.5 6.3-27.8 16.3";

const styles: Record<string, Style> = {
  bun: (colour) => ({
    back: circle(49.5, 14.5, 9.5, colour) + fill(mass, colour),
    front: fill(curtain, colour),
    ears: false,
  }),
  topBun: (colour) => ({
    back:
      circle(48, 14, 8.5, colour) + line("M43 12c2-3 7-3.5 10-1M43.5 16c3 1.5 6.5 1.5 9-.5", lighter(colour, 0.2), 0.9),
    front:
      fill(`${crown}C66 40 63 33.5 57 30 51 27 45 27 39 30 33 33.5 30 40 29.3 48Z`, colour) +
      line("M48 20v7M41 21.5c-1 2.5-1.5 4.5-1.5 7M55 21.5c1 2.5 1.5 4.5 1.5 7", lighter(colour, 0.16), 0.9),
    ears: true,
  }),
  crop: (colour) => ({
    back: "",
    front: fill(`${crown}C66.2 42 65.3 38.5 63.3 35.3 56 33 45 34 36.5 31 33 35 30.4 41 29.3 48Z`, colour),
    ears: true,
  }),
  sidePart: (colour) => ({
    back: "",
    front:
      fill(`${crown}C66 41 64.8 38 62.8 34.5 53 34.5 43 32 39 26.5 37.5 32 32 38 29.3 48Z`, colour) +
      line("M39 26.5C39.5 23.5 41 21.5 43 20", lighter(colour, 0.22), 1),
    ears: true,
  }),
  quiff: (colour) => ({
    back: "",
    front:
      fill(
        "M29.3 47C26 34 28.5 22.5 37 19 43 11 60 11 66.5 20.5 70.5 27 69 38 66.7 47 66 41.5 65 38 63 34.5 58 28.5 50 29.5 43 31 38 31.5 34.5 33.5 32.5 36.5 31 40 30 43 29.3 47Z",
        colour,
      ) + line("M41 25c5-6 13-7.5 20-3.5M45.5 27c4-3 9-4 13.5-2", lighter(colour, 0.18), 1),
    ears: true,
  }),
  buzz: (colour) => ({
    back: "",
    front: fill(
      "M30.3 45C28 31 35.5 20.8 48 20.8S68 31 65.7 45C65 40 63.8 36.5 61.8 33.5 57 30 39 30 34.2 33.5 32.2 36.5 31 40 30.3 45Z",
      colour,
    ),
    ears: true,
  }),
  coils: (colour) => ({
    back: coilEdge.map(([x, y]) => circle(x, y, 4.6, colour)).join(""),
    front: fill(
      "M30.2 45C27.5 37 27.5 24 34 19.5 42 15.5 54 15.5 62 19.5 68.5 24 68.5 37 65.8 45 65.3 40 64 36.5 62 33.5 56 31 40 31 34 33.5 32 36.5 30.7 40 30.2 45Z",
      colour,
    ),
    ears: true,
  }),
  afro: (colour) => ({
    back:
      circle(48, 37, 25, colour) +
      around(48, 37, 24, 18)
        .map(([x, y]) => circle(x, y, 5.4, colour))
        .join(""),
    front:
      fill(`${crown}C65.5 41 63.5 36.5 61 34 52.5 30.5 43.5 30.5 35 34 32.5 36.5 30.5 41 29.3 48Z`, colour) +
      [34, 39, 44.5, 50.5, 56, 61.5].map((x) => circle(x, 32.3 - (x > 40 && x < 56 ? 1 : 0), 3.2, colour)).join(""),
    ears: false,
  }),
  curls: (colour) => ({
    back: curlsBehind.map(([x, y, radius]) => both(circle(x, y, radius, colour))).join("") + circle(48, 34, 21, colour),
    front: curlsBefore.map(([x, y, radius]) => circle(x, y, radius, colour)).join(""),
    ears: false,
  }),
  bob: (colour) => ({
    back: fill(
      "M48 16.5c17.5 0 25 12.5 24.5 30.5-.2 9.5-2 16.5-5.5 21.5-5-2-9-2.5-19-2.5s-14 .5-19 2.5C25.5 63.5 23.7 56.5 23.5 47 23 29 30.5 16.5 48 16.5Z",
      colour,
    ),
    front:
      fill(
        "M27.5 60C25.5 38 29 18.5 48 18.5S70.5 38 68.5 60C66.5 52 66.5 41 60 33 52.5 33.5 44.5 31.5 40.5 27 37.5 36 31 42 27.5 60Z",
        colour,
      ) + line("M40.5 27c.5-2.5 1.5-4.5 3-6", lighter(colour, 0.2), 1),
    ears: false,
  }),
  fringe: (colour) => ({
    back: fill(longBack, colour),
    front:
      fill(
        "M28.5 58C25.5 36 29.5 18 48 18S70.5 36 67.5 58C66.5 50 66.5 44 65.5 38.5 56 40.5 40 40.5 30.5 38.5 29.5 44 29.5 50 28.5 58Z",
        colour,
      ) + line("M39 27c-1 3.5-1.5 7-1.5 11.5M48 26v13M57 27c1 3.5 1.5 7 1.5 11.5", lighter(colour, 0.16), 0.9),
    ears: false,
  }),
  long: (colour) => ({
    back: fill(longBack, colour),
    front:
      fill(
        "M48 18.5C60 18.5 71 28 69.5 48 69.5 60 70.5 72 73 83 68 87 64 87 61 85.5 65.5 74 67.5 60 65.7 47 64.5 38 57 35 48 27 39 35 31.5 38 30.3 47 28.5 60 30.5 74 35 85.5 32 87 28 87 23 83 25.5 72 26.5 60 26.5 48 25 28 36 18.5 48 18.5Z",
        colour,
      ) + line("M48 19.5V27", lighter(colour, 0.25), 1),
    ears: false,
  }),
  waves: (colour) => ({
    back: fill(
      "M48 16.5c15 0 24 10 24.5 24 .2 6 3.5 8.5 3 14-.4 4.5-2.5 6-1 10.5 1.5 5 1 9-3 12.5-6 4-17 5.5-23.5 5.5s-17.5-1.5-23.5-5.5c-4-3.5-4.5-7.5-3-12.5 1.5-4.5-.6-6-1-10.5-.5-5.5 2.8-8 3-14 .5-14 9.5-24 24.5-24Z",
      colour,
    ),
    front:
      fill(
        "M28.3 56C25.5 37 29 18.5 47 18.5 66 18.5 70.5 37 67.7 56 66.8 47 65 39.5 60.5 35 56.5 33.5 53.5 30 52.5 26.5 48.5 34 38 37.5 33 40 30.5 44.5 29.3 49.5 28.3 56Z",
        colour,
      ) + line("M52.5 26.5c-.5-2.5-1.5-4-3-5.5", lighter(colour, 0.25), 1),
    ears: false,
  }),
  ponytail: (colour, accent) => ({
    back:
      fill("M60 18c10-3 17 3 18.5 13 1.5 10-1.5 19-7.5 27-1-6 .5-11-2-18-2-6-6-12-9-22Z", colour) +
      ellipse(65.5, 22.5, 3, 3.6, accent),
    front:
      fill(`${crown}C66 41 63.5 34 57 30 50 27.5 42 28 37.5 31 33 35 30.4 41 29.3 48Z`, colour) +
      line("M38 29c4-5 12-8 20-7.5M34 34c1.5-6 6-11 12-13.5", lighter(colour, 0.18), 0.9),
    ears: true,
  }),
  pixie: (colour) => ({
    back: "",
    front:
      fill(
        "M29 50C24 31 32 15.5 48.5 15.5 65 15.5 72 31 67 50 66.3 45 65.5 41 63.5 37.5 60.5 36.5 57.5 34.5 55.5 31.5 50 37.5 40 41 33 39.8 31 42.5 29.8 46 29 50Z",
        colour,
      ) + line("M55.5 31.5c-1-3.5-3-6-6-8M38 36.5c4-1 8-3 11-6", lighter(colour, 0.2), 0.9),
    ears: true,
  }),
  bald: () => ({ back: "", front: line("M40 25.5c3-1.5 6-2 9-1.8", "#ffffff", 1.4, 0.35), ears: true }),
  wreath: (colour) => ({
    back: both(fill("M34 26C28.5 30 26.5 40 29 51L33 50Z", colour)),
    front:
      both(fill("M35.5 26C30 29.5 28.3 37.5 29.2 44.5 30.5 44 31.5 43 31.8 40 32.2 34.5 33.5 29.5 35.5 26Z", colour)) +
      line("M41 25.8c3-1.3 6-1.8 9-1.6", "#ffffff", 1.4, 0.4),
    ears: true,
  }),
  updo: (colour) => ({
    back:
      ellipse(48, 16.5, 13, 8, colour) +
      fill("M48 17c15 0 22 10 21.5 24-.2 6-1.5 9-3.5 12H30c-2-3-3.3-6-3.5-12C26 27 33 17 48 17Z", colour),
    front:
      fill(
        `${crown}C66.5 42 66 38 63.5 35.5 60 36 56 34 53.5 30.5 48 34.5 41.5 34.5 38.5 32.5 36.5 36.5 31.5 38 29.3 48Z`,
        colour,
      ) +
      line(
        "M38.5 15.5c5-4 14-4 19 0M42 19c4-2 8-2 12 0M34 33c1-5 4-9 8-11M62 33c-1-5-4-9-8-11",
        darker(colour, 0.16),
        0.9,
      ),
    ears: true,
  }),
  locs: (colour, accent) => ({
    back:
      fill(
        "M48 18C62 18 69 30 68.5 46 68.4 56 68 64 67 70H29C28 64 27.6 56 27.5 46 27 30 34 18 48 18Z",
        darker(colour, 0.35),
      ) + locs.map((path) => line(path, colour, 5.2)).join(""),
    front:
      fill(`${crown}C66 41 64 36 60.5 33 52 29.5 44 29.5 35.5 33 32 36 30 41 29.3 48Z`, colour) +
      both(line("M31 36C28 45 27.5 56 28.5 67", colour, 4.6) + line("M27.9 60.5v1", accent, 4.8)) +
      line("M41 19.5c-1.5 3.5-2 7-2 11M48 18.5v11.5M55 19.5c1.5 3.5 2 7 2 11", lighter(colour, 0.17), 0.9),
    ears: false,
  }),
  braids: (colour, accent) => ({
    back: fill("M48 17c15 0 22.5 11 22 25-.2 7-1.5 12-4 16H30c-2.5-4-3.8-9-4-16C25.5 28 33 17 48 17Z", colour),
    front:
      fill(`${crown}C66 40 60 32 48 28.5 36 32 30 40 29.3 48Z`, colour) +
      both(
        braid.map(([x, y]) => ellipse(x, y, 3.7, 3.1, colour)).join("") +
          ellipse(25.8, 79.2, 2.7, 1.5, accent) +
          ellipse(25.7, 82, 2.4, 2.6, colour),
      ) +
      line("M48 18.5v10M40.5 20c-2 3.5-3.5 7-5 12M55.5 20c2 3.5 3.5 7 5 12", lighter(colour, 0.18), 0.9),
    ears: false,
  }),
  scarf: (colour) => ({
    back: fill("M48 14.5c17 0 25 13 24 31-.5 12-4 22-8 29H32c-4-7-7.5-17-8-29-1-18 7-31 24-31Z", colour),
    front:
      fill(
        "M48 14.5c17 0 25 13 24 31-.4 10-2.5 18-6 24.5 5 1.5 9 4 11.5 7.5-6 8-18 11.5-29.5 11.5s-23.5-3.5-29.5-11.5C21 74 25 71.5 30 70c-3.5-6.5-5.6-14.5-6-24.5-1-18 7-31 24-31ZM48 27.5C38 27.5 31.8 34.5 31.8 45.5 31.8 58 39 67.3 48 67.3S64.2 58 64.2 45.5C64.2 34.5 58 27.5 48 27.5Z",
        colour,
      ) +
      line(
        "M29.5 34C33 26 40 22 48 22s15 4 18.5 12M30.5 71.5c8 6.5 24 8 36-1.5M26 77c12 8 32 7 44-4",
        darker(colour, 0.17),
        1.1,
      ),
    ears: false,
  }),
  turban: (colour, accent) => ({
    back: "",
    front:
      fill(
        "M29.2 47C22.5 28 31 11.5 48 11.5S73.5 28 66.8 47C65.5 36.5 56 31.5 48 27.5 40 31.5 30.5 36.5 29.2 47Z",
        colour,
      ) +
      fill("M48 27.5c-2.6-1.2-4.6-2.6-6-4.2 1.5-2.5 3.5-4.3 6-5.3 2.5 1 4.5 2.8 6 5.3-1.4 1.6-3.4 3-6 4.2Z", accent) +
      both(
        line(
          "M48 18C39 20 31.5 27 28.3 36M46 13.5C37.5 14.5 30.5 20 27.5 28M41.5 23.5C36 26.5 31.5 31 28.5 37.5",
          darker(colour, 0.2),
          1,
        ),
      ),
    ears: true,
  }),
  wrap: (colour, accent) => ({
    back: fill("M57 14c4-9 13-9 15-3 1.5 5-3 10-11 11ZM55 13c-2-8 4-12 9-9 3 2 2 7-5 11Z", darker(colour, 0.12)),
    front:
      fill("M29 42.5C22.5 26 30 9.5 49 9.5 67.5 9.5 73.5 26 67 42.5 62 34.5 55 31.8 48 31.8S34 34.5 29 42.5Z", colour) +
      line("M27.3 32.5C32 24.5 40 21 48.5 21c8.5 0 15.5 4 20.2 11.5", accent, 2.6) +
      line("M30 21.5C35.5 16.5 43 14 51 14.5c6 .4 11 2.5 14.5 6", accent, 1.4),
    ears: true,
  }),
  cap: (colour, accent) => ({
    back: both(fill("M31.5 36C28.5 40 28.5 44 30 48L33 46Z", accent)),
    front:
      both(fill("M31.5 36C29.6 39 29 42.5 29.8 46.5 31.3 44 31.8 40 32 36Z", accent)) +
      fill("M28.8 36.5C27 20.5 36.5 13 48 13S69 20.5 67.2 36.5Z", colour) +
      fill(
        "M28.5 33.5C40 30.5 56 30.5 67.5 33.5c1.6.4 2 1.2 2 2.8v3c0 1.2-.9 1.8-2 1.5-11.5-2.7-27.5-2.7-39 0-1.1.3-2-.3-2-1.5v-3c0-1.6.4-2.4 2-2.8Z",
        darker(colour, 0.14),
      ) +
      both(line("M44 16.5c-1.5 4-2 9-2 14M36.5 19.5c-1.5 3.5-2 7.5-2 12", darker(colour, 0.16), 0.9)),
    ears: true,
  }),
};

const longBack =
  "M48 16.5c17 0 25 12.5 24.5 31-.3 12 1 24 3 35.5-5 6-17 8-27.5 8s-22.5-2-27.5-8c2-11.5 3.3-23.5 3-35.5-.5-18.5 7.5-31 24.5-31Z";

const coilEdge: readonly (readonly [number, number])[] = [
  [31.5, 24],
  [35.5, 19.5],
  [41, 16.8],
  [48, 16],
  [55, 16.8],
  [60.5, 19.5],
  [64.5, 24],
];

const curlsBehind: readonly (readonly [number, number, number])[] = [
  [27.5, 34, 6.5],
  [25.5, 43, 6.3],
  [26, 52, 6.3],
  [28.5, 60, 5.8],
  [32, 66, 4.6],
];

const curlsBefore: readonly (readonly [number, number, number])[] = [
  [32, 35, 5.6],
  [30, 42, 3.6],
  [36, 28, 6.4],
  [43, 24, 6.6],
  [51, 23.5, 6.6],
  [58.5, 26, 6.4],
  [63.5, 32, 6],
  [66, 40, 4],
  [44, 30, 4.2],
  [51.5, 30, 4],
  [39, 33, 3.6],
];

const locs: readonly string[] = [
  "M31 30C24.5 42 23.5 58 24.5 73",
  "M36 28C30 44 29.5 60 30.5 76",
  "M65 30C71.5 42 72.5 58 71.5 73",
  "M60 28C66 44 66.5 60 65.5 76",
];

const braid: readonly (readonly [number, number])[] = [
  [29, 53],
  [27.8, 57.5],
  [27, 62],
  [26.4, 66.5],
  [26, 71],
  [25.8, 75.5],
];

function around(x: number, y: number, radius: number, count: number): (readonly [number, number])[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * Math.PI * 2;
    return [round(x + radius * Math.cos(angle)), round(y + radius * Math.sin(angle))] as const;
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
