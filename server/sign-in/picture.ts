import { encode } from "uqr";

/** What the text looks like to a camera: a path of SVG for the dark squares, with the quiet border that readers need. */
export function picture(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: "M", border: 4 });
  const rows = data.map((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")).join(""));
  return { size, path: rows.join("") };
}
