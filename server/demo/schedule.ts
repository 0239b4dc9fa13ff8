import type { Chance } from "./chance.ts";
import { deskHours, deskZone, wakingHours } from "./choice.ts";
import { day, hour, lastWithin, minute, nextWithin, workingDaysFrom } from "./clock.ts";
import type { Ending, Turn } from "./matters/index.ts";
import type { Customer, Member } from "./people.ts";

type People = { customer: Customer; helper: Member };

/** A plain answer waits so many working days for the customer. */
const waitingDays = 3;
const reminderDays = 3;
const silentDays = 5;

/** When each turn was said: members in their hours, customers while they are awake. Times ascend. */
export function scheduled(turns: readonly Turn[], start: number, people: People, chance: Chance): number[] {
  let last = start;
  return turns.map((turn, index) => {
    if (index === 0) return start;
    const wanted = last + Math.max(turn.afterHours * hour * chance.between(0.7, 1.4), minute);
    last = within(wanted, turn, people, chance);
    return last;
  });
}

function within(wanted: number, { by }: Turn, { customer, helper }: People, chance: Chance): number {
  const [zone, hours] = by === "customer" ? [customer.timeZone, wakingHours] : [helper.timeZone, helper.hours];
  const opens = nextWithin(wanted, zone, hours);
  return opens === wanted ? wanted : opens + chance.between(4, 100) * minute;
}

/**
 * What is unfinished was touched lately: nobody lets a customer wait for a week. The last turn moves towards the end,
 * when it would lie too far back.
 */
export function freshened(
  times: readonly number[],
  turns: readonly Turn[],
  ending: Ending,
  until: number,
  people: People,
  chance: Chance,
): number[] {
  const reach = freshDays(ending);
  const [turn, natural] = [turns.at(-1), times.at(-1)];
  if (reach === undefined || turn === undefined || natural === undefined || times.length < 2) return [...times];
  const ours = turn.by !== "customer";
  const [zone, hours] = ours ? [people.helper.timeZone, people.helper.hours] : [people.customer.timeZone, wakingHours];
  const earliest = workingDaysFrom(until, -reach, deskZone, deskHours);
  const wanted = lastWithin(chance.between(earliest, until - 20 * minute), zone, hours);
  const moved = natural < earliest && wanted > natural ? wanted : natural;
  return [...times.slice(0, -1), moved];
}

function freshDays(ending: Ending): number | undefined {
  if (ending.state === "open") return 0.8;
  if (ending.state === "answered") return 6;
  if (ending.state === "waiting") return ending.on === "date" ? 5 : 2;
  return undefined;
}

/** When it ended, or wakes. */
export function endsAt(ending: Ending, last: number, people: People, chance: Chance): number {
  const { customer, helper } = people;
  const ours = (hours: number) => nextWithin(last + hours * hour, helper.timeZone, helper.hours);
  if (ending.state === "resolved" && ending.how === "confirmed") {
    return nextWithin(last + chance.between(2, 60) * hour, customer.timeZone, wakingHours);
  }
  if (ending.state === "resolved") return ours(ending.how === "by_word" ? 0.05 : chance.between(0.1, 3));
  if (ending.state === "closed" && ending.why === "silence") {
    return workingDaysFrom(remindedAt(last), silentDays, deskZone, deskHours);
  }
  return ours(ending.state === "closed" && ending.why === "duplicate" ? 0.05 : chance.between(0.2, 20));
}

/** The one reminder goes out when the desk is open. */
export function remindedAt(asked: number): number {
  return nextWithin(workingDaysFrom(asked, reminderDays, deskZone, deskHours), deskZone, deskHours);
}

/** Always after `until`: nothing that waits has been forgotten. */
export function wakesAt(on: "customer" | "colleague" | "date", last: number, until: number, chance: Chance): number {
  if (on === "customer") {
    return Math.max(
      workingDaysFrom(last, waitingDays, deskZone, deskHours),
      nextWithin(until + hour, deskZone, deskHours),
    );
  }
  const most = on === "date" ? 9 * day : 1.5 * day;
  return nextWithin(until + chance.between(0.1 * day, most), deskZone, deskHours);
}
