import { members } from "./cast.ts";
import { chanceOf } from "./chance.ts";
import { deskHours, deskZone, emptyMemory, remember, wakingHours } from "./choice.ts";
import { day, hour, lastWithin, minute } from "./clock.ts";
import type { DemoConversation, DemoEnding } from "./conversation.ts";
import { customers } from "./customers.ts";
import { type AutomaticMail, automaticMails, type Scene, scenes } from "./matters/index.ts";
import { outcomeAt } from "./outcome.ts";
import { wakesAt } from "./schedule.ts";
import { beginnings, storyDays } from "./start.ts";
import { assembled, type Telling, type Told, tell } from "./telling.ts";

export type DemoWish = { seed: number; count?: number; until: Date };

/** As many as the set-up page promises. */
const usualCount = 400;
/** Fewer than this leave no room for the scenes of the drawings. */
const countWithScenes = 60;

/** Three months of Halden Kitchen, newest last. The same wish always tells the same. */
export function demoConversations(wish: DemoWish): DemoConversation[] {
  return [...streamConversations(wish)];
}

/** The same, one at a time, for counts that should not lie in memory at once. */
export function* streamConversations({ seed, count = usualCount, until }: DemoWish): Generator<DemoConversation> {
  const end = until.getTime();
  const telling: Telling = {
    until: end,
    chance: chanceOf(seed),
    memory: emptyMemory(),
    orderAt: (at) => orderAt(at, end),
  };
  const staged = count >= countWithScenes ? scenes.map((scene) => stage(scene, telling)) : [];
  staged.sort((one, other) => one.startedAt.getTime() - other.startedAt.getTime());
  let number = 0;
  const keyed = (told: Told): DemoConversation => {
    number += 1;
    return { key: `conversation-${String(number).padStart(5, "0")}`, ...told };
  };
  for (const start of beginnings(count - staged.length, end, telling.chance)) {
    while (staged[0] && staged[0].startedAt.getTime() <= start) yield* staged.splice(0, 1).map(keyed);
    yield keyed(begin(start, telling));
  }
  yield* staged.map(keyed);
}

function begin(start: number, telling: Telling): Told {
  const outcome = outcomeAt(telling.until - start, telling.chance);
  return outcome === "automatic" ? automatic(start, telling) : tell(start, outcome, telling);
}

/** Numbers of orders grow with time and end near those in the drawings; people write about what is some days old. */
function orderAt(at: number, until: number): number {
  const share = 1 - (until - at) / (storyDays * day);
  return 9_300 + Math.max(0, Math.floor(share * 1_180)) - (Math.floor(at / 1000) % 41);
}

function automatic(start: number, { memory, chance }: Telling): Told {
  const unused = automaticMails.filter(({ key }) => !memory.brought.has(key));
  const mail = chance.pick(unused.length > 0 ? unused : automaticMails);
  if (unused.length <= 1) for (const { key } of automaticMails) memory.brought.delete(key);
  memory.brought.add(mail.key);
  const at = new Date(start);
  return {
    matterKey: mail.key,
    kind: "automatic",
    language: "en",
    subject: mail.subject,
    channel: "email",
    teamKey: "support",
    customerKey: senderAmongCustomers(mail),
    sender: mail.sender,
    assigneeKey: undefined,
    orderNumber: undefined,
    startedAt: at,
    messages: [
      { by: "customer", authorKey: undefined, text: mail.text, at, asks: false, notYet: false, attachments: [] },
    ],
    ending: { state: "closed", why: "no_reply_needed", at },
    remindedAt: undefined,
    reopened: false,
    thanks: undefined,
  };
}

function senderAmongCustomers({ sender }: AutomaticMail): string | undefined {
  return customers.find(({ identities }) => identities.some(({ value }) => value === sender.address))?.key;
}

/** A scene is told backwards from its last word, so that the drawings' people stand where they stood. */
function stage(scene: Scene, telling: Telling): Told {
  const { matter, assigneeKey, minutesBefore } = scene;
  const customer = customers.find(({ key }) => key === scene.customerKey);
  const helper = members.find(({ key }) => key === (assigneeKey ?? "ruth"));
  if (!customer || !helper) throw new Error(`The scene ${matter.key} needs people that are not in the cast.`);
  if (assigneeKey !== undefined)
    for (let times = 0; times < 3; times += 1) remember(customer.key, assigneeKey, telling.memory);

  const times: number[] = [];
  let next = telling.until - minutesBefore * minute;
  for (const turn of matter.turns.toReversed()) {
    const theirs = turn.by === "customer";
    const at = lastWithin(next, theirs ? customer.timeZone : deskZone, theirs ? wakingHours : deskHours);
    times.unshift(at);
    next = at - Math.max(turn.afterHours * hour, 2 * minute);
  }
  const choice = { plan: { matter, turns: matter.turns, ending: matter.ending }, customer };
  const ending = stagedEnding(scene, times.at(-1) ?? next, telling);
  return assembled(
    { choice, helper, turns: matter.turns, times, ending, assigned: assigneeKey !== undefined },
    telling,
  );
}

function stagedEnding({ matter: { ending } }: Scene, last: number, { until, chance }: Telling): DemoEnding {
  if (ending.state === "waiting") return { ...ending, wakesAt: new Date(wakesAt(ending.on, last, until, chance)) };
  if (ending.state === "open" || ending.state === "answered") return ending;
  return { ...ending, at: new Date(lastWithin(Math.min(last + 20 * minute, until), deskZone, wakingHours)) };
}
