import { company, members } from "./cast.ts";
import type { Chance } from "./chance.ts";
import { isWithin } from "./clock.ts";
import { customers } from "./customers.ts";
import type { Language, Matter } from "./matters/index.ts";
import type { Outcome, Plan } from "./outcome.ts";
import { plans } from "./outcome.ts";
import type { Customer, Member, WorkingHours } from "./people.ts";

/** When the desk talks with people at once: by chat, phone and in the shop. */
export const deskHours: WorkingHours = { fromHour: 10, toHour: 15, days: [1, 2, 3, 4, 5] };
/** When people write, where they live. */
export const wakingHours: WorkingHours = { fromHour: 7, toHour: 22, days: [1, 2, 3, 4, 5, 6, 7] };
export const deskZone = company.timeZone;
const apart = 16;
const triesMax = 120;
/** So many tries in the language that is due, before another may take its place. */
const triesInLanguage = 50;

/** Those of the drawings write more often, so that they have a history. */
const frequent: Readonly<Record<string, number>> = {
  "ama-mensah": 1.6,
  "tom-brandt": 1.3,
  "margit-braun": 1.3,
  "priya-nair": 1.3,
};

const languageShares: readonly (readonly [Language, number])[] = [
  ["en", 47],
  ["de", 11],
  ["fr", 8],
  ["nl", 8],
  ["es", 7],
  ["pt", 5],
  ["it", 4],
  ["pl", 4],
  ["sv", 3],
  ["ar", 3],
  ["ja", 3],
];

export type Choice = { plan: Plan; customer: Customer };

/** What has been told so far: nobody brings the same twice, and whoever helped before helps again. */
export type Memory = {
  recent: string[];
  brought: Set<string>;
  told: Map<string, number>;
  helpers: Map<string, Map<string, number>>;
};

export function emptyMemory(): Memory {
  return { recent: [], brought: new Set(), told: new Map(), helpers: new Map() };
}

/** A plan with this outcome and a customer who may have brought it at this hour. */
export function choose(
  outcome: Exclude<Outcome, "automatic">,
  start: number,
  memory: Memory,
  chance: Chance,
  fits: (plan: Plan) => boolean,
): Choice {
  let spare: Choice | undefined;
  let language: Language | undefined = chance.weighted(languageShares, ([, share]) => share)[0];
  for (let tries = 0; tries < triesMax; tries += 1) {
    if (tries === triesInLanguage) language = undefined;
    const plan = lessTold(chance.pick(plansIn(outcome, language)), chance.pick(plansIn(outcome, language)), memory);
    if (memory.recent.includes(plan.matter.key) || !fits(plan)) continue;
    if (isLive(plan.matter) && !isWithin(start, deskZone, deskHours)) continue;
    const awake = eligible(plan.matter).filter(({ timeZone }) => isWithin(start, timeZone, wakingHours));
    if (awake.length === 0) continue;
    const customer = chance.weighted(awake, weightOf);
    const choice = { plan, customer };
    if (!memory.brought.has(`${customer.key} ${plan.matter.key}`)) return remembered(choice, memory);
    spare ??= choice;
  }
  if (outcome === "resolved" && spare) return remembered(spare, memory);
  const unfinished = outcome === "waiting" || outcome === "open";
  return choose(unfinished ? "answered" : "resolved", start, memory, chance, fits);
}

/** Whoever speaks the language; the team's, and who helped this customer before, rather than others. */
export function helperOf({ plan, customer }: Choice, start: number, memory: Memory, chance: Chance): Member {
  const { matter } = plan;
  const able = speaking(matter.language);
  const present = able.filter(({ timeZone, hours }) => isWithin(start, timeZone, hours));
  const known = memory.helpers.get(customer.key);
  const chosen = chance.weighted(isLive(matter) && present.length > 0 ? present : able, (member) => {
    const sameTeam = member.teamKeys[0] === matter.team ? 5 : 1;
    const share = member.role === "owner" ? 0.4 : 1;
    return sameTeam * share * (1 + 3 * Math.min(known?.get(member.key) ?? 0, 4));
  });
  remember(customer.key, chosen.key, memory);
  return chosen;
}

export function remember(customerKey: string, memberKey: string, memory: Memory): void {
  const known = memory.helpers.get(customerKey) ?? new Map<string, number>();
  known.set(memberKey, (known.get(memberKey) ?? 0) + 1);
  memory.helpers.set(customerKey, known);
}

export function isLive({ channel }: Matter): boolean {
  return channel === "chat" || channel === "phone" || channel === "in_person";
}

/** Of two the one that was told less often: that spreads them far more evenly than one would. */
function lessTold(one: Plan, other: Plan, { told }: Memory): Plan {
  return (told.get(one.matter.key) ?? 0) <= (told.get(other.matter.key) ?? 0) ? one : other;
}

function remembered(choice: Choice, memory: Memory): Choice {
  const { key } = choice.plan.matter;
  memory.told.set(key, (memory.told.get(key) ?? 0) + 1);
  memory.recent.push(key);
  if (memory.recent.length > apart) memory.recent.shift();
  memory.brought.add(`${choice.customer.key} ${choice.plan.matter.key}`);
  return choice;
}

function weightOf({ key, companyKey }: Customer): number {
  return frequent[key] ?? (companyKey === undefined ? 1 : 0.5);
}

const planCache = new Map<string, readonly Plan[]>();

/** Those in a language, or in any when there is none or none is asked for. */
function plansIn(outcome: Exclude<Outcome, "automatic">, language: Language | undefined): readonly Plan[] {
  if (language === undefined) return plans[outcome];
  const key = `${outcome} ${language}`;
  const known = planCache.get(key) ?? plans[outcome].filter(({ matter }) => matter.language === language);
  planCache.set(key, known);
  return known.length > 0 ? known : plans[outcome];
}

const eligibleOf = new Map<string, readonly Customer[]>();

function eligible(matter: Matter): readonly Customer[] {
  const known = eligibleOf.get(matter.key);
  if (known) return known;
  const found = customers.filter((customer) => mayBring(customer, matter));
  eligibleOf.set(matter.key, found);
  return found;
}

function mayBring(customer: Customer, { language, voice, from, only }: Matter): boolean {
  if (only) return only.includes(customer.key);
  if (customer.language !== language || (voice !== undefined && voice !== customer.voice)) return false;
  if (from === "internal" || customer.kind === "internal") return from === customer.kind;
  return from === "business" ? customer.companyKey !== undefined : customer.key !== customer.companyKey;
}

const speakingOf = new Map<Language, readonly Member[]>();

function speaking(language: Language): readonly Member[] {
  const known = speakingOf.get(language);
  if (known) return known;
  const found = members.filter(({ role, languages }) => role !== "colleague" && languages.includes(language));
  speakingOf.set(language, found);
  return found;
}
