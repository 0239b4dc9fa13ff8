import {
  escapeToHtml,
  type HtmlTree,
  htmlToText,
  linesOf,
  parseHtml,
  renderTree,
  stripTags,
  textOfLines,
} from "./html/index.ts";
import {
  type Attachment,
  type BodyText,
  bodyText,
  isTnef,
  openSigned,
  type Part,
  partContent,
  readAttachments,
  selectBody,
  type Tnef,
  unpackTnef,
} from "./mime/index.ts";
import { type Folded, type FoldedHtml, isForwardSubject, replyOfHtml, replyOfText } from "./reply/index.ts";

export type Content = {
  text: string | null;
  html: string | null;
  reply: string;
  folded: Folded[];
  newHtml: string | null;
  foldedHtml: FoldedHtml[];
  attachments: Attachment[];
};

export type ContentFlag = "signed" | "charset-guessed" | "html-too-large" | "tnef-unpacked";

/** The body in both kinds, cut into what is new and what is folded, and the attachments. `note` hears what was odd. */
export function readContent(
  bytes: Buffer,
  root: Part,
  subject: string | null,
  note: (flag: ContentFlag) => void,
): Content {
  const opened = openSigned(bytes, root);
  if (opened) {
    note("signed");
    const inside = readContent(opened.bytes, opened.root, subject, note);
    return { ...inside, attachments: [...inside.attachments, ...readAttachments(bytes, [root])] };
  }
  const selection = selectBody(root);
  const read = new Map<Part, BodyText>();
  const textOf = (part: Part): string => {
    const known = read.get(part) ?? bodyText(bytes, part);
    read.set(part, known);
    if (known.guessed) note("charset-guessed");
    return known.text;
  };
  const packed = selection.text.length + selection.html.length === 0 ? tnefBody(bytes, selection.attached) : null;
  if (selection.attached.some(isTnef)) note("tnef-unpacked");
  const written = packed?.text ?? writtenText(selection.text, textOf);
  const markup = packed?.html ?? writtenHtml(selection.html, textOf);
  const attachments = readAttachments(bytes, selection.attached);
  return { ...cut(written, markup, isForwardSubject(subject), note), attachments };
}

/** Null where there is no text of its own: HTML alone gives it, later and with more care. */
function writtenText(parts: Part[], textOf: (part: Part) => string): string | null {
  if (parts.every((part) => part.type === "text/html")) return null;
  return parts.map((part) => plainTextOf(part, textOf(part))).join("\n");
}

function plainTextOf(part: Part, text: string): string {
  if (part.type === "text/html") return htmlToText(text);
  if (part.type !== "text/enriched" && part.type !== "text/richtext") return text;
  // RFC 1896: commands in `<>`, `<<` for the sign itself; parameters are not shown.
  return text
    .replaceAll(/<param>[^<]*<\/param>/gi, "")
    .replaceAll(/<<|<\/?[a-z-]{1,60}>/gi, (command) => (command === "<<" ? "<" : ""));
}

function writtenHtml(parts: Part[], textOf: (part: Part) => string): string | null {
  if (!parts.some((part) => part.type === "text/html")) return null;
  return parts
    .map((part) =>
      part.type === "text/html" ? textOf(part) : `<div>${escapeToHtml(plainTextOf(part, textOf(part)))}</div>`,
    )
    .join("\n");
}

type Cut = Omit<Content, "attachments">;

function cut(text: string | null, markup: string | null, isForward: boolean, note: (flag: ContentFlag) => void): Cut {
  const tree = markup === null ? null : parseHtml(markup);
  if (markup !== null && tree === null) note("html-too-large");
  if (markup === null || tree === null) {
    const whole = text ?? (markup === null ? null : stripTags(markup));
    const reply = replyOfText(whole ?? "", { isForward });
    return {
      text: whole,
      html: markup === null ? null : escapeToHtml(stripTags(markup)),
      reply: reply.text,
      folded: reply.folded,
      newHtml: null,
      foldedHtml: [],
    };
  }
  const shown = replyOfHtml(tree, { isForward });
  const whole = text ?? wholeTextOf(tree);
  const parts = shown.folded.map(({ kind, text: folded }) => ({ kind, text: folded }));
  const reply =
    text === null || text.trim() === "" ? { text: shown.text, folded: parts } : replyOfText(text, { isForward });
  return {
    text: whole,
    html: shown.folded.length === 0 ? shown.html : renderTree(tree),
    reply: reply.text,
    folded: reply.folded,
    newHtml: shown.html,
    foldedHtml: shown.folded,
  };
}

function wholeTextOf(tree: HtmlTree): string {
  return textOfLines(linesOf(tree));
}

/** Outlook sometimes packs everything into `winmail.dat`, the text too. */
function tnefBody(bytes: Buffer, attached: Part[]): Tnef | null {
  const part = attached.find(isTnef);
  return part ? unpackTnef(partContent(bytes, part)) : null;
}
