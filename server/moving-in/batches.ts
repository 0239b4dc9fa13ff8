import type { ScannedMail } from "./scan.ts";

const mailsMax = 100;
const bytesMax = 16 * 1024 * 1024;

/**
 * What is read together and committed together: whole threads, up to 100 mails or 16 MB. A thread that is longer comes in parts,
 * of which the later ones find the conversation of the first.
 */
export function batchesOf(threads: readonly ScannedMail[][]): ScannedMail[][][] {
  const batches: ScannedMail[][][] = [];
  let batch: ScannedMail[][] = [];
  let [mails, bytes] = [0, 0];
  const finish = () => {
    if (batch.length > 0) batches.push(batch);
    batch = [];
    [mails, bytes] = [0, 0];
  };
  for (const part of threads.flatMap(partsOf)) {
    const size = part.reduce((sum, mail) => sum + mail.size, 0);
    if (mails + part.length > mailsMax || bytes + size > bytesMax) finish();
    batch.push(part);
    mails += part.length;
    bytes += size;
  }
  finish();
  return batches;
}

function partsOf(thread: ScannedMail[]): ScannedMail[][] {
  const parts: ScannedMail[][] = [];
  let part: ScannedMail[] = [];
  let bytes = 0;
  for (const mail of thread) {
    if (part.length > 0 && (part.length >= mailsMax || bytes + mail.size > bytesMax)) {
      parts.push(part);
      part = [];
      bytes = 0;
    }
    part.push(mail);
    bytes += mail.size;
  }
  if (part.length > 0) parts.push(part);
  return parts;
}
