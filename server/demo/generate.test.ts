import { describe, expect, test } from "vitest";
import { customers, type DemoConversation, demoConversations, members, scenes, streamConversations } from "./index.ts";

const days = 24 * 60 * 60_000;
/** A working morning, a Sunday night in summer, the night in which the clocks change, a Friday evening. */
const moments = ["2026-11-24T11:06:00Z", "2026-07-05T03:12:00Z", "2026-10-25T01:30:00Z", "2027-01-15T21:50:00Z"];

describe.each(moments)("three months before %s", (moment) => {
  const until = new Date(moment);
  const told = demoConversations({ seed: 7, until });
  const inOrder = (times: readonly Date[]) => times.every((at, index) => index === 0 || at >= (times[index - 1] ?? at));

  test("400 conversations, newest last, none in the future", () => {
    expect(told).toHaveLength(400);
    expect(inOrder(told.map(({ startedAt }) => startedAt))).toBe(true);
    expect(told.every(({ startedAt }) => until.getTime() - startedAt.getTime() < 92 * days)).toBe(true);
    const moments = told.flatMap(({ messages, ending }) => [
      ...messages.map(({ at }) => at),
      ...("at" in ending ? [ending.at] : []),
    ]);
    expect(moments.every((at) => at <= until)).toBe(true);
  });

  test("turns follow each other, and the end follows them", () => {
    for (const { key, messages, ending, startedAt, remindedAt } of told) {
      const times = messages.map(({ at }) => at);
      const end = "at" in ending ? [ending.at] : "wakesAt" in ending ? [ending.wakesAt] : [];
      expect(inOrder([startedAt, ...times, ...(remindedAt ? [remindedAt] : []), ...end]), key).toBe(true);
    }
  });

  test("what waits wakes after now", () => {
    const waiting = told.flatMap(({ ending }) => (ending.state === "waiting" ? [ending.wakesAt] : []));
    expect(waiting.length).toBeGreaterThan(8);
    expect(waiting.every((at) => at > until)).toBe(true);
  });

  test("members write in their hours, customers while they are awake", () => {
    const zones = new Map(customers.map(({ key, timeZone }) => [key, timeZone]));
    const off = told.flatMap(({ key, kind, customerKey, messages }) =>
      messages.flatMap(({ by, authorKey, at }) => {
        const member = members.find((each) => each.key === authorKey);
        const { weekday, hour } = clock(at, member?.timeZone ?? zones.get(customerKey ?? "") ?? "Europe/Amsterdam");
        if (by === "customer") return kind === "automatic" || (hour >= 6 && hour < 23) ? [] : [`${key} ${hour}`];
        const { fromHour = 0, toHour = 0, days: open = [] } = member?.hours ?? {};
        return open.includes(weekday) && hour >= fromHour && hour < toHour
          ? []
          : [`${key} ${authorKey} ${weekday} ${hour}`];
      }),
    );
    expect(off).toEqual([]);
  });

  test("every text is filled in, and neighbours never say the same", () => {
    for (const [index, { key, subject, messages, thanks }] of told.entries()) {
      const texts = [subject, thanks?.text ?? "", ...messages.map(({ text }) => text)];
      expect(
        texts.filter((text) => /[{}]|\b(undefined|null|NaN)\b/.test(text)),
        key,
      ).toEqual([]);
      const next = told[index + 1];
      expect(next?.subject, key).not.toBe(subject);
      expect(next?.messages[0]?.text, key).not.toBe(messages[0]?.text);
    }
  });

  test("a healthy desk: most said yes, few wait, what is open is young", () => {
    const share = (fits: (conversation: DemoConversation) => boolean) => told.filter(fits).length / told.length;
    expect(share(({ ending }) => ending.state === "resolved")).toBeGreaterThan(0.48);
    expect(share(({ ending }) => ending.state === "resolved")).toBeLessThan(0.65);
    expect(share(isSilent)).toBeGreaterThan(0.1);
    expect(share(isSilent)).toBeLessThan(0.2);
    const unfinished = told.filter(({ ending }) => ["open", "waiting", "answered"].includes(ending.state));
    expect(unfinished.length).toBeGreaterThan(45);
    expect(unfinished.length).toBeLessThan(110);
    const young = unfinished.filter(({ startedAt }) => until.getTime() - startedAt.getTime() < 25 * days);
    expect(young.length / unfinished.length).toBeGreaterThan(0.9);
    const open = told.filter(({ ending }) => ending.state === "open");
    const ages = open.map(({ messages }) => until.getTime() - (messages.at(-1)?.at.getTime() ?? 0));
    expect(Math.max(...ages)).toBeLessThan(5 * days);
  });

  test("an ending fits the last word", () => {
    for (const { key, ending, messages } of told) {
      const last = messages.findLast(({ by }) => by !== "note");
      if (ending.state === "open") expect(last?.by, key).toBe("customer");
      if (ending.state === "answered") expect(last?.asks, key).toBe(true);
      if (ending.state === "resolved" && ending.how === "confirmed") expect(last?.asks, key).toBe(true);
    }
  });

  test("somebody has been helped by the same person before, and some belong to nobody yet", () => {
    const pairs = told.flatMap(({ customerKey, assigneeKey }) =>
      customerKey && assigneeKey ? [`${customerKey} ${assigneeKey}`] : [],
    );
    expect(pairs.length - new Set(pairs).size).toBeGreaterThan(60);
    expect(pairs.filter((pair) => pair === "ama-mensah ruth").length).toBeGreaterThan(1);
    const unassigned = told.filter(({ ending, assigneeKey }) => ending.state === "open" && assigneeKey === undefined);
    expect(unassigned.length).toBeGreaterThanOrEqual(3);
  });

  test("nobody brings the same matter twice", () => {
    const brought = told.flatMap(({ customerKey, matterKey, kind }) =>
      kind === "person" ? [`${customerKey} ${matterKey}`] : [],
    );
    expect(brought.filter((each, index) => brought.indexOf(each) !== index)).toEqual([]);
  });

  test("members write only languages that they speak", () => {
    const spoken = new Map(members.map(({ key, languages }) => [key, languages]));
    const staged = new Set(scenes.map(({ matter }) => matter.key));
    const foreign = told.filter(({ assigneeKey, language, matterKey }) => {
      return assigneeKey !== undefined && !staged.has(matterKey) && !spoken.get(assigneeKey)?.includes(language);
    });
    expect(foreign).toEqual([]);
  });
});

