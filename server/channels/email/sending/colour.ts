/** WCAG 2.2: text and its background differ by so much. */
const contrastMin = 4.5;
const step = 0.04;

const white: Rgb = [255, 255, 255];
/** What mail programs take for dark, at its lightest. */
const darkSheet: Rgb = [40, 40, 38];

type Rgb = readonly [number, number, number];

/** The company's colour, darkened until it can be read on white. */
export function onLight(colour: string): string {
  return towards([0, 0, 0], white, colour);
}

/** The same, lightened until it can be read on a dark sheet. */
export function onDark(colour: string): string {
  return towards(white, darkSheet, colour);
}

function towards(end: Rgb, sheet: Rgb, colour: string): string {
  const start = parse(colour);
  let mixed = start;
  for (let share = step; contrast(mixed, sheet) < contrastMin && share <= 1; share += step) {
    mixed = mix(start, end, share);
  }
  return `#${mixed.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}

/** Exported for its table of cases. */
export function contrast(one: Rgb, other: Rgb): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

export function parse(colour: string): Rgb {
  const part = (from: number) => Number.parseInt(colour.slice(from, from + 2), 16) || 0;
  return [part(1), part(3), part(5)];
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  return [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
    from[2] + (to[2] - from[2]) * share,
  ];
}

function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) => {
    const linear = part / 255;
    return linear <= 0.04045 ? linear / 12.92 : ((linear + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
