import { styleUrl, textFontUrl } from "../assets/index.ts";
import { brandOf, type Html, html, textOf, trusted } from "../markup/index.ts";
import { icon } from "./icons.ts";
import { hueStyle } from "./people.ts";

interface Document {
  nonce: string;
  language: string;
  direction: "ltr" | "rtl";
  colour: string;
  title: string;
  company?: { name: string; logoUrl: string | null } | undefined;
  reach?: { url: string; name: string } | undefined;
  main: Html;
  foot?: Html | undefined;
}

/** The frame of every page for customers. No script, nothing from strangers. */
export function document(page: Document): string {
  const { company, reach } = page;
  const mark = company?.logoUrl
    ? html`<img class="logo" src="${company.logoUrl}" alt="" height="30">`
    : html`<span class="mark" aria-hidden="true">${company?.name.slice(0, 1).toLowerCase()}</span>`;
  return textOf(html`<!doctype html>
<html lang="${page.language}" dir="${page.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<title>${page.title}</title>
<link rel="preload" href="${textFontUrl}" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${styleUrl}">
<style nonce="${page.nonce}">${trusted(ownStyle(page.colour))}</style>
</head>
<body>
<header class="top">${company && html`<div class="bar">${mark}<span>${company.name}</span>${reach && html`<a href="${reach.url}">${icon("phone")}${reach.name}</a>`}</div>`}</header>
<main class="col">
${page.main}
</main>
${page.foot && html`<footer class="foot">${page.foot}</footer>`}
</body>
</html>
`);
}

/** Only colours that `brandOf` has made: nothing that somebody typed reaches the style. */
function ownStyle(colour: string): string {
  const { fill, line } = brandOf(colour);
  const own = `--brand-fill:light-dark(${fill.light},${fill.dark});--brand:light-dark(${line.light},${line.dark})`;
  return `@layer tokens{:root{${own}}}${hueStyle}`;
}
