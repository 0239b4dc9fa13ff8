import { type DefaultTreeAdapterTypes, parseFragment, serialize } from "parse5";
import { fileOfPicture } from "./clean-written.ts";
import { styles } from "./look.ts";
import { lines, markup, paragraphs } from "./markup.ts";

/** A file of the message that its text may show. */
export interface Picture {
  id: string;
  contentId: string | null;
  contentType: string;
}

/** What the member wrote, dressed for mail programs, and which of the files it shows, under which content id. */
export interface Dressed {
  html: string;
  shown: ReadonlyMap<string, string>;
}

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Mail programs have no margins of ours: they stand at each element. */
const dress: Readonly<Record<string, string>> = {
  p: styles.paragraph,
  ul: "margin:0 0 12px;padding:0 0 0 22px",
  ol: "margin:0 0 12px;padding:0 0 0 22px",
  blockquote: styles.quote,
  pre: "margin:0 0 12px;white-space:pre-wrap;font-family:ui-monospace,Menlo,Consolas,monospace;font-size:13.5px",
  img: "max-width:100%;height:auto",
};

/**
 * Dresses clean HTML (`sanitizeHtml` has been over it). Pictures that were pasted stand in it by their file.
 * Pictures from elsewhere are left out: loading them would tell somebody that the mail was opened.
 */
export function dressWords(html: string, files: readonly Picture[], domain: string): Dressed {
  const tree = parseFragment(html);
  const shown = new Map<string, string>();
  tree.childNodes = tree.childNodes.filter((node) => keep(node, files, domain, shown));
  return { html: serialize(tree), shown };
}

/** Words that came without HTML, as paragraphs. */
export function dressText(text: string): string {
  return paragraphs(text)
    .map((paragraph) => markup`<p style="${styles.paragraph}">${lines(paragraph)}</p>`.html)
    .join("\n");
}

function keep(node: Node, files: readonly Picture[], domain: string, shown: Map<string, string>): boolean {
  if (!("attrs" in node)) return true;
  if (node.tagName === "img" && !showPicture(node, files, domain, shown)) return false;
  const style = dress[node.tagName];
  node.attrs = node.attrs.filter(({ name }) => name !== "class" && name !== "id" && !name.startsWith("data-"));
  if (style) setAttribute(node, "style", [style, attributeOf(node, "style")].filter(Boolean).join(";"));
  node.childNodes = node.childNodes.filter((child) => keep(child, files, domain, shown));
  return true;
}

function showPicture(image: Element, files: readonly Picture[], domain: string, shown: Map<string, string>): boolean {
  const named = fileOfPicture(attributeOf(image, "src") ?? "");
  const file = files.find(({ id, contentId }) => named !== undefined && (id === named || contentId === named));
  if (!file?.contentType.startsWith("image/")) return false;
  const contentId = `${file.id}@${domain}`;
  shown.set(file.id, contentId);
  setAttribute(image, "src", `cid:${contentId}`);
  return true;
}

function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

function setAttribute(element: Element, name: string, value: string): void {
  element.attrs = [...element.attrs.filter((attribute) => attribute.name !== name), { name, value }];
}
