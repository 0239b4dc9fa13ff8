import { type Html, html, trusted } from "../markup/index.ts";

const paths = {
  phone:
    "M3.3 2.6h2l1.1 2.8-1.5 1.1c.7 1.6 1.9 2.8 3.5 3.5l1.1-1.5 2.8 1.1v2c0 .7-.5 1.2-1.2 1.2C6.5 12.5 2.7 8.7 2.1 3.8c0-.7.5-1.2 1.2-1.2",
  check: "m3.3 8.4 3.1 3.1 6.3-6.7",
  down: "m4.5 6.500 3.500 3.500 3.500-3.500",
  clip: "m13 7.500-5.200 5.200a3 3 0 0 1-4.300-4.300l5.400-5.400a2 2 0 0 1 2.900 2.900l-5.300 5.300a1 1 0 0 1-1.500-1.500l4.800-4.800",
  right: "M6.200 3.800 10.400 8l-4.200 4.200",
  back: "M6.300 4.300 2.800 7.800l3.500 3.500M3 7.800h6.200c2.300 0 4 1.600 4 4",
  mail: "M2.200 4h11.600v8.200H2.200zM2.500 4.400 8 8.800l5.500-4.400",
  close: "M4.200 4.200l7.600 7.600M11.800 4.200l-7.600 7.600",
  clock: "M8 4.700V8l2.200 1.400M13.800 8A5.800 5.800 0 1 1 2.200 8a5.800 5.800 0 0 1 11.600 0",
  told: "M8 4.800v3.900M8 11v.1M13.800 8A5.800 5.800 0 1 1 2.200 8a5.800 5.800 0 0 1 11.600 0",
} as const;

export type IconName = keyof typeof paths;

/** A line drawing beside words, never instead of them. `way`: it points, so it turns with the writing. */
export function icon(name: IconName, classes = ""): Html {
  return html`<svg class="i ${classes}" aria-hidden="true" viewBox="0 0 16 16"><path d="${trusted(paths[name])}"/></svg>`;
}