test("the same seed and moment tell the same, another seed tells another", () => {
  const until = new Date("2026-11-24T11:06:00Z");
  const once = demoConversations({ seed: 3, until });
  expect(demoConversations({ seed: 3, until })).toEqual(once);
  expect(demoConversations({ seed: 4, until })).not.toEqual(once);
});

test("every ending and every language occurs, as do thanks, reminders and second rounds", () => {
  const told = demoConversations({ seed: 1, count: 800, until: new Date("2026-11-24T11:06:00Z") });
  const endings = new Set(told.map(({ ending }) => JSON.stringify({ ...ending, at: undefined, wakesAt: undefined })));
  expect(endings.size).toBe(1 + 3 + 1 + 3 + 5);
  expect(new Set(told.map(({ language }) => language)).size).toBe(11);
  expect(told.some(({ thanks }) => thanks)).toBe(true);
  expect(told.some(({ reopened }) => reopened)).toBe(true);
  expect(told.some(({ remindedAt }) => remindedAt)).toBe(true);
  expect(told.filter(({ kind }) => kind === "automatic").length).toBeGreaterThan(8);
});

test.each([0, 1, 12, 59, 60])("a count of %i is kept", (count) => {
  expect(demoConversations({ seed: 5, count, until: new Date("2026-11-24T11:06:00Z") })).toHaveLength(count);
});

test("10,000 come one after the other, with keys that ascend", () => {
  let last = "";
  let count = 0;
  for (const { key } of streamConversations({ seed: 9, count: 10_000, until: new Date("2026-11-24T11:06:00Z") })) {
    expect(key > last).toBe(true);
    last = key;
    count += 1;
  }
  expect(count).toBe(10_000);
});

function isSilent({ ending }: DemoConversation): boolean {
  return ending.state === "closed" && ending.why === "silence";
}

/** Told by Intl, and not by the clock under test. */
function clock(at: Date, timeZone: string): { weekday: number; hour: number } {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone,
    weekday: "short",
    hour: "numeric",
    hourCycle: "h23",
  }).formatToParts(at);
  const value = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return {
    weekday: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].indexOf(value("weekday")) + 1,
    hour: Number(value("hour")),
  };
}
