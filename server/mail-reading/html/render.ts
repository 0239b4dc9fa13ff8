import { allowedTags, droppedTags, isAllowedAttribute, rawTags, voidTags } from "./allowed.ts";
import { sanitizeStyle } from "./css.ts";
import { escapeHtml } from "./escape.ts";
import { attributeOf, type HtmlElement, type HtmlNode, isElement, isText, walkTree } from "./tree.ts";
import { firstOfSrcset, pictureAt, safeLink } from "./urls.ts";

/** Deeper elements are shown without their tag: browsers stop at 512, and nothing that people write comes near. */
const depthMax = 200;
const htmlNamespace = "http://www.w3.org/1999/xhtml";

/**
 * Writes a tree as the small, always closed and always quoted HTML that `allowed.ts` describes. As no element is written whose
 * content a parser reads in another way (scripts, styles, SVG, MathML, textareas), and all text is escaped, reading the result
 * again can give no element that is not on the list. `kept`, if given, limits it to those nodes and what is around them.
 */
export function renderTree(root: HtmlNode, kept?: ReadonlySet<HtmlNode>): string {
  const output: string[] = [];
  const closing: string[] = [];
  let depth = 0;
  walkTree(root, {
    enter(node) {
      if (kept && !kept.has(node)) return "skip";
      if (isText(node)) {
        output.push(escapeHtml(node.value));
        return "skip";
      }
      if (!("childNodes" in node) || (isElement(node) && droppedTags.has(node.tagName))) return "skip";
      const tag = isElement(node) && depth < depthMax ? tagFor(node) : null;
      if (tag === null || !isElement(node)) {
        closing.push("");
        return;
      }
      output.push(openingTag(tag, node));
      if (voidTags.has(tag)) return "skip";
      depth += 1;
      closing.push(tag);
      return;
    },
    leave() {
      const tag = closing.pop();
      if (!tag) return;
      depth -= 1;
      output.push(`</${tag}>`);
    },
  });
  return output.join("");
}

function tagFor(element: HtmlElement): string | null {
  if (element.namespaceURI !== htmlNamespace) return null;
  if (rawTags.has(element.tagName)) return "pre";
  // The page's own colours stay, around everything.
  if (element.tagName === "body") return bodyHasLook(element) ? "div" : null;
  return allowedTags.has(element.tagName) ? element.tagName : null;
}

function bodyHasLook(body: HtmlElement): boolean {
  return attributesFor("body", body).length > 0;
}

function openingTag(tag: string, element: HtmlElement): string {
  const attributes = attributesFor(tag, element);
  return `<${[tag, ...attributes.map(([name, value]) => `${name}="${escapeHtml(value)}"`)].join(" ")}>`;
}

function attributesFor(tag: string, element: HtmlElement): [string, string][] {
  const attributes: [string, string][] = [];
  for (const { name, value, prefix } of element.attrs) {
    if (prefix) continue;
    if (name === "style") {
      const style = sanitizeStyle(value);
      if (style !== "") attributes.push([name, style]);
    } else if (isAllowedAttribute(tag, name, value)) attributes.push([name, value]);
  }
  if (tag === "a") attributes.push(...linkAttributes(element));
  if (tag === "img") attributes.unshift(...pictureAttributes(element));
  const background = attributeOf(element, "background") || attributeOf(element, "data-remote-background");
  const remote = background === "" ? null : pictureAt(background);
  if (remote?.kind === "remote") attributes.push(["data-remote-background", remote.url]);
  return attributes;
}

/** Links open elsewhere and tell nothing about where they were. */
function linkAttributes(element: HtmlElement): [string, string][] {
  const link = safeLink(attributeOf(element, "href"));
  if (link === null) return [];
  return [
    ["href", link],
    ["target", "_blank"],
    ["rel", "noopener noreferrer nofollow"],
  ];
}

/** Only what is in the mail has a `src`; where another picture comes from is kept aside until somebody wants to see it. */
function pictureAttributes(element: HtmlElement): [string, string][] {
  const written =
    attributeOf(element, "src") ||
    firstOfSrcset(attributeOf(element, "srcset")) ||
    attributeOf(element, "data-remote-src");
  const picture = written === "" ? null : pictureAt(written);
  if (picture === null) return [];
  return [[picture.kind === "inline" ? "src" : "data-remote-src", picture.url]];
}
