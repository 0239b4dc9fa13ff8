import type { Counts } from "./counts.ts";

/** What could not be taken, and where it lies. */
export interface NotTaken {
  place: string;
  reason: string;
}

export interface Report {
  kind: string;
  source: string;
  inbox: string | null;
  dryRun: boolean;
  counts: Counts;
  notTaken: NotTaken[];
  seconds: number;
  mailsPerSecond: number;
}

const shownMax = 20;

/** The same in sentences, for whoever sits before it. */
export function asText({ source, inbox, dryRun, counts, notTaken, seconds }: Report): string {
  const { found, known, twice } = counts;
  const more = notTaken.length - shownMax;
  return [
    `${source}: ${mails(found)}, ${counts.new} of them new for ${inbox}${dryRun ? ". Nothing was written" : ""}.`,
    ...(known > 0 ? [`${mails(known)} had come in before and stay as they are.`] : []),
    ...(twice > 0 ? [`${mails(twice)} lie there more than once, and count once.`] : []),
    ...(counts.new > 0 ? broughtWords(counts, dryRun) : []),
    ...(counts.undated > 0
      ? [`${mails(counts.undated)} have no date that can be read, and stand beside the one before.`]
      : []),
    ...(counts.unreadable > 0 ? [`${mails(counts.unreadable)} could not be read. They are kept in the ledger.`] : []),
    ...(notTaken.length > 0 ? [`${mails(notTaken.length)} could not be taken:`] : []),
    ...notTaken.slice(0, shownMax).map(({ place, reason }) => `  ${place}: ${reason}`),
    ...(more > 0 ? [`  … and ${more} more, in the last line`] : []),
    `It took ${seconds} s.`,
  ].join("\n");
}

function broughtWords(counts: Counts, dryRun: boolean): string[] {
  return [
    `${conversations(counts.conversationsOpened)} ${dryRun ? "would be" : "were"} opened and ${counts.conversationsContinued} continued: ` +
      `${counts.fromCustomers} mails from customers, ${counts.fromUs} from you, ${counts.fromOutsiders} from others outside, ` +
      `${counts.notes} notes among yourselves; ${counts.newCustomers} new customers.`,
    `Of those opened, ${counts.open} wait for your answer. ${counts.closed} have ended in silence: nobody has said that they were solved.`,
    `${counts.automatic + counts.amongUs} stand in the ledger only: ${counts.automatic} of machines, ${counts.amongUs} among yourselves.`,
  ];
}

function mails(count: number): string {
  return count === 1 ? "1 mail" : `${count} mails`;
}

function conversations(count: number): string {
  return count === 1 ? "1 conversation" : `${count} conversations`;
}
