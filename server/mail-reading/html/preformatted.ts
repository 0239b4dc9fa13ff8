import { type HtmlElement, type HtmlNode, isElement, isText, walkTree } from "./tree.ts";

/** Texts longer than a line are cut at their line breaks, so that each line is a node of its own that can be folded. */
export function splitPreformatted(tree: HtmlNode): void {
  const parents = new Set<HtmlElement>();
  walkTree(tree, {
    enter(node) {
      if (!isText(node)) return;
      if (node.value.includes("\n") && node.parentNode && isElement(node.parentNode)) parents.add(node.parentNode);
      return "skip";
    },
    leave() {},
  });
  for (const parent of parents) {
    if (isInPreformatted(parent)) parent.childNodes = parent.childNodes.flatMap((child) => split(child, parent));
  }
}

function split(child: HtmlElement["childNodes"][number], parentNode: HtmlElement): HtmlElement["childNodes"] {
  if (!isText(child)) return [child];
  return child.value.split(/(?<=\n)/).map((value) => ({ nodeName: "#text" as const, value, parentNode }));
}

function isInPreformatted(start: HtmlNode): boolean {
  let node: HtmlNode | null = start;
  for (let steps = 0; node !== null && isElement(node) && steps < 20; steps += 1) {
    if (node.tagName === "pre" || node.tagName === "plaintext" || node.tagName === "xmp") return true;
    const style = node.attrs.find((attribute) => attribute.name === "style")?.value ?? "";
    if (/white-space\s*:\s*(?:pre|break-spaces)/i.test(style.slice(0, 2_000))) return true;
    node = node.parentNode;
  }
  return false;
}
