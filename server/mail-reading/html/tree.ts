import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlText = DefaultTreeAdapterTypes.TextNode;
export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlTree = DefaultTreeAdapterTypes.Document;

/** What is read as HTML; larger ones are read as text. A long newsletter has 500 KB. */
const htmlCharactersMax = 6_000_000;
/**
 * Some short mails make very many elements, because the parser must repeat open formatting in every paragraph
 * (`<p><font>` again and again): the standard says so, and browsers suffer the same.
 */
const elementsMax = 250_000;
const elementsAlways = 20_000;
const charactersPerElement = 5;

/** As a browser without scripts would read it (WHATWG HTML section 13.2); null when it is too large to be shown as HTML. */
export function parseHtml(html: string): HtmlTree | null {
  if (html.length > htmlCharactersMax) return null;
  const limit = Math.min(elementsMax, elementsAlways + html.length / charactersPerElement);
  let elements = 0;
  const counting: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      elements += 1;
      if (elements > limit) throw new TooManyElements();
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
  };
  try {
    return parse(html, { treeAdapter: counting, scriptingEnabled: false });
  } catch (error) {
    if (error instanceof TooManyElements) return null;
    throw error;
  }
}

class TooManyElements extends Error {}

/** `enter` may answer "skip" to leave out what is inside; then `leave` is not called. */
export type Visitor = {
  enter(node: HtmlNode): "skip" | undefined;
  leave(node: HtmlNode): void;
};

/** In document order, without recursion: mails nest a hundred thousand levels to break readers. */
export function walkTree(root: HtmlNode, visitor: Visitor): void {
  const open: { node: HtmlNode; next: number }[] = [];
  if (visitor.enter(root) !== "skip") open.push({ node: root, next: 0 });
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const child = childrenOf(top.node)[top.next];
    top.next += 1;
    if (child === undefined) {
      open.pop();
      visitor.leave(top.node);
    } else if (visitor.enter(child) !== "skip") open.push({ node: child, next: 0 });
  }
}

const none: HtmlNode[] = [];

/** What a template holds lies elsewhere in the tree and is never shown. */
function childrenOf(node: HtmlNode): HtmlNode[] {
  return "childNodes" in node ? node.childNodes : none;
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return "tagName" in node;
}

export function isText(node: HtmlNode): node is HtmlText {
  return node.nodeName === "#text";
}

export function attributeOf(element: HtmlElement, name: string): string {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? "";
}
