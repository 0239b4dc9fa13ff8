import { darker } from "./colours.ts";
import type { Colour, Skin, Traits } from "./face.ts";
import { both, circle, fill, line } from "./shapes.ts";

/** Shoulders end on the circle of the background, so that nothing has to be clipped. */
const shoulders = "M15.2 83A48 48 0 0 0 80.8 83C78.5 75.5 69 72 58 70H38C27 72 17.5 75.5 15.2 83Z";
const neck = "M39.8 57H56.2V71.5C56.2 78.5 39.8 78.5 39.8 71.5Z";
const shadow = "M39.8 61.5C44.5 69.5 51.5 69.5 56.2 61.5V67C51.5 73.5 44.5 73.5 39.8 67Z";

type Style = (colour: Colour, accent: Colour, skin: Skin) => { under?: string; over: string };

const styles: Record<string, Style> = {
  crew: (colour) => ({ over: line("M38 70.5C39.5 80 56.5 80 58 70.5", darker(colour, 0.22), 2.4) }),
  turtleneck: (colour) => ({
    over:
      fill("M38.8 66C43 70.5 53 70.5 57.2 66L59 74C55 80 41 80 37 74Z", darker(colour, 0.1)) +
      line("M37.6 73.5C43 78 53 78 58.4 73.5", darker(colour, 0.25), 1),
  }),
  collar: (colour, accent) => ({
    over:
      both(fill("M38.3 68.5L48 78.5 41.5 85 34.5 71.5Z", accent)) +
      line("M48 79V95", darker(colour, 0.2), 1.2) +
      circle(48, 86, 1, darker(colour, 0.3)),
  }),
  blazer: (colour, accent) => ({
    under: fill("M37 70.5L48 92 59 70.5Z", accent),
    over: both(
      fill("M37.5 69.3L47.2 94 39 88.5 36 81.5 31.5 79.5 33 71.5Z", darker(colour, 0.2)) +
        fill("M38.6 68.5L48 78 42.5 82 36.3 70.3Z", accent),
    ),
  }),
  vneck: (colour, _, skin) => ({
    over: fill("M40 70H56L48 81Z", skin.base) + line("M38.8 70L48 82.5 57.2 70", darker(colour, 0.22), 2.2),
  }),
  apron: (colour, accent) => ({
    over:
      line("M38 70.5C39.5 80 56.5 80 58 70.5", darker(colour, 0.2), 2.2) +
      fill("M34 81.5C43 84.5 53 84.5 62 81.5L64 93.2C54 97 42 97 32 93.2Z", accent) +
      both(line("M36 71.5L35.5 82", accent, 3.2)),
  }),
  hoodie: (colour, accent) => ({
    under: fill("M34 66C30 70 30.5 77 35 80.5 42 85 54 85 61 80.5 65.5 77 66 70 62 66Z", darker(colour, 0.22)),
    over: both(line("M42.5 79.5V88", accent, 1.5)) + line("M37.5 72C40 81 56 81 58.5 72", darker(colour, 0.1), 3),
  }),
  cardigan: (colour, accent) => ({
    under: fill("M37.5 70.5L48 94 58.5 70.5Z", accent),
    over: both(line("M37.5 70.5L47 94.5", darker(colour, 0.25), 1.8)) + circle(45, 86.5, 1, darker(colour, 0.3)),
  }),
  shawl: (_, accent) => ({
    over:
      fill("M36.5 66.5C42 72 54 72 59.5 66.5L64 72.5C58 80.5 38 80.5 32 72.5Z", accent) +
      fill("M53 76L61.5 73 65 90.5 56 93Z", darker(accent, 0.12)) +
      line("M36 72.5C43 77 53 77 60 72", darker(accent, 0.2), 1),
  }),
};

/** Shoulders, neck and what is worn, from back to front. */
export function clothes({ style, colour, accent }: Traits["clothes"], skin: Skin): string {
  const draw = styles[style];
  if (!draw) throw new Error(`No clothes are drawn "${style}".`);
  const { under = "", over } = draw(colour, accent, skin);
  return fill(shoulders, colour) + under + fill(neck, skin.base) + fill(shadow, skin.shade) + over;
}
