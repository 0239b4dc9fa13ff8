import { decodeBytes } from "../charset/index.ts";
import { unflow } from "./flowed.ts";
import { givenName, type Part } from "./part.ts";
import { partContent } from "./transfer-encoding.ts";

/** Which parts are read as the mail itself, and which are attached. */
export type Selection = {
  text: Part[];
  html: Part[];
  attached: Part[];
};

export type BodyText = { text: string; charset: string; guessed: boolean };

/**
 * Chooses the body (RFC 2046 sections 5.1.3 to 5.1.7, RFC 2387; in the way of RFC 8621 section 4.1.4): of alternatives the
 * last that we understand, of related parts the root, of mixed ones all text that stands inline without a name. Both kinds are
 * kept: where a place has text but no HTML, `html` has that text too, and the other way round.
 */
export function selectBody(root: Part): Selection {
  const selection: Selection = { text: [], html: [], attached: [] };
  collect([root], "mixed", { text: selection.text, html: selection.html }, selection.attached);
  if (selection.text.length === 0 && selection.html.length === 0) takeNamedBody(selection, root);
  return selection;
}

/** Where body parts go; a side that is null is not wanted below here. */
type Sides = { text: Part[] | null; html: Part[] | null };

function collect(parts: Part[], kind: string, sides: Sides, attached: Part[]): void {
  const before = { text: sides.text?.length ?? -1, html: sides.html?.length ?? -1 };
  const here = { ...sides };
  for (const [position, part] of parts.entries()) {
    if (part.type.startsWith("multipart/") && part.children.length > 0) {
      collect(ordered(part), part.type.slice("multipart/".length), here, attached);
    } else if (!isInlineText(part, kind, position)) {
      if (part.type !== "text/x-amp-html") attached.push(part);
    } else if (kind === "alternative") {
      if (part.type === "text/html") here.html?.push(part);
      else here.text?.push(part);
    } else {
      here.text?.push(part);
      here.html?.push(part);
    }
  }
  if (kind !== "alternative" || sides.text === null || sides.html === null) return;
  const newText = sides.text.slice(before.text);
  const newHtml = sides.html.slice(before.html);
  if (newText.length === 0) sides.text.push(...newHtml);
  if (newHtml.length === 0) sides.html.push(...newText);
}

/** RFC 2387 section 3.2: `start` names the root; it is looked at first. */
function ordered(part: Part): Part[] {
  const start = part.type === "multipart/related" ? part.parameters.get("start") : undefined;
  if (!start) return part.children;
  const root = part.children.find((child) => contentId(child) === start.replaceAll(/[<>\s]/g, ""));
  return root ? [root, ...part.children.filter((child) => child !== root)] : part.children;
}

function isInlineText(part: Part, kind: string, position: number): boolean {
  if (!isReadable(part.type) || part.disposition === "attachment") return false;
  // A signature or a second root is no body (RFC 1847 section 2.1, RFC 2387).
  if (position > 0 && (kind === "related" || kind === "signed" || kind === "report" || kind === "encrypted"))
    return false;
  return givenName(part) === null || (kind === "alternative" && part.disposition === null);
}

function isReadable(type: string): boolean {
  return (
    type === "text/plain" ||
    type === "text/html" ||
    type === "text/enriched" ||
    type === "text/richtext" ||
    type === "text/markdown" ||
    type === "text/x-markdown" ||
    type === "text/flowed" ||
    type === "text/unknown"
  );
}

/**
 * A mail whose only text has a name, as some programs write it: the first such part is read as the body. Among other parts it
 * may well be a document: then it is kept as that, too.
 */
function takeNamedBody(selection: Selection, root: Part): void {
  const isText = (part: Part) => part.type === "text/plain" || part.type === "text/html";
  const at = selection.attached.findIndex((part) => isText(part) && part.disposition !== "attachment");
  const part = selection.attached[at];
  if (!part) return;
  selection.text.push(part);
  selection.html.push(part);
  if (part === root) selection.attached.splice(at, 1);
}

/** RFC 2392: without `<>`; null when there is none. */
export function contentId(part: Part): string | null {
  const raw = part.fields.find((field) => field.name === "content-id")?.raw;
  return raw?.replaceAll(/[<>\s]/g, "") || null;
}

/** The text of a body part: decoded, with LF, flowed lines joined. */
export function bodyText(bytes: Buffer, part: Part): BodyText {
  const decoded = partContent(bytes, part);
  const declared = part.parameters.get("charset") ?? (part.type === "text/html" ? metaCharset(decoded) : null);
  const { text, charset, guessed } = decodeBytes(decoded, declared);
  const lines = withLineFeeds(text);
  if (part.type !== "text/plain" || part.parameters.get("format")?.toLowerCase() !== "flowed")
    return { text: lines, charset, guessed };
  return { text: unflow(lines, part.parameters.get("delsp")?.toLowerCase() === "yes"), charset, guessed };
}

function withLineFeeds(text: string): string {
  return text.includes("\r") ? text.replaceAll("\r\n", "\n").replaceAll("\r", "\n") : text;
}

/** What HTML says about itself counts where the mail says nothing. */
function metaCharset(html: Buffer): string | null {
  const head = html.toString("latin1", 0, 2_048);
  return /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([\w.:-]{2,40})/i.exec(head)?.[1] ?? null;
}
