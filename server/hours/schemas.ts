import { z } from "zod";
import { isTimeZone } from "../members/index.ts";
import type { Block } from "./hours.ts";

const moment = z.iso.datetime();
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, "A time is written like 09:30; 24:00 is midnight");
const day = z.iso.date();
const shownBlock = z.object({ weekday: z.number().int().min(1).max(7).describe("1 is Monday"), from: time, to: time });
const blocksMax = 70;

const blocks = z
  .array(shownBlock)
  .max(blocksMax)
  .transform((given): Block[] =>
    given
      .map(({ weekday, from, to }) => ({ weekday, from: minuteOf(from), to: minuteOf(to) }))
      .sort((a, b) => a.weekday - b.weekday || a.from - b.from),
  )
  .refine(
    (given) => given.every(({ from, to }) => from < to),
    "Each block ends after it begins. Cut one at midnight in two.",
  )
  .refine(
    (given) => given.every((one, index) => isAfter(one, given[index - 1])),
    "Two blocks of a day overlap. Make one of them.",
  );

const name = z.string().trim().min(1).max(60);
const timeZone = z.string().refine(isTimeZone, "Not a time zone that we know");
const holidays = z.array(z.object({ day, name: z.string().trim().max(200) })).max(400);
const feedUrl = z
  .url({
    protocol: /^(https?|webcals?)$/,
    error: "The address of a calendar is written like https://calendar.example/holidays.ics",
  })
  .max(2_000)
  .transform((url) => url.replace(/^webcals?:/, "https:"))
  .nullable()
  .describe("Where holidays are read from each day (iCalendar). It is never shown again");

export const calendarSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    timeZone: z.string(),
    blocks: z.array(shownBlock),
    holidays: z.array(z.object({ day: z.string(), name: z.string(), source: z.enum(["hand", "file", "feed"]) })),
    feed: z
      .object({ host: z.string(), readAt: moment.nullable(), problem: z.string().nullable() })
      .nullable()
      .describe("Where holidays are read from each day"),
    teamIds: z.array(z.uuid()).describe("The teams that keep these hours"),
    now: z
      .object({
        isOpen: z.boolean(),
        nextOpening: moment.nullable(),
        threeWorkingDaysLater: moment.nullable().describe("Until when a plain answer sent now waits for the customer"),
      })
      .describe("What the hours do at this moment"),
  })
  .meta({ id: "Calendar" });

export const calendarList = z.object({ items: z.array(calendarSchema) }).meta({ id: "CalendarList" });

export const newCalendarSchema = z
  .object({ name, timeZone, blocks, holidays: holidays.optional(), feedUrl: feedUrl.optional() })
  .meta({ id: "NewCalendar" });

export const calendarChangeSchema = z
  .object({ name, timeZone, blocks, holidays: holidays.describe("Those typed in; others stay"), feedUrl })
  .partial()
  .meta({ id: "CalendarChange" });

export const holidayFileSchema = z
  .object({ calendar: z.string().max(900_000).describe("An iCalendar file, whose whole days are holidays") })
  .meta({ id: "HolidayFile" });

export const teamHoursSchema = z
  .object({ calendarId: z.uuid().nullable().describe("Null: the team keeps no hours") })
  .meta({ id: "TeamHours" });

function minuteOf(written: string): number {
  const [hours = 0, minutes = 0] = written.split(":").map(Number);
  return hours * 60 + minutes;
}

function isAfter(one: Block, before: Block | undefined): boolean {
  return !before || before.weekday !== one.weekday || before.to <= one.from;
}
