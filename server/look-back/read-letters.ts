import { availableParallelism } from "node:os";
import { dayMs } from "#platform/clock.ts";
import { createMailReader, mailDate, type ReadMail, readMbox, UnreadableMail } from "../mail-reading/index.ts";
import type { Letter } from "./letter.ts";
import { daysBack, daysBefore } from "./look-back.ts";

export interface ReadLetters {
  letters: Letter[];
  /** Mails in all, whatever became of them. */
  all: number;
  /** Without a date that could be read, or too large or odd to be read at all. */
  unread: number;
}

/** Bytes of each file, and who wants to know how far it is. */
export interface Source {
  files: Iterable<AsyncIterable<Uint8Array>> | AsyncIterable<AsyncIterable<Uint8Array>>;
  onMail?: (count: number) => void;
}

const readersMax = 4;
/** So many mails are under way at once: enough for the readers, few enough for the memory. */
const ahead = 16;

/**
 * Reads mailbox files from their beginning to their end, once. Of mails that are older than what is looked at only the date is read.
 * Stores nothing. Throws `NoMbox` where a file is none.
 */
export async function readLetters({ files, onMail }: Source): Promise<ReadLetters> {
  const reader = createMailReader({ workers: Math.min(readersMax, availableParallelism()) });
  const letters: Letter[] = [];
  const underWay = new Set<Promise<void>>();
  let all = 0;
  let unread = 0;
  let newest = Number.NEGATIVE_INFINITY;
  try {
    for await (const file of files) {
      for await (const { raw } of readMbox(file)) {
        all += 1;
        onMail?.(all);
        const at = Date.parse(mailDate(raw) ?? "");
        if (Number.isNaN(at)) unread += 1;
        if (Number.isNaN(at) || at < newest - span) continue;
        newest = Math.max(newest, at);
        const number = all;
        const work = reader
          .read(raw)
          .then((mail) => {
            const letter = letterOf(mail, number, at);
            if (letter) letters.push(letter);
          })
          .catch((problem: unknown) => {
            if (!(problem instanceof UnreadableMail)) throw problem;
            unread += 1;
          })
          .finally(() => underWay.delete(work));
        underWay.add(work);
        if (underWay.size >= ahead) await Promise.race(underWay);
      }
    }
    await Promise.all(underWay);
  } finally {
    await reader.close();
  }
  const recent = letters.filter(({ at }) => at >= newest - span);
  return { letters: recent.sort((a, b) => a.number - b.number), all, unread };
}

const span = (daysBack + daysBefore) * dayMs;
const wordsMax = 4_000;

/** A mail that names no sender is nobody's. */
function letterOf(mail: ReadMail, number: number, at: number): Letter | undefined {
  const address = mail.from?.address.toLowerCase();
  if (!address) return undefined;
  return {
    number,
    messageId: mail.messageId,
    answers: [...new Set([...(mail.inReplyTo ? [mail.inReplyTo] : []), ...mail.references])],
    from: { name: mail.from?.name ?? "", address },
    to: [...mail.to, ...mail.cc].map((recipient) => recipient.address.toLowerCase()),
    at,
    subject: mail.subject ?? "",
    kind: mail.kind,
    words: mail.reply.slice(0, wordsMax),
  };
}
