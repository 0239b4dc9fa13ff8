import { dayMs } from "#platform/clock.ts";
import {
  answeredAndBack,
  type Figure,
  neverAnswered,
  type SameThingFigure,
  sameThing,
  type Waits,
  type WeekFigure,
  waits,
  week,
} from "./figures.ts";
import type { Letter } from "./letter.ts";
import { Lines, type ShownLetter } from "./lines.ts";
import { mattersOf } from "./matters.ts";
import { type Sides, sidesOf } from "./sides.ts";

export interface LookBack {
  /** RFC 3339, UTC: what was counted lies between them. */
  from: string;
  to: string;
  /** Whose mailbox it is: addresses or domains. */
  ours: string[];
  /** In these days. */
  mails: Mails;
  neverAnswered: Figure;
  cameBack: Figure;
  waits: Waits;
  week: WeekFigure;
  sameThing: SameThingFigure;
  /** The mails behind the lines, by number. */
  letters: Record<string, ShownLetter>;
}

interface Mails {
  fromCustomers: number;
  fromUs: number;
  fromMachines: number;
  amongUs: number;
}

export interface Wishes {
  /** Our addresses or domains; without any, they are guessed. */
  ours?: readonly string[] | undefined;
  timeZone: string;
}

export const daysBack = 90;
/** So much before it is read too: an answer's question may stand there. */
export const daysBefore = 14;

/** What a mailbox says about the last 90 days before its newest mail. Pure: the same mails and wishes give the same answer. */
export function lookBack(letters: readonly Letter[], { ours, timeZone }: Wishes): LookBack {
  const end = letters.reduce((newest, { at }) => Math.max(newest, at), 0);
  const begin = end - daysBack * dayMs;
  const sides = sidesOf(letters, ours);
  const matters = mattersOf(letters, sides).filter((matter) => matter.letters.some(({ at }) => at >= begin));
  const sent = letters.filter(({ kind, from }) => kind === "person" && sides.isOurs(from.address));
  const lines = new Lines();
  const ground = { matters, sent, begin, end, lines };
  const figures = {
    neverAnswered: neverAnswered(ground),
    cameBack: answeredAndBack(ground),
    waits: waits(ground),
    week: week(ground, timeZone),
    sameThing: sameThing(ground),
  };
  return {
    from: new Date(begin).toISOString(),
    to: new Date(end).toISOString(),
    ours: [...sides.names],
    mails: count(
      letters.filter(({ at }) => at >= begin),
      sides,
    ),
    ...figures,
    letters: lines.letters(),
  };
}

function count(letters: readonly Letter[], { isOurs }: Sides): Mails {
  const mails = { fromCustomers: 0, fromUs: 0, fromMachines: 0, amongUs: 0 };
  for (const { kind, from, to } of letters) {
    const ours = isOurs(from.address);
    if (kind !== "person") mails.fromMachines += 1;
    else if (!ours) mails.fromCustomers += 1;
    else if (to.length > 0 && to.every(isOurs)) mails.amongUs += 1;
    else mails.fromUs += 1;
  }
  return mails;
}
