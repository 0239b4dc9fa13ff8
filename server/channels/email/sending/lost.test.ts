import { beforeEach, describe, expect, test } from "vitest";
import { dayMs, hourMs } from "#platform/clock.ts";
import { silentLog } from "#platform/log.ts";
import { askDue } from "../../../conversations/index.ts";
import { startSender } from "../../../mail/outgoing/index.ts";
import { testApp } from "../../../test/app.ts";
import { otherMailServer } from "../../../test/mail-server.ts";
import { bringMatter, type TestMatter } from "../../../test/matter.ts";
import { testWorkspace } from "../../../test/people.ts";

const { app, store, storage } = await testApp();
const halden = await testWorkspace(store);
const { headers, keyHeaders } = halden;
const other = await otherMailServer();
const parts = { store, storage, log: silentLog, publicUrl: "https://help.halden.example" };
let count = 0;

beforeEach(() => other.behave({}));

async function sweep(): Promise<void> {
  const sender = startSender(parts, { mailUrl: other.url, everyMs: dayMs });
  await sender.sweep();
  await sender.stop();
}

/** Each has an address of their own, as one that refuses is not written to again. */
const matterOf = () => bringMatter(store, halden, { address: `lost${++count}@example.org` });

async function read(matter: TestMatter) {
  return (await app.inject({ url: `/api/v1/conversations/${matter.conversation.id}`, headers: headers.agent })).json();
}

async function answer(matter: TestMatter, more: object = {}): Promise<void> {
  const url = `/api/v1/conversations/${matter.conversation.id}/messages`;
  const payload = { kind: "outbound", text: "A new one comes.", ...more };
  expect((await app.inject({ method: "POST", url, headers: keyHeaders, payload })).statusCode).toBe(201);
}

/** Time passes until something is asked and sent. */
async function pass(ms: number): Promise<void> {
  store.clock.advance(ms);
  await askDue(store, halden.workspace.id);
  await sweep();
}

const refuse = () => other.behave({ recipient: () => "550 5.1.1 No such user" });

describe("an answer that reaches nobody", () => {
  test("is our turn again, and asks nothing: who got no answer is not silent", async () => {
    const matter = await matterOf();
    refuse();
    await answer(matter, { confirm: true });
    expect(await read(matter)).toMatchObject({ state: "answered" });
    await sweep();
    expect(await read(matter)).toMatchObject({
      state: "open",
      turn: "ours",
      question: null,
      waits: [],
      next: { kind: "undelivered" },
    });
    await pass(8 * dayMs);
    expect(await read(matter)).toMatchObject({ state: "open", resolution: null });
  });

  test("waits for the customer as before when it reached them and only a copy was lost", async () => {
    const matter = await matterOf();
    other.behave({ recipient: (address) => (address === "away@example.net" ? "550 5.1.1 No such user" : undefined) });
    await answer(matter, { cc: [{ name: "", address: "away@example.net" }] });
    await sweep();
    expect(await read(matter)).toMatchObject({ state: "waiting", turn: "customer", next: { kind: "undelivered" } });
  });

  test("is in sight once it is late, and no more when it has left after all", async () => {
    const matter = await matterOf();
    other.behave({ recipient: () => "451 4.7.1 Come back later" });
    await answer(matter);
    await sweep();
    expect(await read(matter)).toMatchObject({ next: { kind: "waits_customer" } });
    await pass(5 * hourMs);
    expect(await read(matter)).toMatchObject({ turn: "customer", next: { kind: "undelivered" } });
    other.behave({});
    await pass(5 * hourMs);
    expect(await read(matter)).toMatchObject({ next: { kind: "waits_customer" } });
  });
});

describe("a question that does not arrive", () => {
  const asked = async () => {
    const matter = await matterOf();
    const at = new Date(store.clock.now().getTime() + dayMs).toISOString();
    await answer(matter, { confirm: { at } });
    await sweep();
    return matter;
  };

  test("is told with its reason, is our turn, and never ends as silence", async () => {
    const matter = await asked();
    refuse();
    await pass(dayMs + 1);
    const shown = await read(matter);
    expect(shown).toMatchObject({ turn: "ours", question: null, next: { kind: "undelivered" } });
    expect(shown.lostQuestion).toMatchObject({ purpose: "question" });
    expect(shown.lostQuestion.problem).toContain("It did not arrive at lost");
    await pass(8 * dayMs);
    expect(await read(matter)).toMatchObject({ state: "open", resolution: null });
  });

  test("nor does a reminder", async () => {
    const matter = await asked();
    await pass(dayMs + 1);
    expect(await read(matter)).toMatchObject({ state: "answered", lostQuestion: null });
    refuse();
    await pass(3 * dayMs + 1);
    expect(await read(matter)).toMatchObject({ turn: "ours", lostQuestion: { purpose: "reminder" } });
  });

  test("is forgotten once something that we wrote later has arrived", async () => {
    const matter = await asked();
    other.behave({ recipient: () => "451 4.7.1 Come back later" });
    await pass(dayMs + 1);
    await pass(5 * hourMs);
    expect(await read(matter)).toMatchObject({ state: "answered", lostQuestion: { purpose: "question" } });
    other.behave({});
    await pass(5 * hourMs);
    expect(await read(matter)).toMatchObject({ state: "answered", lostQuestion: null, next: { kind: "asked" } });
  });
});
