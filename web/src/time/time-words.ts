/** Words for moments as people say them. `zone` is the reader's; a test names one. */

const dayMs = 86_400_000;
const language = "en-GB";
const formats = new Map<string, Intl.DateTimeFormat>();

function format(moment: Date, options: Intl.DateTimeFormatOptions, zone: string | undefined): string {
  const key = `${zone} ${JSON.stringify(options)}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(language, { ...options, ...(zone && { timeZone: zone }) });
    formats.set(key, made);
  }
  return made.format(moment);
}

/** `09:12` */
export function clockWords(moment: Date, zone?: string): string {
  return format(moment, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, zone);
}

/** `Monday, 23 November 2026, 09:12 CET`: for tooltips and screen readers. */
export function fullWords(moment: Date, zone?: string): string {
  const day = format(moment, { weekday: "long", day: "numeric", month: "long", year: "numeric" }, zone);
  const zoned = format(moment, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short" }, zone);
  return `${day}, ${zoned}`;
}

/** The shortest, for the end of a row: `09:12`, `Mon`, `14 Nov`, `2025`. */
export function shortWords(moment: Date, now: Date, zone?: string): string {
  const days = daysBetween(now, moment, zone);
  if (days === 0) return clockWords(moment, zone);
  if (Math.abs(days) < 7) return format(moment, { weekday: "short" }, zone);
  if (yearOf(moment, zone) === yearOf(now, zone)) return format(moment, { day: "numeric", month: "short" }, zone);
  return String(yearOf(moment, zone));
}

/** A day within a sentence: `today`, `tomorrow`, `yesterday`, `Thursday`, `14 November`, `3 May 2025`. */
export function dayWords(moment: Date, now: Date, zone?: string): string {
  const days = daysBetween(now, moment, zone);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  if (Math.abs(days) < 7) return format(moment, { weekday: "long" }, zone);
  const year = yearOf(moment, zone) === yearOf(now, zone) ? {} : ({ year: "numeric" } as const);
  return format(moment, { day: "numeric", month: "long", ...year }, zone);
}

/** `on Thursday`, `today`: a day after a verb. */
export function onDay(moment: Date, now: Date, zone?: string): string {
  const day = dayWords(moment, now, zone);
  return day === "today" || day === "tomorrow" || day === "yesterday" ? day : `on ${day}`;
}

/** Above a message: `Today 10:42`, `Monday 09:12`, `14 November 09:12`. */
export function momentWords(moment: Date, now: Date, zone?: string): string {
  const day = dayWords(moment, now, zone);
  return `${day.charAt(0).toUpperCase()}${day.slice(1)} ${clockWords(moment, zone)}`;
}

/** Since when something is owed: the hour today, else the day: `09:12`, `yesterday`, `Monday`. */
export function sinceWords(moment: Date, now: Date, zone?: string): string {
  return daysBetween(now, moment, zone) === 0 ? clockWords(moment, zone) : dayWords(moment, now, zone);
}

/** By when something is owed: `15:00`, `tomorrow 15:00`, `Thursday`. */
export function byWords(moment: Date, now: Date, zone?: string): string {
  const days = daysBetween(now, moment, zone);
  if (days === 0) return clockWords(moment, zone);
  if (days === 1) return `tomorrow ${clockWords(moment, zone)}`;
  return dayWords(moment, now, zone);
}

/** Whole days of the calendar in the reader's zone from the one to the other. */
export function daysBetween(from: Date, to: Date, zone?: string): number {
  return Math.round((dayNumber(to, zone) - dayNumber(from, zone)) / dayMs);
}

function dayNumber(moment: Date, zone: string | undefined): number {
  const [day = 1, month = 1, year = 1970] = format(moment, { day: "2-digit", month: "2-digit", year: "numeric" }, zone)
    .split("/")
    .map(Number);
  return Date.UTC(year, month - 1, day);
}

function yearOf(moment: Date, zone: string | undefined): number {
  return Number(format(moment, { year: "numeric" }, zone));
}
