import { escapeHtml } from "../../../mail-reading/index.ts";
import { partsOf } from "../../../texts/index.ts";

/** HTML that may stand as it is. Everything else that goes into a template is escaped. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

type Value = string | Markup | readonly Markup[] | undefined;

/** @example markup`<p>${name}</p>` escapes the name; a Markup, or a list of them, stands as it is; undefined is nothing. */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const filled = strings.map((text, index) => text + htmlOf(values[index]));
  return new Markup(filled.join(""));
}

/** A text with marked-up values, such as a telephone number that is a link. */
export function fill(template: string, values: Readonly<Record<string, Markup | string>>): Markup {
  const parts = partsOf(template).map(({ words, name }) => {
    if (name === undefined) return markup`${words}`;
    return markup`${words}${values[name] ?? `{${name}}`}`;
  });
  return markup`${parts}`;
}

/** Plain text as paragraphs: an empty line ends one, a line break stays. */
export function paragraphs(text: string): string[][] {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.split("\n").map((line) => line.trimEnd()))
    .filter((lines) => lines.some((line) => line !== ""));
}

export function lines(all: readonly string[]): Markup {
  return new Markup(all.map(escapeHtml).join("<br>"));
}

function htmlOf(value: Value): string {
  if (value === undefined) return "";
  if (typeof value === "string") return escapeHtml(value);
  return value instanceof Markup ? value.html : value.map(({ html }) => html).join("");
}
