import { dayMs, minuteMs } from "#platform/clock.ts";

/** A day as people of one place count it, `2026-11-24`. */
export type LocalDay = string;

export interface LocalTime {
  day: LocalDay;
  /** Since midnight, by the clock on the wall. */
  minute: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** What the clock on the wall shows there. */
export function localTimeOf(at: Date, timeZone: string): LocalTime {
  const parts = new Map(
    formatterOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const day = `${parts.get("year")?.padStart(4, "0")}-${parts.get("month")}-${parts.get("day")}`;
  return { day, minute: Number(parts.get("hour")) * 60 + Number(parts.get("minute")) };
}

/**
 * The moment at which the clock on the wall shows this. Twice in autumn: the first one. Never in spring: the moment to which the
 * clock jumps.
 */
export function momentOf({ day, minute }: LocalTime, timeZone: string): Date {
  const wall = Date.parse(`${day}T00:00:00Z`) + minute * minuteMs;
  const offsets = [wall - dayMs, wall + dayMs].map((near) => offsetAt(near, timeZone));
  const candidates = offsets.map((offset) => wall - offset).sort((a, b) => a - b);
  const fits = candidates.find((moment) => moment + offsetAt(moment, timeZone) === wall);
  return new Date(fits ?? jumpBetween(candidates, timeZone));
}

/** 1 is Monday, 7 Sunday (ISO 8601). */
export function weekdayOf(day: LocalDay): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

export function dayAfter(day: LocalDay, days = 1): LocalDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** How far the wall is ahead of UTC. */
function offsetAt(moment: number, timeZone: string): number {
  const { day, minute } = localTimeOf(new Date(moment), timeZone);
  return Date.parse(`${day}T00:00:00Z`) + minute * minuteMs - Math.floor(moment / minuteMs) * minuteMs;
}

/** The minute in which the offset changes. */
function jumpBetween([early = 0, late = 0]: number[], timeZone: string): number {
  let [before, after] = [early, late];
  const first = offsetAt(before, timeZone);
  while (after - before > minuteMs) {
    const middle = Math.floor((before + after) / 2 / minuteMs) * minuteMs;
    if (offsetAt(middle, timeZone) === first) before = middle;
    else after = middle;
  }
  return after;
}

/** Making a formatter costs a hundred times more than using it. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en", {
    timeZone,
    calendar: "iso8601",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  formatters.set(timeZone, made);
  return made;
}
