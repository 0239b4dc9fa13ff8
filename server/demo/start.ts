import type { Chance } from "./chance.ts";
import { deskZone } from "./choice.ts";
import { day, hour, localTime } from "./clock.ts";

/** Three months. */
export const storyDays = 91;

/** Monday brings the weekend's trouble. */
const weekdayWeights = [1.35, 1.15, 1.05, 1, 0.95, 0.45, 0.4];
/** By hour of the day, where the desk is: mornings, a dip at noon, and the sofa in the evening. */
const hourWeights = [0, 0, 0, 0, 0, 0, 0, 0.5, 1.1, 1.6, 1.7, 1.5, 1, 1.1, 1.3, 1.3, 1.2, 1, 0.8, 0.8, 0.9, 0.7, 0, 0];
/** The desk grows: the last week brings so much more than the first. */
const growth = 1;

type Cell = { from: number; to: number; upTo: number };

/** The beginnings of `count` conversations in the three months before `until`, ascending, one after the other. */
export function* beginnings(count: number, until: number, chance: Chance): Generator<number> {
  const cells = cellsBefore(until);
  const total = cells.at(-1)?.upTo ?? 0;
  let index = 0;
  for (let told = 0; told < count; told += 1) {
    const wanted = ((told + chance.next()) / count) * total;
    while (index < cells.length - 1 && (cells[index]?.upTo ?? total) <= wanted) index += 1;
    const cell = cells[index];
    if (!cell) return;
    const before = cells[index - 1]?.upTo ?? 0;
    const share = (wanted - before) / (cell.upTo - before);
    yield Math.floor((cell.from + share * (cell.to - cell.from)) / 1000) * 1000;
  }
}

/** Every hour in which somebody writes, with the weight of all hours up to its end. */
function cellsBefore(until: number): Cell[] {
  const first = Math.floor((until - storyDays * day) / hour) * hour;
  const cells: Cell[] = [];
  let upTo = 0;
  for (let from = first; from < until; from += hour) {
    const to = Math.min(from + hour, until - 60_000);
    const { weekday, minutes } = localTime(from, deskZone);
    const age = (until - from) / (storyDays * day);
    const weight = (weekdayWeights[weekday - 1] ?? 0) * (hourWeights[Math.floor(minutes / 60)] ?? 0);
    const part = (weight * (1 + growth * (1 - age)) * (to - from)) / hour;
    if (part <= 0) continue;
    upTo += part;
    cells.push({ from, to, upTo });
  }
  return cells;
}
