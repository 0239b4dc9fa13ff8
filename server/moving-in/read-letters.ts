import type { Storage } from "#platform/storage/index.ts";
import type { StoredAttachment } from "../conversations/index.ts";
import { rawInRowBytesMax } from "../mail/incoming/index.ts";
import { keepFiles, withoutPageLinks } from "../mail-content/index.ts";
import { type MailReader, type ReadMail, UnreadableMail } from "../mail-reading/index.ts";
import type { ScannedMail } from "./scan.ts";

/** A mail that was read whole, with its files and its bytes where they stay. */
export interface TakenMail {
  scanned: ScannedMail;
  /** Null: it could not be read, for this reason. */
  mail: ReadMail | null;
  problem: string | null;
  attachments: StoredAttachment[];
  raw: Buffer | null;
  rawKey: string | null;
  /** Takes out of the storage what was put there, when it is not needed. */
  discard(): Promise<void>;
}

interface Means {
  reader: MailReader;
  /** Undefined: nothing is kept, as in a dry run. */
  storage: Storage | undefined;
}

/** Reads mails whole, several at once. What cannot be read is kept too. */
export function takeMails(scanned: readonly ScannedMail[], means: Means): Promise<TakenMail[]> {
  return Promise.all(scanned.map((each) => takeMail(each, means)));
}

async function takeMail(scanned: ScannedMail, { reader, storage }: Means): Promise<TakenMail> {
  const bytes = await scanned.again();
  const read = await reader.read(Buffer.from(bytes)).then(
    (mail) => ({ mail: withoutPageLinks(mail), problem: null }),
    (problem: unknown) => {
      if (!(problem instanceof UnreadableMail) || problem.reason === "closed") throw problem;
      return { mail: null, problem: problem.message.slice(0, 500) };
    },
  );
  if (!storage) return { scanned, ...read, attachments: [], raw: null, rawKey: null, discard: async () => {} };
  const files = read.mail ? await keepFiles(storage, read.mail) : { attachments: [], discard: async () => {} };
  const isLarge = bytes.length > rawInRowBytesMax;
  const rawKey = isLarge ? (await storage.write(bytes)).key : null;
  const discard = async () => {
    await files.discard();
    if (rawKey) await storage.remove(rawKey).catch(() => {});
  };
  return { scanned, ...read, attachments: files.attachments, raw: isLarge ? null : bytes, rawKey, discard };
}
