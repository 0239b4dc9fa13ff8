import { fingerprintOf, printOf } from "../mail/incoming/index.ts";
import { mailHead } from "../mail-reading/index.ts";
import type { FoundMail, MailSource } from "./source.ts";

/** A mail of the source of which only the header was read, to know with which others it belongs together. */
export interface ScannedMail {
  place: string;
  messageId: string;
  bodyHash: Buffer;
  /** Message-ID and hash of the body, as the ledger knows mails again. */
  print: string;
  answers: readonly string[];
  at: Date;
  size: number;
  again: FoundMail["again"];
}

export interface Scanned {
  mails: ScannedMail[];
  /** All that lay there, whatever became of it. */
  found: number;
  /** The same mail lies there once more, as in folders that are labels. */
  twice: number;
  /** Without a date that could be read: they stand beside the mail before them. */
  undated: number;
  tooLarge: { place: string }[];
}

const earliest = Date.UTC(1990, 0, 1);

/** Goes through the source once. Keeps of each mail what its place in a thread needs, and no contents. */
export async function scan(
  source: MailSource,
  { now, onMail }: { now: Date; onMail: (found: number, bytesBehind: number) => void },
): Promise<Scanned> {
  const scanned: Scanned = { mails: [], found: 0, twice: 0, undated: 0, tooLarge: [] };
  const seen = new Set<string>();
  let before: Date | undefined;
  for await (const { bytesBehind, raw, place, isCut, cameAt, again } of source.mails()) {
    scanned.found += 1;
    onMail(scanned.found, bytesBehind);
    if (isCut) {
      scanned.tooLarge.push({ place });
      continue;
    }
    const { messageId, bodyHash } = fingerprintOf(raw);
    const print = printOf({ messageId, bodyHash });
    if (seen.has(print)) {
      scanned.twice += 1;
      continue;
    }
    seen.add(print);
    const { date, answers } = mailHead(raw);
    const at = momentOf(date, cameAt, now);
    if (!at) scanned.undated += 1;
    before = at ?? before ?? now;
    scanned.mails.push({ place, messageId, bodyHash, print, answers, at: before, size: raw.length, again });
  }
  return scanned;
}

/** When it was written, by its own header or by the file; a clock that runs ahead cannot put it into the future. */
function momentOf(date: string | null, cameAt: Date | undefined, now: Date): Date | undefined {
  const possible = [date === null ? undefined : new Date(date), cameAt];
  const found = possible.find((moment) => moment && moment.getTime() >= earliest);
  return found && new Date(Math.min(found.getTime(), now.getTime()));
}
