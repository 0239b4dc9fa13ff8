import type { Chance } from "./chance.ts";
import { day } from "./clock.ts";
import { type Ending, type Matter, matters, type Turn } from "./matters/index.ts";

export type Outcome = "open" | "waiting" | "answered" | "resolved" | "silence" | "closed" | "automatic";

/** What is told of a matter: its turns up to some point, and how it stands after the last of them. */
export type Plan = { matter: Matter; turns: readonly Turn[]; ending: Ending };

/** A healthy desk: what is young is open, what is old has ended. Up to so many days old, in percent. */
const shares: readonly (readonly [number, Readonly<Record<Outcome, number>>])[] = [
  [1.3, { open: 46, waiting: 18, answered: 14, resolved: 16, silence: 0, closed: 2, automatic: 3 }],
  [5, { open: 17, waiting: 32, answered: 33, resolved: 12, silence: 0, closed: 3, automatic: 3 }],
  [13, { open: 7, waiting: 30, answered: 36, resolved: 20, silence: 0, closed: 4, automatic: 3 }],
  [24, { open: 5, waiting: 22, answered: 16, resolved: 49, silence: 0, closed: 5, automatic: 3 }],
  [Number.POSITIVE_INFINITY, { open: 0, waiting: 2, answered: 0, resolved: 73, silence: 13, closed: 8, automatic: 3 }],
];

export function outcomeAt(ageMilliseconds: number, chance: Chance): Outcome {
  const row = shares.find(([upToDays]) => ageMilliseconds < upToDays * day);
  const chosen = chance.weighted(Object.entries(row?.[1] ?? {}), ([, share]) => share);
  return outcomes.find((outcome) => outcome === chosen[0]) ?? "resolved";
}

const outcomes: readonly Outcome[] = ["open", "waiting", "answered", "resolved", "silence", "closed", "automatic"];

/** Everything that can end this way: as it was written, or told up to an earlier point. */
export const plans: Readonly<Record<Exclude<Outcome, "automatic">, readonly Plan[]>> = {
  open: matters.flatMap((matter) => [...asWritten(matter, "open"), ...stillOurs(matter)]),
  waiting: matters.flatMap((matter) => [...asWritten(matter, "waiting"), ...stillTheirs(matter)]),
  answered: matters.flatMap((matter) => [
    ...asWritten(matter, "answered"),
    ...afterAsking(matter, { state: "answered" }),
  ]),
  resolved: matters.flatMap((matter) => asWritten(matter, "resolved")),
  silence: matters.flatMap((matter) => [
    ...asWritten(matter, "closed").filter(isSilence),
    ...(matter.reopened || matter.thanks ? [] : afterAsking(matter, { state: "closed", why: "silence" })),
  ]),
  closed: matters.flatMap((matter) => asWritten(matter, "closed").filter((plan) => !isSilence(plan))),
};

function asWritten(matter: Matter, state: Ending["state"]): Plan[] {
  return matter.ending.state === state ? [{ matter, turns: matter.turns, ending: matter.ending }] : [];
}

function isSilence({ ending }: Plan): boolean {
  return ending.state === "closed" && ending.why === "silence";
}

/** Up to the last answer that asks whether it is solved. */
function afterAsking(matter: Matter, ending: Ending): Plan[] {
  const last = matter.turns.findLastIndex((turn) => turn.confirm);
  if (matter.ending.state !== "resolved" || last < 0) return [];
  return [{ matter, turns: matter.turns.slice(0, last + 1), ending }];
}

/** Up to each answer that did not ask: then the customer has to act, or a colleague whom we asked. */
function stillTheirs(matter: Matter): Plan[] {
  if (matter.ending.state !== "resolved" || matter.channel === "chat" || matter.channel === "phone") return [];
  return matter.turns.flatMap((turn, index) => {
    const next = matter.turns[index + 1];
    if (turn.by !== "member" || turn.confirm || !next) return [];
    const on = next.by === "customer" ? "customer" : "colleague";
    return [{ matter, turns: matter.turns.slice(0, index + 1), ending: { state: "waiting", on } }];
  });
}

/** Up to each word of the customer that still needs an answer. */
function stillOurs(matter: Matter): Plan[] {
  if (matter.ending.state !== "resolved" || matter.channel === "chat" || matter.channel === "phone") return [];
  return matter.turns.flatMap((turn, index) => {
    const answered = matter.turns.slice(index + 1).some(({ by }) => by === "member");
    if (turn.by !== "customer" || !answered) return [];
    return [{ matter, turns: matter.turns.slice(0, index + 1), ending: { state: "open" } }];
  });
}
