import type { Storage } from "#platform/storage/index.ts";
import type { NewInbound } from "../../../conversations/index.ts";
import type { LedgerRow } from "../../../mail/incoming/index.ts";
import { type KeptFiles, keepFiles, shownContent, withoutPageLinks } from "../../../mail-content/index.ts";
import type { Address, MailReader, ReadMail } from "../../../mail-reading/index.ts";

/** A mail that was read, with its files in the storage: all that takes long is done before a transaction begins. */
export interface Prepared extends KeptFiles {
  mail: ReadMail;
}

const recipientsShownMax = 100;

export async function rawOf(storage: Storage, row: Pick<LedgerRow, "raw" | "rawKey">): Promise<Buffer> {
  if (row.raw) return row.raw;
  if (row.rawKey) return storage.read(row.rawKey);
  throw new Error("A mail has its bytes in its row or in the storage.");
}

export async function prepare(storage: Storage, reader: MailReader, row: LedgerRow): Promise<Prepared> {
  const mail = withoutPageLinks(await reader.read(await rawOf(storage, row), { returnPath: row.envelopeFrom }));
  return { mail, ...(await keepFiles(storage, mail)) };
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
  return {
    ...shownContent(mail, attachments, { whole }),
    mailId: row.id,
    from: author,
    to: mail.to.slice(0, recipientsShownMax),
    cc: mail.cc.slice(0, recipientsShownMax),
    subject: mail.subject?.slice(0, 1_000) ?? null,
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
