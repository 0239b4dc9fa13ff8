/** The properties that a mail may set. Left out on purpose: whatever moves a box out of its place, loads, or hides the app. */
const properties = new Set(
  (
    "background background-color border border-bottom border-bottom-color border-bottom-left-radius " +
    "border-bottom-right-radius border-bottom-style border-bottom-width border-collapse border-color border-left " +
    "border-left-color border-left-style border-left-width border-radius border-right border-right-color " +
    "border-right-style border-right-width border-spacing border-style border-top border-top-color " +
    "border-top-left-radius border-top-right-radius border-top-style border-top-width border-width box-sizing " +
    "caption-side clear color direction display empty-cells float font font-family font-size font-style font-variant " +
    "font-weight height letter-spacing line-height list-style list-style-position list-style-type margin margin-bottom " +
    "margin-left margin-right margin-top max-height max-width min-height min-width opacity overflow overflow-wrap " +
    "overflow-x overflow-y padding padding-bottom padding-left padding-right padding-top table-layout tab-size " +
    "text-align text-decoration text-decoration-color text-decoration-line text-decoration-style text-indent " +
    "text-overflow text-transform unicode-bidi vertical-align visibility white-space width word-break word-spacing " +
    "word-wrap hyphens"
  ).split(" "),
);

/** Values are words, numbers, colours and names of fonts. No backslash (escapes), no `@`, `{`, `<`, `:` and no `url`. */
const plainValue = /^[\p{L}\p{N}\s#%.,'"+\-/!_()*]{1,500}$/u;
const functionsAllowed = new Set(["rgb", "rgba", "hsl", "hsla", "calc", "min", "max"]);
const displays =
  /^(?:block|inline|inline-block|inline-table|none|list-item|table(?:-[a-z-]+)?|flex|inline-flex|initial|inherit)$/i;
const declarationsMax = 200;
const styleCharactersMax = 20_000;

/** A style attribute with only what is allowed; empty when nothing is. */
export function sanitizeStyle(style: string): string {
  const kept: string[] = [];
  for (const declaration of splitDeclarations(withoutComments(style.slice(0, styleCharactersMax)))) {
    const colon = declaration.indexOf(":");
    if (colon <= 0 || kept.length >= declarationsMax) continue;
    const property = declaration.slice(0, colon).trim().toLowerCase();
    const value = allowedValue(property, declaration.slice(colon + 1).trim());
    if (value !== null) kept.push(`${property}:${value}`);
  }
  return kept.join(";");
}

function allowedValue(property: string, written: string): string | null {
  if (!properties.has(property)) return null;
  const value = property === "background" ? (colorIn(written) ?? "") : written.replaceAll(/\s+/g, " ");
  if (!plainValue.test(value) || !hasOnlyAllowedFunctions(value) || !isBalanced(value)) return null;
  if (property === "display" && !displays.test(value.replace(/\s*!important$/i, ""))) return null;
  if (/\d{5}/.test(value) || (property === "vertical-align" && /\d{3}/.test(value))) return null;
  // Negative margins and indents lay one thing over another, or out of sight.
  if ((property.startsWith("margin") || property === "text-indent") && /(?:^|[\s(])-\s*[\d.]/.test(value)) return null;
  return value;
}

/** Of a background only the colour: the rest of it loads or is of no use without what is loaded. */
function colorIn(value: string): string | null {
  return (
    /(?:^|\s)(#[0-9a-f]{3,8}|rgba?\([\d\s,.%]{3,40}\)|[a-z]{3,24})(?=\s|$|!)/i.exec(value.slice(0, 500))?.[1] ?? null
  );
}

function hasOnlyAllowedFunctions(value: string): boolean {
  if (/url|expression|image|attr|var|env|element|src|binding|behavior/i.test(value.replaceAll(/["'][^"']*["']/g, "")))
    return false;
  for (const [, name = ""] of value.matchAll(/([\p{L}\p{N}_-]*)\(/gu)) {
    if (!functionsAllowed.has(name.toLowerCase())) return false;
  }
  return true;
}

function isBalanced(value: string): boolean {
  const count = (character: string) => value.split(character).length - 1;
  return count('"') % 2 === 0 && count("'") % 2 === 0 && count("(") === count(")");
}

function withoutComments(style: string): string {
  let result = "";
  let at = 0;
  for (let start = style.indexOf("/*"); start >= 0; start = style.indexOf("/*", at)) {
    result += style.slice(at, start);
    const end = style.indexOf("*/", start + 2);
    if (end < 0) return result;
    at = end + 2;
  }
  return result + style.slice(at);
}

/** At semicolons outside quotes and parentheses. */
function splitDeclarations(style: string): string[] {
  const parts: string[] = [];
  let part = "";
  let quote = "";
  let depth = 0;
  for (const character of style) {
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === "(") depth += 1;
    else if (character === ")") depth = Math.max(0, depth - 1);
    if (character === ";" && quote === "" && depth === 0) {
      parts.push(part);
      part = "";
    } else part += character;
  }
  parts.push(part);
  return parts;
}
