/** A mail's body as a tree of what may be drawn as our own text: structure and words, none of the sender's looks. */
export type Part =
  | { kind: "text"; text: string }
  | { kind: "link"; href: string; parts: Part[] }
  | { kind: "picture"; src: string; alt: string }
  | { kind: "break" }
  | { kind: "rule" }
  | { kind: "element"; tag: Tag; parts: Part[] };

export type Tag =
  | "p"
  | "div"
  | "b"
  | "i"
  | "u"
  | "s"
  | "ul"
  | "ol"
  | "li"
  | "blockquote"
  | "pre"
  | "code"
  | "h4"
  | "span";

const tags: Record<string, Tag> = {
  P: "p",
  DIV: "div",
  SPAN: "span",
  FONT: "span",
  B: "b",
  STRONG: "b",
  I: "i",
  EM: "i",
  U: "u",
  S: "s",
  UL: "ul",
  OL: "ol",
  LI: "li",
  BLOCKQUOTE: "blockquote",
  PRE: "pre",
  CODE: "code",
  H1: "h4",
  H2: "h4",
  H3: "h4",
  H4: "h4",
  BODY: "div",
};

const safeLink = /^(https?:|mailto:|tel:)/i;
/** Of our own attachments only: anything else waits until pictures are wanted. */
const ownPicture = /^\/api\//;
const depthMax = 40;

/**
 * Reads a body that is only text with simple marks, from a document that runs and loads nothing. A designed one, with tables or
 * remote pictures, gives undefined: it is drawn in a frame of its own.
 */
export function simpleParts(body: Element): Part[] | undefined {
  const parts: Part[] = [];
  for (const node of body.childNodes) {
    const part = partOf(node, 0);
    if (part === undefined) return undefined;
    if (part !== null) parts.push(part);
  }
  return parts;
}

function partOf(node: Node, depth: number): Part | null | undefined {
  if (node.nodeType === node.TEXT_NODE) return { kind: "text", text: node.textContent ?? "" };
  if (!(node instanceof Element)) return null;
  if (depth > depthMax) return undefined;
  const { tagName } = node;
  if (tagName === "BR") return { kind: "break" };
  if (tagName === "HR") return { kind: "rule" };
  if (tagName === "IMG") return pictureOf(node);
  const parts: Part[] = [];
  for (const child of node.childNodes) {
    const part = partOf(child, depth + 1);
    if (part === undefined) return undefined;
    if (part !== null) parts.push(part);
  }
  if (tagName === "A") {
    const href = node.getAttribute("href") ?? "";
    return safeLink.test(href) ? { kind: "link", href, parts } : { kind: "element", tag: "span", parts };
  }
  const tag = tags[tagName];
  return tag ? { kind: "element", tag, parts } : undefined;
}

function pictureOf(node: Element): Part | undefined {
  const src = node.getAttribute("src") ?? "";
  return ownPicture.test(src) ? { kind: "picture", src, alt: node.getAttribute("alt") ?? "" } : undefined;
}
