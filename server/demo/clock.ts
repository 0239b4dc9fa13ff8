import type { WorkingHours } from "./people.ts";

/** Moments are milliseconds since 1970; `zone` is the name of a time zone. */
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

const dayMinutes = 24 * 60;
const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

/** Day of the week (1 is Monday) and minutes since midnight, where the zone is. */
export function localTime(at: number, zone: string): { weekday: number; minutes: number } {
  const local = at + offsetOf(at, zone);
  const days = Math.floor(local / day);
  return { weekday: ((((days + 3) % 7) + 7) % 7) + 1, minutes: Math.floor((local - days * day) / minute) };
}

export function isWithin(at: number, zone: string, hours: WorkingHours): boolean {
  const { weekday, minutes } = localTime(at, zone);
  return hours.days.includes(weekday) && minutes >= hours.fromHour * 60 && minutes < hours.toHour * 60;
}

/** The same moment when it lies within the hours, else their next beginning. */
export function nextWithin(at: number, zone: string, hours: WorkingHours): number {
  let moment = at;
  while (!isWithin(moment, zone, hours)) {
    const { weekday, minutes } = localTime(moment, zone);
    const from = hours.fromHour * 60;
    const waits = hours.days.includes(weekday) && minutes < from ? from - minutes : dayMinutes - minutes;
    moment = startOfMinute(moment) + waits * minute;
  }
  return moment;
}

/** The same moment when it lies within the hours, else a minute before their last end. */
export function lastWithin(at: number, zone: string, hours: WorkingHours): number {
  let moment = at;
  while (!isWithin(moment, zone, hours)) {
    const { weekday, minutes } = localTime(moment, zone);
    const end = hours.toHour * 60;
    const goesBack = hours.days.includes(weekday) && minutes >= end ? minutes - end + 1 : minutes + 1;
    moment = startOfMinute(moment) - goesBack * minute;
  }
  return moment;
}

/** So many working days later (or earlier, when negative), at the same time of day. */
export function workingDaysFrom(at: number, count: number, zone: string, hours: WorkingHours): number {
  const step = count < 0 ? -day : day;
  let moment = at;
  for (let left = Math.abs(count); left > 0; ) {
    moment += step;
    if (hours.days.includes(localTime(moment, zone).weekday)) left -= 1;
  }
  return moment;
}

function startOfMinute(at: number): number {
  return Math.floor(at / minute) * minute;
}

/** How far the zone is ahead of UTC. It changes on the hour only, so every hour is asked once. */
function offsetOf(at: number, zone: string): number {
  const asked = Math.floor(at / hour);
  const known = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, known);
  const found = known.get(asked) ?? measuredOffset(asked * hour, zone);
  known.set(asked, found);
  return found;
}

function measuredOffset(at: number, zone: string): number {
  const format = formats.get(zone) ?? formatOf(zone);
  formats.set(zone, format);
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day: date = 1, hour: hours = 0, minute: minutes = 0 } = part;
  return Date.UTC(year, month - 1, date, hours, minutes) - startOfMinute(at);
}

function formatOf(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
}
