import type { Figure } from "./figures.ts";
import type { Line } from "./lines.ts";
import type { LookBack } from "./look-back.ts";
import type { Share } from "./share.ts";

const linesShown = 10;
const subjectMax = 60;

/** What the command prints: each figure with its n, how it was counted, and the first matters behind it. */
export function asText(found: LookBack): string {
  const { mails, waits, week, sameThing, ours } = found;
  return [
    `Your last 90 days: ${day(found.from)} to ${day(found.to)}`,
    `Mailbox of ${ours.join(", ") || "nobody that we could tell: name it by --ours ADDRESS"}`,
    `${mails.fromCustomers} mails from customers, ${mails.fromUs} from you; left aside: ${mails.fromMachines} of machines, ${mails.amongUs} among yourselves`,
    ...(mails.fromUs === 0
      ? ["", "There is no mail of yours in here. Add the folder of sent mails, or all below is unanswered."]
      : []),
    ...figure("Never answered", found.neverAnswered, longWait),
    ...figure("Answered, but came back", found.cameBack, plain),
    "",
    `The longest waits (n = ${waits.n})`,
    `  Half waited less than ${hours(waits.medianHours)}, nine of ten less than ${hours(waits.ninetyPercentHours)}.`,
    `  ${waits.counted}`,
    ...waits.longest.slice(0, linesShown).map(longWait),
    "",
    `When people write, and nobody is there: ${share(week.toNobody)}`,
    `  ${week.counted}`,
    "",
    `Who asked the same thing (${sameThing.groups.length} groups)`,
    `  ${sameThing.counted}`,
    ...sameThing.groups.map(
      ({ subject, words, customers }) => `  ${customers} people: ${subject} (${words.join(", ")})`,
    ),
  ].join("\n");
}

function figure(title: string, counted: Figure, write: (line: Line) => string): string[] {
  const more = counted.n - linesShown;
  return [
    "",
    `${title}: ${share(counted)}`,
    `  ${counted.counted}`,
    ...counted.lines.slice(0, linesShown).map(write),
    ...(more > 0 ? [`  … and ${more} more: --json prints them, with the mails`] : []),
  ];
}

function share({ n, of, rate, low, high }: Share): string {
  if (rate === null) return `none of 0`;
  return `${n} of ${of}, ${percent(rate)} (95 % interval ${percent(low)} to ${percent(high)})`;
}

function plain({ at, customer, subject }: Line): string {
  return `  ${day(at)}  ${customer}: ${subject.slice(0, subjectMax) || "(no subject)"}`;
}

function longWait(line: Line): string {
  return `${plain(line)} (${hours(line.hours)})`;
}

function hours(count: number | null): string {
  if (count === null) return "nothing yet";
  return count < 48 ? `${count} h` : `${Math.round(count / 24)} days`;
}

function percent(rate: number | null): string {
  return `${Math.round((rate ?? 0) * 100)} %`;
}

function day(moment: string): string {
  return moment.slice(0, 10);
}
