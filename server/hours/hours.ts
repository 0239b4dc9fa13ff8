import { dayAfter, type LocalDay, localTimeOf, momentOf, weekdayOf } from "./local-time.ts";

/** From one minute of the day to another, on one day of the week: several on a day leave a pause between. */
export interface Block {
  /** 1 is Monday, 7 Sunday. */
  weekday: number;
  /** Minutes since midnight, by the clock on the wall. */
  from: number;
  /** Not reached any more; 1440 is midnight. */
  to: number;
}

/** When somebody is there. */
export interface Hours {
  timeZone: string;
  blocks: readonly Block[];
  holidays: ReadonlySet<LocalDay>;
}

interface Span {
  start: Date;
  end: Date;
}

/** Who is closed for longer than this is closed for good, as far as anything here reckons. */
const daysAheadMax = 400;

export function isOpen(hours: Hours, at: Date): boolean {
  return spansOf(hours, localTimeOf(at, hours.timeZone).day).some(({ start, end }) => start <= at && at < end);
}

/** The moment itself where somebody is there; else when somebody comes next. Undefined: never. */
export function nextOpening(hours: Hours, at: Date): Date | undefined {
  for (const { start, end } of spansFrom(hours, at)) if (end > at) return start > at ? start : at;
  return undefined;
}

/** So much time later, counting only that in which somebody is there. */
export function addOpenTime(hours: Hours, from: Date, milliseconds: number): Date | undefined {
  let left = milliseconds;
  for (const { start, end } of spansFrom(hours, from)) {
    const begin = Math.max(start.getTime(), from.getTime());
    const there = end.getTime() - begin;
    if (there <= 0) continue;
    if (left < there) return new Date(begin + left);
    left -= there;
  }
  return undefined;
}

/** So many days later on which somebody is there, at the same time of day, or when somebody comes next after it. */
export function addOpenDays(hours: Hours, from: Date, days: number): Date | undefined {
  const { day: today, minute } = localTimeOf(from, hours.timeZone);
  let left = days;
  for (let ahead = 1; ahead <= daysAheadMax; ahead++) {
    const day = dayAfter(today, ahead);
    if (spansOf(hours, day).length > 0) left--;
    if (left === 0) return nextOpening(hours, momentOf({ day, minute }, hours.timeZone));
  }
  return undefined;
}

/** How much of the time between two moments somebody is there. */
export function openTimeBetween(hours: Hours, from: Date, to: Date): number {
  let sum = 0;
  for (const { start, end } of spansFrom(hours, from)) {
    if (start >= to) break;
    const shared = Math.min(end.getTime(), to.getTime()) - Math.max(start.getTime(), from.getTime());
    sum += Math.max(shared, 0);
  }
  return sum;
}

function* spansFrom(hours: Hours, from: Date): Generator<Span> {
  const today = localTimeOf(from, hours.timeZone).day;
  for (let ahead = 0; ahead <= daysAheadMax; ahead++) yield* spansOf(hours, dayAfter(today, ahead));
}

/** The open times of one day in order. Where the clock jumps in spring a block is shorter, in autumn longer. */
function spansOf({ timeZone, blocks, holidays }: Hours, day: LocalDay): Span[] {
  if (holidays.has(day)) return [];
  const weekday = weekdayOf(day);
  return blocks
    .filter((block) => block.weekday === weekday)
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => ({
      start: momentOf({ day, minute: from }, timeZone),
      end: to >= 1440 ? momentOf({ day: dayAfter(day), minute: 0 }, timeZone) : momentOf({ day, minute: to }, timeZone),
    }))
    .filter(({ start, end }) => start < end);
}
