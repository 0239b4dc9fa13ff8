/** The company's colour as a page may use it, in light and in dark. */
export interface Brand {
  /** Top line, logo, buttons: white text on it has 4.5:1 or more. */
  fill: { light: string; dark: string };
  /** Focus and chosen things on the page's ground: 4.5:1 or more. */
  line: { light: string; dark: string };
}

type Rgb = readonly [number, number, number];

const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];
/** The sheets that stand on the page, as in page.css. */
const lightSheet: Rgb = [255, 254, 252];
const darkSheet: Rgb = [28, 28, 26];
const textContrast = 4.5;
const shapeContrast = 3;
const lineContrast = 6;
const fallback: Rgb = [0x17, 0x61, 0x4f];
const steps = 100;

/** Any colour becomes one that can be read on: darkened for white text, lightened where a dark page would swallow it. */
export function brandOf(colour: string): Brand {
  const given = rgbOf(colour) ?? fallback;
  const light = mixUntil(given, black, (mixed) => contrast(white, mixed) >= textContrast);
  const dark = mixUntil(light, white, (mixed) => contrast(darkSheet, mixed) >= shapeContrast);
  const darkLine = mixUntil(light, white, (mixed) => contrast(darkSheet, mixed) >= lineContrast);
  const lightLine = mixUntil(light, black, (mixed) => contrast(lightSheet, mixed) >= textContrast);
  return {
    fill: { light: hexOf(light), dark: hexOf(dark) },
    line: { light: hexOf(lightLine), dark: hexOf(darkLine) },
  };
}

/** WCAG 2.2, "contrast ratio". */
export function contrast(one: Rgb, other: Rgb): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

export function rgbOf(colour: string): Rgb | undefined {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!found) return undefined;
  const [, red = "0", green = "0", blue = "0"] = found;
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

function mixUntil(from: Rgb, to: Rgb, good: (mixed: Rgb) => boolean): Rgb {
  for (let step = 0; step < steps; step++) {
    const mixed = mix(from, to, step / steps);
    if (good(mixed)) return mixed;
  }
  return to;
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share);
  return [part(0), part(1), part(2)];
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function hexOf(colour: Rgb): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
