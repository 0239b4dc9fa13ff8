import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { draw } from "./drawing.ts";
import { faces } from "./gallery.ts";

const drawn = new Map<string, string>();
const painted = new Map<string, Buffer>();

/** The drawing of a face as SVG; nothing for an id that does not exist. */
export function faceSvg(id: string): string | undefined {
  const known = drawn.get(id);
  if (known) return known;
  const face = faces.find((each) => each.id === id);
  if (!face) return undefined;
  const svg = draw(face.traits);
  drawn.set(id, svg);
  return svg;
}

/** The face as PNG of 96 by 96, for mails: mail programs show no SVG. Made by `render.ts`. */
export function facePng(id: string): Buffer | undefined {
  const known = painted.get(id);
  if (known) return known;
  if (!faces.some((each) => each.id === id)) return undefined;
  const file = pngFile(id);
  if (!existsSync(file)) return undefined;
  const png = readFileSync(file);
  painted.set(id, png);
  return png;
}

export function pngFile(id: string): string {
  return join(import.meta.dirname, "png", `${id}.png`);
}
