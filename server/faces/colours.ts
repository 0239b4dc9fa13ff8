import type { Colour, Skin } from "./face.ts";

export const skins = {
  porcelain: { base: "#f5d6c1", shade: "#e6b99d", line: "#84503b", lip: "#c9776a" },
  fair: { base: "#efc5a5", shade: "#dca784", line: "#784732", lip: "#bd6a5b" },
  warm: { base: "#e2b087", shade: "#cb9368", line: "#683d29", lip: "#b0604d" },
  olive: { base: "#d4a27a", shade: "#ba845a", line: "#5b3625", lip: "#a3574a" },
  tan: { base: "#c08a5d", shade: "#a57046", line: "#4d2d1d", lip: "#8f4a3d" },
  brown: { base: "#a8714a", shade: "#8b5937", line: "#422618", lip: "#7d3f38" },
  deep: { base: "#93603f", shade: "#7a4b34", line: "#3a2419", lip: "#6e3530" },
  dark: { base: "#734832", shade: "#5b3726", line: "#2b1811", lip: "#52261f" },
} as const satisfies Record<string, Skin>;

export const tones = {
  ink: "#231d1c",
  umber: "#2a201c",
  brown: "#4b3327",
  chestnut: "#6e4630",
  auburn: "#8d492b",
  copper: "#b9662f",
  sand: "#b98f5a",
  blond: "#d9af66",
  pepper: "#6d6963",
  grey: "#9b968e",
  silver: "#c6c2ba",
  white: "#ebe7de",
  pine: "#1d6c58",
  navy: "#34476b",
  clay: "#b65c3c",
  mustard: "#cd9b36",
  plum: "#6f4a73",
  denim: "#5c7fa4",
  cream: "#f4ebdb",
  charcoal: "#3d4047",
  teal: "#2c7d86",
  brick: "#98463c",
  sage: "#7f9c83",
  rosewood: "#ad5e70",
  gold: "#e7c98a",
} as const satisfies Record<string, Colour>;

export const papers = {
  green: "#cfe7da",
  sand: "#f2e3c6",
  peach: "#f8dccb",
  lilac: "#dfdcf3",
  sky: "#d3e4f3",
  rose: "#f4d8df",
  mint: "#d0ebe6",
  lime: "#e2e9cb",
} as const satisfies Record<string, Colour>;

/** A colour moved towards another: 0 leaves it, 1 is the other. */
export function mix(from: Colour, to: Colour, share: number): Colour {
  const [source, target] = [from, to].map((colour) => Number.parseInt(colour.slice(1), 16));
  if (source === undefined || target === undefined) return from;
  const channels = [16, 8, 0].map((shift) => {
    const [start, end] = [(source >> shift) & 255, (target >> shift) & 255];
    return Math.round(start + (end - start) * share)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${channels.join("")}`;
}

export function darker(colour: Colour, share: number): Colour {
  return mix(colour, "#1a1210", share);
}

export function lighter(colour: Colour, share: number): Colour {
  return mix(colour, "#ffffff", share);
}
