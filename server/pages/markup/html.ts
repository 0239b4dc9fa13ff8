const written = Symbol("written");

/** A piece of a page that is safe to send: made by `html` only, which escapes whatever is put into it. */
export interface Html {
  readonly [written]: string;
}

export type Part = Html | string | number | null | undefined | false | readonly Part[];

/**
 * Writes HTML. Every value is escaped, for text and for quoted attributes alike; nothing, null and false write nothing; lists
 * are joined. An attribute's value is always written in double quotes.
 *
 * @example
 * html`<p title="${subject}">${name}</p>`
 */
export function html(words: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let text = words[0] ?? "";
  for (const [index, part] of parts.entries()) text += write(part) + (words[index + 1] ?? "");
  return { [written]: text };
}

/** For what is HTML already and comes from us: a drawing, a sanitised message. Never for what somebody wrote. */
export function trusted(markup: string): Html {
  return { [written]: markup };
}

export function textOf(piece: Html): string {
  return piece[written];
}

function write(part: Part): string {
  if (part === null || part === undefined || part === false) return "";
  if (typeof part === "string") return escaped(part);
  if (typeof part === "number") return String(part);
  if (isHtml(part)) return part[written];
  return part.map(write).join("");
}

function isHtml(part: Html | readonly Part[]): part is Html {
  return written in part;
}

const named: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => named[sign] ?? sign);
}
