import type { StoredAttachment } from "../conversations/index.ts";
import type { Attachment, FoldedHtml, ReadMail } from "../mail-reading/index.ts";
import { cidsOf, escapedCid } from "./cids.ts";

/** What a message shows of a mail; the history, signature and disclaimer stand folded. */
export interface ShownContent {
  text: string;
  html: string | null;
  folded: (Omit<FoldedHtml, "html"> & { html: string | null })[];
}

/** `whole`: nothing is folded, as the mail is passed on to be read whole. */
export function shownContent(
  mail: ReadMail,
  attachments: readonly StoredAttachment[],
  { whole = false }: { whole?: boolean } = {},
): ShownContent {
  const show = (html: string | null) => html && withPictures(html, mail.attachments, attachments);
  if (whole) return { text: mail.text ?? "", html: show(mail.html), folded: [] };
  const folded = mail.foldedHtml.length > 0 ? mail.foldedHtml : mail.folded.map((part) => ({ ...part, html: null }));
  return {
    text: mail.reply.trim() === "" && mail.newHtml === null ? (mail.text ?? "") : mail.reply,
    html: show(mail.newHtml),
    folded: folded.map((part) => ({ ...part, html: show(part.html) })),
  };
}

/** Pictures inside the mail come from the storage, by the address of their file. */
function withPictures(
  html: string,
  read: readonly Pick<Attachment, "cid" | "location">[],
  stored: readonly StoredAttachment[],
): string {
  const ids = new Map<string, string>();
  for (const [index, attachment] of read.entries()) {
    const id = stored[index]?.id;
    if (id) for (const cid of cidsOf(attachment)) ids.set(escapedCid(cid), id);
  }
  return html.replaceAll(/\bcid:([^"'<>\s]{1,1000})/gi, (whole, cid: string) => {
    const id = ids.get(cid) ?? ids.get(decoded(cid));
    return id ? `/api/v1/attachments/${id}` : whole;
  });
}

function decoded(cid: string): string {
  try {
    return decodeURIComponent(cid);
  } catch {
    return cid;
  }
}
