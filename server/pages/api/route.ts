import type { FastifyInstance } from "fastify";
import { html, textOf } from "../markup/index.ts";
import { type ApiGroup, type ApiRoute, type ApiShape, type ReadableApi, readable } from "./document.ts";
import { style } from "./style.ts";

/** `/api`: every route with what it takes and answers, made from the same document as `/openapi.json`. */
export async function apiPage(app: FastifyInstance): Promise<void> {
  let page: string | undefined;
  app.get("/api", { schema: { hide: true } }, async (_request, reply) => {
    page ??= textOf(whole(readable(app.swagger())));
    return reply
      .headers({
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
        "x-content-type-options": "nosniff",
      })
      .send(page);
  });
}

function whole({ description, groups, shapes }: ReadableApi) {
  const names = new Set(shapes.map(({ name }) => name));
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The API of Manyhands</title>
<style>${style}</style>
</head>
<body>
<nav aria-label="Nouns"><a href="/openapi.json">openapi.json</a>${groups.map(({ name }) => html`<a href="#${name}">${name}</a>`)}<a href="#shapes">shapes</a></nav>
<main>
<h1>The API of Manyhands</h1>
${description.split("\n\n").map((paragraph) => html`<p>${withCode(paragraph)}</p>`)}
${groups.map((group) => groupHtml(group, names))}
<section aria-labelledby="shapes"><h2 id="shapes">shapes</h2>${shapes.map((shape) => shapeHtml(shape, names))}</section>
</main>
</body>
</html>`;
}

function groupHtml({ name, routes }: ApiGroup, names: ReadonlySet<string>) {
  return html`<section aria-labelledby="${name}"><h2 id="${name}">${name}</h2>${routes.map((each) => routeHtml(each, names))}</section>`;
}

function routeHtml(
  { method, path, summary, description, parameters, takes, answers }: ApiRoute,
  names: ReadonlySet<string>,
) {
  return html`<details>
<summary><b>${method}</b> <code>${path}</code> <span>${summary}</span></summary>
<p>${withCode(description)}</p>
${
  parameters.length > 0 &&
  html`<ul>${parameters.map((each) => html`<li><code>${each.name}</code> in ${each.in}${each.required ? "" : ", may be missing"}${each.description && withCode(`: ${each.description}`)}</li>`)}</ul>`
}
${takes && html`<h3>Takes</h3><pre tabindex="0">${withLinks(takes, names)}</pre>`}
${answers && html`<h3>Answers</h3><pre tabindex="0">${withLinks(answers, names)}</pre>`}
</details>`;
}

function shapeHtml({ name, about, written }: ApiShape, names: ReadonlySet<string>) {
  return html`<h3 id="shape-${name}">${name}</h3>
${about && html`<p>${about}</p>`}
<pre tabindex="0">${withLinks(written, names)}</pre>`;
}

/** The name of a shape leads to it. */
function withLinks(text: string, names: ReadonlySet<string>) {
  return text
    .split(/\b([A-Z]\w+)\b/)
    .map((piece) => (names.has(piece) ? html`<a href="#shape-${piece}">${piece}</a>` : piece));
}

/** What stands between backticks in a description is code. */
function withCode(text: string) {
  return text.split("`").map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : piece));
}
