import type { Colour } from "./face.ts";

/** A filled path. */
export function fill(path: string, colour: Colour, opacity = 1): string {
  return `<path d="${path}" fill="${colour}"${opacity < 1 ? ` opacity="${opacity}"` : ""}/>`;
}

/** A drawn line with round ends. */
export function line(path: string, colour: Colour, width: number, opacity = 1): string {
  const faint = opacity < 1 ? ` opacity="${opacity}"` : "";
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${faint}/>`;
}

export function circle(x: number, y: number, radius: number, colour: Colour, opacity = 1): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}"${opacity < 1 ? ` opacity="${opacity}"` : ""}/>`;
}

export function ellipse(x: number, y: number, width: number, height: number, colour: Colour, opacity = 1): string {
  const faint = opacity < 1 ? ` opacity="${opacity}"` : "";
  return `<ellipse cx="${x}" cy="${y}" rx="${width}" ry="${height}" fill="${colour}"${faint}/>`;
}

export function ring(x: number, y: number, radius: number, colour: Colour, width: number): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
}

/** The drawing and its mirror image about the middle of the face. */
export function both(drawing: string): string {
  return `${drawing}<g transform="matrix(-1 0 0 1 96 0)">${drawing}</g>`;
}
