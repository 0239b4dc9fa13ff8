import type { Addressee, Attachment, Draft, DraftBody } from "@manyhands/client";
import { withoutWorkspace } from "../api/index.ts";
import { nothing, type Writing } from "./writing.ts";

/** A writing as the server keeps it. */
export function draftBody(
  kind: DraftBody["kind"],
  { text, html, to, cc, bcc, attachments, seenVersion }: Writing,
): DraftBody {
  return {
    kind,
    text,
    html: withoutWorkspace(html),
    ...(to && { to }),
    cc,
    bcc,
    attachmentIds: attachments.map(({ id }) => id),
    seenVersion,
  };
}

export function fromServer(draft: Draft): Writing {
  return {
    ...nothing,
    text: draft.text,
    html: draft.html ?? paragraphs(draft.text),
    to: draft.to ?? null,
    cc: draft.cc ?? [],
    bcc: draft.bcc ?? [],
    attachments: draft.attachments.map((file) => ({ ...file, inline: isShownIn(draft.html, file) })),
    seenVersion: draft.seenVersion ?? null,
  };
}

/** A picture that was pasted stands in the words, and no second time below them. */
function isShownIn(html: string | null | undefined, { url }: Attachment): boolean {
  return html?.includes(url) ?? false;
}

export function paragraphs(text: string): string {
  if (text.trim() === "") return "";
  return text
    .split(/\n{2,}/)
    .map((part) => `<p>${escaped(part).replace(/\n/g, "<br>")}</p>`)
    .join("");
}

export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

const prefix = "manyhands.draft ";

/** Keeps it in this browser for the moment, or forgets it there. */
export function toBrowser(at: string, writing: Writing | undefined): void {
  try {
    if (writing) localStorage.setItem(prefix + at, JSON.stringify(writing));
    else localStorage.removeItem(prefix + at);
  } catch {
    // Full or forbidden: the server's copy has to do.
  }
}

export function fromBrowser(at: string): Writing | undefined {
  try {
    return readWriting(JSON.parse(localStorage.getItem(prefix + at) ?? "null"));
  } catch {
    return undefined;
  }
}

/** Reads what an older version of this page may have kept; what does not fit is left out. */
export function readWriting(kept: unknown): Writing | undefined {
  if (typeof kept !== "object" || kept === null || !("text" in kept) || typeof kept.text !== "string") return undefined;
  return {
    ...nothing,
    text: kept.text,
    html: "html" in kept && typeof kept.html === "string" ? kept.html : paragraphs(kept.text),
    to: "to" in kept && Array.isArray(kept.to) ? kept.to.filter(isAddressee) : null,
    cc: "cc" in kept && Array.isArray(kept.cc) ? kept.cc.filter(isAddressee) : [],
    bcc: "bcc" in kept && Array.isArray(kept.bcc) ? kept.bcc.filter(isAddressee) : [],
    attachments: "attachments" in kept && Array.isArray(kept.attachments) ? kept.attachments.filter(isAttachment) : [],
    seenVersion: "seenVersion" in kept && typeof kept.seenVersion === "number" ? kept.seenVersion : null,
  };
}

function isAddressee(given: unknown): given is Addressee {
  return typeof given === "object" && given !== null && "address" in given && "name" in given;
}

function isAttachment(given: unknown): given is Attachment {
  return typeof given === "object" && given !== null && "id" in given && "filename" in given && "url" in given;
}
