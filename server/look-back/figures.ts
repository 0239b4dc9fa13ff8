import { hourMs } from "#platform/clock.ts";
import { type Turn, turnsOf } from "./answers.ts";
import { cameBack, isAnswered } from "./came-back.ts";
import type { Letter, Matter } from "./letter.ts";
import type { Line, Lines } from "./lines.ts";
import { sameThings } from "./same-thing.ts";
import { type Share, shareOf } from "./share.ts";
import { type Week, weeksOf, writtenToNobody } from "./week.ts";

/** A figure with how it was counted, and the matters behind it. */
export interface Figure extends Share {
  counted: string;
  lines: Line[];
}

export interface Waits {
  n: number;
  medianHours: number | null;
  ninetyPercentHours: number | null;
  counted: string;
  longest: Line[];
}

export interface WeekFigure {
  customers: Week;
  ours: Week;
  toNobody: Share;
  counted: string;
}

export interface SameThingFigure {
  counted: string;
  groups: { subject: string; words: string[]; customers: number; lines: Line[] }[];
}

/** What all figures are counted from. */
export interface Ground {
  matters: readonly Matter[];
  /** All letters of ours. */
  sent: readonly Letter[];
  /** Milliseconds: what counts lies between them. */
  begin: number;
  end: number;
  lines: Lines;
}

const longestShown = 20;
const linesMax = 200;

export function neverAnswered(ground: Ground): Figure {
  const turns = turnsWithin(ground);
  const open = turns.filter(({ answer }) => !answer);
  const lines = open.map(({ matter, since }) => ground.lines.line(matter, since, ground.end));
  return {
    ...shareOf(open.length, turns.length),
    counted:
      "Each stretch of a customer's mails counts once. It is answered by our next mail in the thread, or by any mail of ours to " +
      "that person within 14 days. Mails that only thank, newsletters and machines' mails are left out.",
    lines: lines.sort((a, b) => b.hours - a.hours).slice(0, linesMax),
  };
}

export function answeredAndBack(ground: Ground): Figure {
  const back = cameBack(ground.matters).filter(({ again }) => again.at >= ground.begin);
  return {
    ...shareOf(back.length, ground.matters.filter(isAnswered).length),
    counted:
      "Of the threads that we answered: those in which the customer wrote again, or began a new thread within 14 days. A mail " +
      "that only thanks is no coming back. It says that an answer was not the end, not that it was wrong.",
    lines: back.map(({ matter, again }) => ground.lines.line(matter, again)).slice(0, linesMax),
  };
}

export function waits(ground: Ground): Waits {
  const answered = turnsWithin(ground).filter(({ answer }) => answer);
  const byWait = answered.sort((a, b) => waitOf(b) - waitOf(a));
  return {
    n: byWait.length,
    medianHours: percentile(byWait, 0.5),
    ninetyPercentHours: percentile(byWait, 0.9),
    counted: "From the first of a customer's mails to our answer, by the clock: nights and weekends are in it.",
    longest: byWait
      .slice(0, longestShown)
      .map(({ matter, since, answer }) => ground.lines.line(matter, since, answer?.at)),
  };
}

export function week({ matters, begin }: Ground, timeZone: string): WeekFigure {
  const recent = matters.map(({ customer, letters }) => ({
    customer,
    letters: letters.filter(({ at }) => at >= begin),
  }));
  const weeks = weeksOf(recent, timeZone);
  const written = weeks.customers.flat().reduce((sum, count) => sum + count, 0);
  return {
    ...weeks,
    toNobody: shareOf(writtenToNobody(weeks), written),
    counted: `By the clock of ${timeZone}. Nobody there: an hour of the week in which no mail of ours left in all these days.`,
  };
}

export function sameThing({ matters, begin, lines }: Ground): SameThingFigure {
  const begun = matters.filter(({ letters }) => (letters[0]?.at ?? 0) >= begin);
  const groups = sameThings(begun).map(({ subject, words, customers, matters: alike }) => ({
    subject,
    words: [...words],
    customers,
    lines: alike.flatMap((matter) => matter.letters.slice(0, 1).map((first) => lines.line(matter, first))),
  }));
  return {
    counted:
      "Threads whose first mails have their rarer words in common, of three people or more. The same thing said in other " +
      "words is not found.",
    groups,
  };
}

function turnsWithin({ matters, sent, begin }: Ground): Turn[] {
  return turnsOf(matters, sent).filter(({ since }) => since.at >= begin);
}

function waitOf({ since, answer }: Turn): number {
  return (answer?.at ?? since.at) - since.at;
}

/** In hours; by nearest rank. `byWait` stands from the longest to the shortest. */
function percentile(byWait: readonly Turn[], part: number): number | null {
  const turn = byWait[byWait.length - Math.ceil(byWait.length * part)];
  return turn ? Math.round((waitOf(turn) / hourMs) * 10) / 10 : null;
}
