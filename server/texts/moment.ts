import { dayMs } from "#platform/clock.ts";
import { languageOf, languages } from "./wording/index.ts";

export type MomentStyle =
  /** "Thursday 26 November": a day in a sentence. */
  | "day"
  /** "today", "Thursday", "26 November": the day as people say it. */
  | "near_day"
  /** "26 Nov": where there is little room. */
  | "short_day"
  /** "today at 13:20", "Thursday at 13:02", "26 November at 13:02". */
  | "moment"
  /** "26 November 2026 at 13:02 GMT": complete, for who looks closer. */
  | "exact";

/** A moment in words for a reader, in the reader's zone. `now` decides what is near; a zone that does not exist is UTC. */
export function formatMoment(date: Date, language: string, timeZone: string, style: MomentStyle, now: Date): string {
  const locale = localeOf(language);
  const zone = zoneOf(timeZone);
  switch (style) {
    case "exact":
      return write(date, locale, zone, { dateStyle: "long", timeStyle: "long" });
    case "day":
      return write(date, locale, zone, {
        ...(saysWeekday(language) && { weekday: "long" }),
        day: "numeric",
        month: "long",
        ...(isSameYear(date, now, zone) ? {} : { year: "numeric" }),
      });
    case "near_day":
      return nearDay(date, locale, zone, now);
    case "short_day":
      return write(date, locale, zone, { day: "numeric", month: "short" });
    case "moment":
      return nearDay(date, locale, zone, now) + joint(date, locale, zone) + timeOf(date, locale, zone);
  }
}

/** A length of time in words: "3 days", "1 hour 20 minutes"; the two largest parts of it. */
export function formatDuration(milliseconds: number, language: string): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const locale = localeOf(language);
  const write = (count: number, unit: string) =>
    new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(count);
  const parts = [
    ...(days > 0 ? [write(days, "day")] : []),
    ...(hours > 0 ? [write(hours, "hour")] : []),
    ...(days === 0 && minutes % 60 > 0 ? [write(minutes % 60, "minute")] : []),
  ];
  return new Intl.ListFormat(locale, { type: "unit", style: "long" }).format(parts);
}

const kilobyte = 1_024;

/** A size in words, counted as file managers do: "25 MB". */
export function formatSize(bytes: number, language: string): string {
  const inMegabytes = bytes >= kilobyte * kilobyte;
  const size = inMegabytes ? bytes / kilobyte / kilobyte : Math.max(1, bytes / kilobyte);
  return new Intl.NumberFormat(localeOf(language), {
    style: "unit",
    unit: inMegabytes ? "megabyte" : "kilobyte",
    unitDisplay: "short",
    maximumFractionDigits: inMegabytes && size < 10 ? 1 : 0,
  }).format(size);
}

/** For Intl; a language that we have no texts in is written in its own way, and a broken tag in English. */
export function localeOf(language: string): string {
  const code = languageOf(language);
  if (code) return languages[code].locale;
  try {
    return Intl.getCanonicalLocales(language)[0] ?? "en-GB";
  } catch {
    return "en-GB";
  }
}

function nearDay(date: Date, locale: string, zone: string, now: Date): string {
  const days = dayNumber(date, zone) - dayNumber(now, zone);
  if (Math.abs(days) <= 1) return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(days, "day");
  if (Math.abs(days) < 7) return write(date, locale, zone, { weekday: "long" });
  const year = isSameYear(date, now, zone) ? {} : ({ year: "numeric" } as const);
  return write(date, locale, zone, { day: "numeric", month: "long", ...year });
}

/** The word between day and time, as Intl has it for a long date: " at ", " um ", " kl. ". */
function joint(date: Date, locale: string, zone: string): string {
  const parts = formatter(locale, zone, { dateStyle: "long", timeStyle: "short" }).formatToParts(date);
  const time = parts.findIndex(({ type }) => type === "hour" || type === "dayPeriod");
  const before = parts[time - 1];
  return before?.type === "literal" && /^[\s,،]/.test(before.value) ? before.value : " ";
}

function timeOf(date: Date, locale: string, zone: string): string {
  return write(date, locale, zone, { timeStyle: "short" });
}

/** In these a weekday in a sentence would need another word before it, or another form, than Intl writes. */
function saysWeekday(language: string): boolean {
  const code = languageOf(language);
  return code !== "pl" && code !== "sv" && code !== "pt";
}

function isSameYear(date: Date, now: Date, zone: string): boolean {
  return write(date, "en", zone, { year: "numeric" }) === write(now, "en", zone, { year: "numeric" });
}

/** Days since 1970 in that zone. */
function dayNumber(date: Date, zone: string): number {
  const written = write(date, "sv", zone, { year: "numeric", month: "2-digit", day: "2-digit" });
  return Math.round(Date.parse(`${written}T00:00:00Z`) / dayMs);
}

const formatters = new Map<string, Intl.DateTimeFormat>();
const formattersMax = 500;

function write(date: Date, locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  return formatter(locale, timeZone, options).format(date);
}

/** Making a formatter costs a hundred times more than using it. */
function formatter(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  if (formatters.size > formattersMax) formatters.clear();
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone });
  formatters.set(key, made);
  return made;
}

const zones = new Map<string, string>();

function zoneOf(timeZone: string): string {
  const known = zones.get(timeZone);
  if (known) return known;
  let zone = "UTC";
  try {
    zone = new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
  } catch {}
  if (zones.size > formattersMax) zones.clear();
  zones.set(timeZone, zone);
  return zone;
}
