import type { Chance } from "./chance.ts";
import { type Choice, choose, helperOf, isLive, type Memory } from "./choice.ts";
import { hour } from "./clock.ts";
import type { DemoConversation, DemoEnding, DemoMessage } from "./conversation.ts";
import type { Ending, Turn } from "./matters/index.ts";
import type { Outcome } from "./outcome.ts";
import type { Customer, Member } from "./people.ts";
import { closesAt, endsAt, fitsNow, freshened, remindedAt, scheduled, wakesAt } from "./schedule.ts";
import { type Words, wordsFor, written } from "./writing.ts";

/** A conversation without the key, which it gets in the order in which it is told. */
export type Told = Omit<DemoConversation, "key">;

/** What all conversations of one telling share. */
export type Telling = { until: number; chance: Chance; memory: Memory; orderAt: (start: number) => number };

/** Most of what came in today and was not answered yet belongs to nobody. */
const unassigned = 0.6;

export function tell(start: number, outcome: Exclude<Outcome, "automatic">, telling: Telling): Told {
  const { until, chance, memory } = telling;
  const choice = choose(outcome, start, memory, chance, (plan) => fitsNow(plan, start, until));
  const { plan, customer } = choice;
  const helper = helperOf(choice, start, memory, chance);
  const people = { customer, helper };
  const natural = scheduled(plan.turns, start, people, chance);
  const times = freshened(natural, plan, until, people, chance);
  const said = times.filter((at) => at <= until);
  const whole = said.length === times.length;
  const turns = plan.turns.slice(0, said.length);
  const last = said.at(-1) ?? start;
  const end = whole ? endsAt(plan.ending, last, people, chance) : Number.POSITIVE_INFINITY;
  const ending = settled(whole ? plan.ending : standing(turns), turns, last, end, telling);
  const answeredByUs = turns.some(({ by }) => by !== "customer");
  const nobodys = ending.state === "open" && !answeredByUs && !isLive(plan.matter) && chance.happens(unassigned);
  return assembled({ choice, helper, turns, times: said, ending, assigned: !nobodys }, telling);
}

/** How it stands after the last turn that has been said so far. */
function standing(turns: readonly Turn[]): Ending {
  const last = turns.findLast(({ by }) => by !== "note");
  if (last?.by !== "member") return { state: "open" };
  return last.confirm ? { state: "answered" } : { state: "waiting", on: "customer" };
}

/** An end that lies ahead has not come: then it stands as the last turn left it. */
function settled(ending: Ending, turns: readonly Turn[], last: number, end: number, telling: Telling): DemoEnding {
  const { until, chance } = telling;
  if (ending.state === "resolved" || ending.state === "closed") {
    if (end <= until) return { ...ending, at: new Date(end) };
    return settled(standing(turns), turns, last, end, telling);
  }
  if (ending.state === "answered" && closesAt(last) <= until) {
    return { state: "closed", why: "silence", at: new Date(closesAt(last)) };
  }
  if (ending.state === "waiting") return { ...ending, wakesAt: new Date(wakesAt(ending.on, last, until, chance)) };
  return ending;
}

type Parts = {
  choice: Choice;
  helper: Member;
  turns: readonly Turn[];
  times: readonly number[];
  ending: DemoEnding;
  assigned: boolean;
};

export function assembled({ choice, helper, turns, times, ending, assigned }: Parts, telling: Telling): Told {
  const { matter } = choice.plan;
  const { customer } = choice;
  const start = times[0] ?? telling.until;
  const order = telling.orderAt(start);
  const words = wordsFor(matter, customer, helper, order, telling.chance);
  const messages = turns.map((turn, index) => messageOf(turn, times[index] ?? start, helper, words));
  const thanks = ending.state === "resolved" && ending.how === "confirmed" ? matter.thanks : undefined;
  return {
    matterKey: matter.key,
    kind: "person",
    language: matter.language,
    subject: written(matter.subject, words),
    channel: matter.channel ?? "email",
    teamKey: matter.team,
    customerKey: customer.key,
    sender: senderOf(customer),
    assigneeKey: assigned ? helper.key : undefined,
    orderNumber: turns.some(({ text }) => text.includes("{order}")) ? order : undefined,
    startedAt: new Date(start),
    messages,
    ending,
    remindedAt: reminderOf(messages, ending, telling.until),
    reopened: messages.some(({ notYet }) => notYet),
    thanks: thanks !== undefined && "at" in ending ? { text: written(thanks, words), at: ending.at } : undefined,
  };
}

function messageOf(turn: Turn, at: number, helper: Member, words: Words): DemoMessage {
  return {
    by: turn.by,
    authorKey: turn.by === "customer" ? undefined : (turn.author ?? helper.key),
    text: written(turn.text, words),
    at: new Date(at),
    asks: turn.confirm === true,
    notYet: turn.notYet === true,
    attachments: turn.attachments ?? [],
  };
}

function senderOf({ name, key, identities }: Customer): { name: string; address: string } {
  const mail = identities.find(({ kind }) => kind === "email");
  return { name, address: mail?.value ?? `${key}@example.org` };
}

/** One reminder for each question: after three working days, and only when no word came. */
function reminderOf(messages: readonly DemoMessage[], ending: DemoEnding, until: number): Date | undefined {
  const silent = ending.state === "answered" || (ending.state === "closed" && ending.why === "silence");
  const last = messages.at(-1);
  if (!silent || !last?.asks) return undefined;
  const at = remindedAt(last.at.getTime());
  return at + hour <= until ? new Date(at) : undefined;
}
