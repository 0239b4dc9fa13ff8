/** What may stand in a mail that we show. Everything else is taken away, its text is kept. */
export const allowedTags = new Set(
  (
    "a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn dir " +
    "div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark menu nav ol p pre q " +
    "rp rt ruby s samp section small span strike strong sub sup table tbody td tfoot th thead time tr tt u ul var wbr"
  ).split(" "),
);

/** Taken away with everything inside: what is there is not meant to be read. */
export const droppedTags = new Set(
  "script style title template iframe noembed noframes frameset frame object embed applet audio video canvas desc metadata datalist".split(
    " ",
  ),
);

/** Elements without a closing tag. */
export const voidTags = new Set(["br", "col", "hr", "img", "wbr"]);

/** Text that the parser reads raw, and pre-formatted text of old: shown as such, escaped. */
export const rawTags = new Set(["xmp", "plaintext", "listing"]);

const size = /^\s*\d{1,4}(?:\.\d{1,3})?\s*(?:%|px|pt|em)?\s*$/i;
const number = /^\s*-?\d{1,6}\s*$/;
const color = /^\s*(?:#[0-9a-f]{3,8}|[a-z]{3,24}|rgba?\([\d\s,.%]{3,40}\))\s*$/i;
const word = /^[\w -]{1,40}$/;
const names = /^[\p{L}\p{N}\s,'"-]{1,200}$/u;
const language = /^[A-Za-z0-9-]{1,35}$/;
const anything = /^[^\0]{0,2000}$/s;

/** Attributes of any element and what they may hold; those that load, link or run are not here. */
const everywhere: Record<string, RegExp> = {
  align: word,
  "aria-hidden": /^(?:true|false)$/,
  bgcolor: color,
  color,
  dir: /^(?:ltr|rtl|auto)$/i,
  height: size,
  lang: language,
  role: /^(?:presentation|none|img)$/,
  title: anything,
  valign: word,
  width: size,
};

const somewhere: Record<string, Record<string, RegExp>> = {
  blockquote: { type: /^cite$/i },
  br: { clear: word },
  col: { span: number },
  colgroup: { span: number },
  del: { datetime: word },
  font: { face: names, size: number },
  hr: { noshade: word, size: number },
  img: { alt: anything, border: number, hspace: number, vspace: number },
  ins: { datetime: word },
  li: { type: word, value: number },
  ol: { start: number, type: word, reversed: /^(?:reversed)?$/ },
  table: { border: size, cellpadding: size, cellspacing: size, rules: word, frame: word },
  td: { colspan: /^\s*\d{1,3}\s*$/, rowspan: /^\s*\d{1,4}\s*$/, nowrap: /^(?:nowrap)?$/i, scope: word },
  th: { colspan: /^\s*\d{1,3}\s*$/, rowspan: /^\s*\d{1,4}\s*$/, nowrap: /^(?:nowrap)?$/i, scope: word },
  time: { datetime: /^[\w:.+ -]{1,60}$/ },
  ul: { type: word },
};

export function isAllowedAttribute(tag: string, name: string, value: string): boolean {
  return (everywhere[name] ?? somewhere[tag]?.[name])?.test(value) ?? false;
}
