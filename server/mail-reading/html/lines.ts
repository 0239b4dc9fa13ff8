import { droppedTags, rawTags } from "./allowed.ts";
import { sanctionedAlt } from "./emoji.ts";
import { hintOf, isQuote, type LineHint } from "./hints.ts";
import { attributeOf, type HtmlElement, type HtmlNode, type HtmlText, isElement, isText, walkTree } from "./tree.ts";

/** A line as a reader sees it, with the nodes of the tree that make it. */
export type HtmlLine = {
  text: string;
  /** How many quotes it stands in. */
  depth: number;
  hint: LineHint | null;
  /** A drawn line. */
  rule: boolean;
  nodes: HtmlNode[];
};

const blocks = new Set(
  (
    "address article aside blockquote center dd dir div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li " +
    "main menu nav ol p pre section table tbody tfoot thead tr ul xmp plaintext listing option fieldset caption body"
  ).split(" "),
);
/** With an empty line around them. */
const spaced = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "pre"]);

/** The lines of a tree. Hidden text (a newsletter's preheader) is in no line. */
export function linesOf(tree: HtmlNode): HtmlLine[] {
  const writer = new LineWriter();
  walkTree(tree, {
    enter(node) {
      if (isText(node)) {
        writer.text(node);
        return "skip";
      }
      if (!("childNodes" in node)) return "skip";
      if (!isElement(node)) return;
      if (droppedTags.has(node.tagName) || isHidden(node)) return "skip";
      return writer.open(node) ? "skip" : undefined;
    },
    leave(node) {
      if (isElement(node)) writer.close(node);
    },
  });
  return writer.finish();
}

class LineWriter {
  readonly #lines: HtmlLine[] = [];
  #text = "";
  #nodes: HtmlNode[] = [];
  #depth = 0;
  #preformatted = 0;
  #wantsGap = false;
  readonly #hints: LineHint[] = [];

  text(node: HtmlText): void {
    const value = this.#preformatted > 0 ? node.value.replace(/\n$/, "") : node.value.replaceAll(/[ \t\r\n\f]+/g, " ");
    this.#nodes.push(node);
    this.#text += this.#text === "" && this.#preformatted === 0 ? value.replace(/^ /, "") : value;
    if (this.#preformatted > 0 && node.value.endsWith("\n")) this.#end();
  }

  /** Whether there is nothing to look at inside. */
  open(element: HtmlElement): boolean {
    const tag = element.tagName;
    if (tag === "br") {
      this.#nodes.push(element);
      this.#end();
      return true;
    }
    if (tag === "img") {
      this.#nodes.push(element);
      this.#text += sanctionedAlt(attributeOf(element, "alt"));
      return true;
    }
    if (blocks.has(tag)) this.#border(tag);
    const hint = hintOf(element);
    if (hint !== null) {
      this.#border(tag);
      this.#hints.push(hint);
    }
    if (tag === "hr") {
      this.#lines.push({
        text: "",
        depth: this.#depth,
        hint: this.#hints.at(-1) ?? null,
        rule: true,
        nodes: [element],
      });
      return true;
    }
    if (isQuote(element)) this.#depth += 1;
    if (isPreformatted(element)) this.#preformatted += 1;
    return false;
  }

  close(element: HtmlElement): void {
    const tag = element.tagName;
    if (tag === "td" || tag === "th")
      this.#text = this.#text === "" || this.#text.endsWith(" ") ? this.#text : `${this.#text} `;
    if (blocks.has(tag)) this.#border(tag);
    const hint = hintOf(element);
    if (hint !== null) {
      this.#border(tag);
      this.#hints.pop();
    }
    if (isQuote(element)) this.#depth -= 1;
    if (isPreformatted(element)) this.#preformatted -= 1;
  }

  finish(): HtmlLine[] {
    this.#border("div");
    return this.#lines;
  }

  #border(tag: string): void {
    if (this.#text.trim() !== "") this.#end();
    // White space between blocks belongs to what comes next, unless it would take it along into another quote.
    else if (this.#nodes.length > 0) this.#attachToLast();
    this.#text = "";
    if (spaced.has(tag)) this.#wantsGap = true;
  }

  #attachToLast(): void {
    const last = this.#lines.at(-1);
    if (last && last.depth === this.#depth && last.hint === (this.#hints.at(-1) ?? null))
      last.nodes.push(...this.#nodes);
    else this.#lines.push(this.#line(""));
    this.#nodes = [];
  }

  #end(): void {
    const text = this.#preformatted > 0 ? this.#text.trimEnd() : this.#text.trim();
    const last = this.#lines.at(-1);
    if (this.#wantsGap && text !== "" && last && last.text !== "") {
      this.#lines.push({
        text: "",
        depth: Math.min(last.depth, this.#depth),
        hint: this.#hints.at(-1) ?? null,
        rule: false,
        nodes: [],
      });
    }
    if (text !== "") this.#wantsGap = false;
    this.#lines.push(this.#line(text));
    this.#text = "";
    this.#nodes = [];
  }

  #line(text: string): HtmlLine {
    return {
      text: text.replaceAll("\u00a0", " "),
      depth: this.#depth,
      hint: this.#hints.at(-1) ?? null,
      rule: false,
      nodes: this.#nodes,
    };
  }
}

function isHidden(element: HtmlElement): boolean {
  const style = attributeOf(element, "style");
  return style !== "" && /(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all)/i.test(style.slice(0, 2_000));
}

function isPreformatted(element: HtmlElement): boolean {
  if (element.tagName === "pre" || rawTags.has(element.tagName)) return true;
  return /white-space\s*:\s*(?:pre|break-spaces)/i.test(attributeOf(element, "style").slice(0, 2_000));
}
