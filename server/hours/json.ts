import type { z } from "zod";
import { type Calendar, hoursIn } from "./calendar.ts";
import { addOpenDays, type Block, isOpen, nextOpening } from "./hours.ts";
import type { calendarSchema } from "./schemas.ts";

/** What the screen shows beside the hours: what they do right now. */
const workingDaysShown = 3;

export function calendarJson(calendar: Calendar, now: Date): z.input<typeof calendarSchema> {
  const { id, name, timeZone, blocks, holidays, teamIds, feedHost, feedReadAt, feedProblem } = calendar;
  const hours = hoursIn(calendar);
  return {
    ...{ id, name, timeZone, holidays, teamIds },
    blocks: blocks.map(({ weekday, from, to }) => ({ weekday, from: clock(from), to: clock(to) })),
    feed:
      feedHost === null ? null : { host: feedHost, readAt: feedReadAt?.toISOString() ?? null, problem: feedProblem },
    now: {
      isOpen: isOpen(hours, now),
      nextOpening: nextOpening(hours, now)?.toISOString() ?? null,
      threeWorkingDaysLater: addOpenDays(hours, now, workingDaysShown)?.toISOString() ?? null,
    },
  };
}

const weekdayNames = ["", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

export function shownBlocks(blocks: readonly Block[]): string[] {
  return blocks.map(({ weekday, from, to }) => `${weekdayNames[weekday]} ${clock(from)}–${clock(to)}`);
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
