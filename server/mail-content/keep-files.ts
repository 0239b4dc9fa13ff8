import { newId } from "#platform/ids.ts";
import type { Storage } from "#platform/storage/index.ts";
import { type StoredAttachment, safeFilename } from "../conversations/index.ts";
import type { Attachment, ReadMail } from "../mail-reading/index.ts";
import { cidsOf, escapedCid } from "./cids.ts";

/** The files of a mail, on the disk to stay. */
export interface KeptFiles {
  attachments: StoredAttachment[];
  /** Takes them out again, for when the transaction fails. */
  discard(): Promise<void>;
}

/** Puts the files of a mail into the storage; that takes long, and is done before a transaction begins. */
export async function keepFiles(storage: Storage, mail: ReadMail): Promise<KeptFiles> {
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
  return { attachments, discard };
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
    inline: html !== null && cidsOf(attachment).some((cid) => html.includes(`cid:${escapedCid(cid)}`)),
  };
}
