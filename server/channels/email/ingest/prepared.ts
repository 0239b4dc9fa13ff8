import { newId } from "#platform/ids.ts";
import type { Storage } from "#platform/storage/index.ts";
import { type NewInbound, type StoredAttachment, safeFilename } from "../../../conversations/index.ts";
import type { LedgerRow } from "../../../mail/incoming/index.ts";
import type { Address, Attachment, MailReader, ReadMail } from "../../../mail-reading/index.ts";
import { withoutPageLinks } from "./without-links.ts";

/** A mail that was read, with its files in the storage: all that takes long is done before a transaction begins. */
export interface Prepared {
  mail: ReadMail;
  attachments: StoredAttachment[];
  /** The files again, for when the transaction fails. */
  discard(): Promise<void>;
}

const recipientsShownMax = 100;

export async function rawOf(storage: Storage, row: Pick<LedgerRow, "raw" | "rawKey">): Promise<Buffer> {
  if (row.raw) return row.raw;
  if (row.rawKey) return storage.read(row.rawKey);
  throw new Error("A mail has its bytes in its row or in the storage.");
}

export async function prepare(storage: Storage, reader: MailReader, row: LedgerRow): Promise<Prepared> {
  const mail = withoutPageLinks(await reader.read(await rawOf(storage, row), { returnPath: row.envelopeFrom }));
  const attachments: StoredAttachment[] = [];
  const discard = async () => {
    await Promise.all(attachments.map(({ storageKey }) => storage.remove(storageKey).catch(() => {})));
  };
  try {
    for (const attachment of mail.attachments) attachments.push(await store(storage, attachment, mail.html));
  } catch (problem) {
    await discard();
    throw problem;
  }
  return { mail, attachments, discard };
}

async function store(storage: Storage, attachment: Attachment, html: string | null): Promise<StoredAttachment> {
  const { key, size, sha256 } = await storage.write(attachment.content);
  return {
    id: newId(),
    filename: safeFilename(attachment.filename),
    contentType: attachment.contentType.slice(0, 200),
    size,
    sha256,
    storageKey: key,
    contentId: attachment.cid?.slice(0, 500) ?? null,
    inline: html !== null && cidsOf(attachment).some((cid) => html.includes(`cid:${escaped(cid)}`)),
  };
}

interface Facts {
  row: LedgerRow;
  author: Address;
  isThanks: boolean;
  flags: string[];
  /** Nothing is folded: the mail is passed on to be read whole. */
  whole?: boolean;
}

/** The mail as a message of a conversation. */
export function inboundOf(
  { mail, attachments }: Prepared,
  { row, author, isThanks, flags, whole = false }: Facts,
): NewInbound {
  const show = (html: string | null) => html && withPictures(html, mail.attachments, attachments);
  const folded = mail.foldedHtml.length > 0 ? mail.foldedHtml : mail.folded.map((part) => ({ ...part, html: null }));
  const reply = mail.reply.trim() === "" && mail.newHtml === null ? (mail.text ?? "") : mail.reply;
  return {
    mailId: row.id,
    from: author,
    to: mail.to.slice(0, recipientsShownMax),
    cc: mail.cc.slice(0, recipientsShownMax),
    subject: mail.subject?.slice(0, 1_000) ?? null,
    text: whole ? (mail.text ?? "") : reply,
    html: show(whole ? mail.html : mail.newHtml),
    folded: whole ? [] : folded.map((part) => ({ ...part, html: show(part.html) })),
    attachments,
    mimeMessageId: row.messageId || mail.messageId,
    inReplyTo: mail.inReplyTo,
    senderProof: "none",
    isThanks,
    flags,
    writtenAt: mail.date === null ? null : new Date(mail.date),
    receivedAt: row.receivedAt,
  };
}

/** Pictures inside the mail come from the storage, by the address of their file. */
export function withPictures(
  html: string,
  read: readonly Pick<Attachment, "cid" | "location">[],
  stored: readonly StoredAttachment[],
): string {
  const ids = new Map<string, string>();
  for (const [index, attachment] of read.entries()) {
    const id = stored[index]?.id;
    if (id) for (const cid of cidsOf(attachment)) ids.set(escaped(cid), id);
  }
  return html.replaceAll(/\bcid:([^"'<>\s]{1,1000})/gi, (whole, cid: string) => {
    const id = ids.get(cid) ?? ids.get(decoded(cid));
    return id ? `/api/v1/attachments/${id}` : whole;
  });
}

function cidsOf({ cid, location }: Pick<Attachment, "cid" | "location">): string[] {
  return [cid, location].filter((each): each is string => each !== null && each !== "");
}

/** As it stands in an attribute of HTML. */
function escaped(cid: string): string {
  return cid.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function decoded(cid: string): string {
  try {
    return decodeURIComponent(cid);
  } catch {
    return cid;
  }
}
