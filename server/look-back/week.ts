import type { Matter } from "./letter.ts";

/** How many letters in each hour of the week: seven days from Monday, 24 hours each. */
export type Week = number[][];

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** When customers write and when we do, by the clock of `timeZone`. */
export function weeksOf(matters: readonly Matter[], timeZone: string): { customers: Week; ours: Week } {
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "short", hour: "2-digit", hourCycle: "h23" });
  const weeks = { customers: emptyWeek(), ours: emptyWeek() };
  for (const { ours, at } of matters.flatMap(({ letters }) => letters)) {
    const parts = clock.formatToParts(at);
    const day = weekdays.indexOf(parts.find(({ type }) => type === "weekday")?.value ?? "");
    const hour = Number(parts.find(({ type }) => type === "hour")?.value);
    const hours = weeks[ours ? "ours" : "customers"][day];
    if (hours) hours[hour] = (hours[hour] ?? 0) + 1;
  }
  return weeks;
}

/** How many customers' letters came in an hour of the week in which no letter of ours ever left. */
export function writtenToNobody({ customers, ours }: { customers: Week; ours: Week }): number {
  return customers.flatMap((hours, day) => hours.filter((_count, hour) => !ours[day]?.[hour])).reduce(add, 0);
}

function emptyWeek(): Week {
  return Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
}

function add(sum: number, count: number): number {
  return sum + count;
}
