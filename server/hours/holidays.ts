import ICAL from "ical.js";
import { Refusal } from "#platform/errors.ts";
import { dayAfter, type LocalDay } from "./local-time.ts";

export interface Holiday {
  day: LocalDay;
  name: string;
}

/** From the years behind and ahead so much is taken of a calendar that goes on for ever. */
const daysBehind = 31;
const daysAhead = 3 * 366;
const holidaysMax = 1_000;
const eventsMax = 5_000;
const occurrencesMax = 500;
const daysOfOneMax = 62;
const nameLengthMax = 200;

/**
 * The whole days of an iCalendar (RFC 5545): events that have a date and no time, those that come back included. What has a time
 * is an appointment, and closes nothing.
 */
export function holidaysIn(written: string, today: LocalDay): Holiday[] {
  const first = dayAfter(today, -daysBehind);
  const last = dayAfter(today, daysAhead);
  const found = new Map<LocalDay, string>();
  for (const event of eventsIn(written).slice(0, eventsMax)) {
    for (const { day, name } of daysOf(event, last)) {
      if (day >= first && day <= last && found.size < holidaysMax && !found.has(day)) found.set(day, name);
    }
  }
  return [...found].map(([day, name]) => ({ day, name })).sort((a, b) => a.day.localeCompare(b.day));
}

function eventsIn(written: string): ICAL.Event[] {
  try {
    const calendar = new ICAL.Component(ICAL.parse(written));
    if (calendar.name !== "vcalendar") throw new Error("No VCALENDAR");
    return calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  } catch {
    throw new Refusal(422, "no_calendar", "This is no iCalendar. Take a file that ends in .ics, or its address.", {
      field: "calendar",
    });
  }
}

function* daysOf(event: ICAL.Event, last: LocalDay): Generator<Holiday> {
  const isCancelled = event.component.getFirstPropertyValue("status") === "CANCELLED";
  if (!event.startDate?.isDate || isCancelled) return;
  const name = String(event.summary ?? "").slice(0, nameLengthMax);
  const length = lengthOf(event);
  if (!event.isRecurring()) {
    yield* daysFrom(dayOf(event.startDate), length, name);
    return;
  }
  const occurrences = event.iterator();
  for (let count = 0; count < occurrencesMax; count++) {
    const next = occurrences.next();
    if (!next || dayOf(next) > last) return;
    yield* daysFrom(dayOf(next), length, name);
  }
}

/** DTEND is the day after the last one (RFC 5545, section 3.6.1); without it the event has one day. */
function lengthOf({ startDate, endDate }: ICAL.Event): number {
  const days = endDate ? Math.round((endDate.toUnixTime() - startDate.toUnixTime()) / 86_400) : 1;
  return Math.min(Math.max(days, 1), daysOfOneMax);
}

function* daysFrom(first: LocalDay, length: number, name: string): Generator<Holiday> {
  for (let ahead = 0; ahead < length; ahead++) yield { day: dayAfter(first, ahead), name };
}

function dayOf({ year, month, day }: ICAL.Time): LocalDay {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
