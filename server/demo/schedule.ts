import type { Chance } from "./chance.ts";
import { deskHours, deskZone, wakingHours } from "./choice.ts";
import { day, hour, lastWithin, minute, nextWithin, workingDaysFrom } from "./clock.ts";
import type { Ending, Turn } from "./matters/index.ts";
import type { Plan } from "./outcome.ts";
import type { Customer, Member, WorkingHours } from "./people.ts";

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
  return roused(wanted, zone, hours, chance);
}

/** Nobody writes on the stroke of eight. */
function roused(wanted: number, zone: string, hours: WorkingHours, chance: Chance): number {
  const opens = nextWithin(wanted, zone, hours);
  return opens === wanted ? wanted : opens + chance.between(4, 100) * minute;
}

/** When a question that nobody answers is closed. */
export function closesAt(asked: number): number {
  return workingDaysFrom(remindedAt(asked), silentDays, deskZone, deskHours);
}

/**
 * What is unfinished was touched lately: nobody here lets a customer wait for a week. When it would lie too far back,
 * the customer took longer to write the last time, and we answered that.
 */
export function freshened(
  times: readonly number[],
  plan: Plan,
  until: number,
  people: People,
  chance: Chance,
): number[] {
  const reach = freshDays(plan.ending);
  const turning = plan.turns.findLastIndex(({ by }) => by === "customer");
  const before = times[turning - 1];
  if (reach === undefined || before === undefined) return [...times];
  const earliest = workingDaysFrom(until, -reach, deskZone, deskHours);
  if ((times.at(-1) ?? until) >= earliest) return [...times];
  const drawn = chance.between(earliest, until - 20 * minute);
  const awake = lastWithin(drawn, people.customer.timeZone, wakingHours);
  const written = awake === drawn ? awake : awake - chance.between(0, 150) * minute;
  const moved = Math.max(written, before + minute);
  return [...times.slice(0, turning), ...scheduled(plan.turns.slice(turning), moved, people, chance)];
}

/** Whether a plan with one word of the customer's is young enough to stand as it does; longer ones are freshened. */
export function fitsNow({ turns, ending }: Plan, start: number, until: number): boolean {
  const reach = freshDays(ending);
  if (reach === undefined || turns.findLastIndex(({ by }) => by === "customer") > 0) return true;
  return start >= workingDaysFrom(until, -reach, deskZone, deskHours);
}

/** Within how many working days the last word must lie. */
function freshDays(ending: Ending): number | undefined {
  if (ending.state === "open") return 1;
  if (ending.state === "waiting") return ending.on === "date" ? 8 : 3;
  return undefined;
}

/** When it ended, or wakes. */
export function endsAt(ending: Ending, last: number, people: People, chance: Chance): number {
  const { customer, helper } = people;
  const ours = (hours: number) => roused(last + hours * hour, helper.timeZone, helper.hours, chance);
  if (ending.state === "resolved" && ending.how === "confirmed") {
    return roused(last + chance.between(2, 60) * hour, customer.timeZone, wakingHours, chance);
  }
  if (ending.state === "resolved") return ours(ending.how === "by_word" ? 0.05 : chance.between(0.1, 3));
  if (ending.state === "closed" && ending.why === "silence") return closesAt(last);
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
