import { attributeOf, type HtmlElement } from "./tree.ts";

/** What a mail program says by its own ids and classes: an earlier mail, the sender's signature, the line above a quote. */
export type LineHint = "history" | "signature" | "introduction";

/** Ids and classes of what mail programs put around an earlier mail, lower case. Those that hold forwards too are not here. */
const historyMarks = new Set([
  "olk_src_body_section",
  "appendonsend_history",
  "mail-editor-reference-message-container",
  "ms-outlook-mobile-reference-message",
  "yahoo_quoted",
  "protonmail_quote",
  "tutanota_quote",
  "zmail_extra",
  "freetxt-quote",
  "isreplycontent",
  "qqmail_origin",
  "mailcontainerquote",
  "airmail_original",
  "mcntmobile-quote",
  "cloudmagic-smart-beta-quote",
  "front-blockquote",
]);

const signatureMarks = new Set([
  "gmail_signature",
  "moz-signature",
  "protonmail_signature_block",
  "signature-block",
  "ms-outlook-mobile-signature",
  "applemailsignature",
  "yahoo-signature",
  "zm-_id_-sgn",
]);

const introductionMarks = new Set(["gmail_attr", "moz-cite-prefix"]);

export function hintOf(element: HtmlElement): LineHint | null {
  if (element.attrs.length === 0) return null;
  for (const mark of marksOf(element)) {
    if (historyMarks.has(mark)) return "history";
    if (signatureMarks.has(mark)) return "signature";
    if (introductionMarks.has(mark)) return "introduction";
  }
  return null;
}

/** Outlook on the web puts `x_` before the marks of mails that it shows, once per answer. */
function marksOf(element: HtmlElement): string[] {
  const written = `${attributeOf(element, "id")} ${attributeOf(element, "class")} ${attributeOf(element, "data-marker")} ${attributeOf(element, "name")}`;
  if (written.length > 500) return [];
  return written
    .toLowerCase()
    .split(/\s+/)
    .map((mark) => mark.replace(/^(?:x_)+/, ""));
}

/** A blockquote is a quote, except Gmail's way to indent what somebody writes. */
export function isQuote(element: HtmlElement): boolean {
  if (element.tagName !== "blockquote") return attributeOf(element, "name") === "quote" && element.tagName === "div";
  const style = attributeOf(element, "style").slice(0, 200).replaceAll(/\s+/g, "").toLowerCase();
  return !/^margin:0(?:px)?0(?:px)?0(?:px)?40px;border:none/.test(style);
}
