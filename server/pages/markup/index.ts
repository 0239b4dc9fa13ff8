/** What pages are written with: HTML that escapes by itself, and a company's colour that can be read on. */
export { type Brand, brandOf, contrast, rgbOf } from "./colour.ts";
export { type Html, html, type Part, textOf, trusted } from "./html.ts";
