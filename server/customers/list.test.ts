import { beforeAll, expect, test } from "vitest";
import { testApp } from "../test/app.ts";
import { bringMatter } from "../test/matter.ts";
import { type Headers, type TestWorkspace, testWorkspace } from "../test/people.ts";
import { testPrivateInbox } from "../test/private-inbox.ts";

const { app, store } = await testApp();
let halden: TestWorkspace;

beforeAll(async () => {
  halden = await testWorkspace(store);
});

const list = async (headers: Headers) => (await app.inject({ url: "/api/v1/customers", headers })).json().items;

test("each customer stands there with an address and where their newest matter stands", async () => {
  const ama = { name: "Ama Mensah", address: "ama@example.org" };
  const { conversation } = await bringMatter(store, halden, { ...ama, subject: "The lid" });
  const [item] = await list(halden.headers.agent);
  expect(item).toMatchObject({
    name: "Ama Mensah",
    address: "ama@example.org",
    lastConversation: { id: conversation.id, subject: "The lid", state: "open", turn: "ours", resolution: null },
  });
  expect(new Date(item.lastConversation.lastMessageAt).toISOString()).toBe(item.lastConversation.lastMessageAt);
});

test("what lies in the trash or in an inbox of others is not their newest matter", async () => {
  const hr = await testPrivateInbox(store, halden);
  const ben = { name: "Ben Okafor", address: "ben@example.org" };
  await bringMatter(store, halden, { ...ben, subject: "A pan" });
  await bringMatter(store, halden, { ...ben, subject: "My manager", inbox: hr.inbox });
  const subjectFor = async (headers: Headers) =>
    (await list(headers)).find(({ name }: { name: string }) => name === ben.name).lastConversation?.subject;
  expect(await subjectFor(halden.headers.agent)).toBe("A pan");
  expect(await subjectFor(hr.nadia.headers)).toBe("My manager");
});

test("somebody who was added and asked for nothing yet has none", async () => {
  const payload = { name: "Zoë Peeters" };
  await app.inject({ method: "POST", url: "/api/v1/customers", headers: halden.headers.agent, payload });
  const zoe = (await list(halden.headers.agent)).find(({ name }: { name: string }) => name === "Zoë Peeters");
  expect(zoe).toMatchObject({ address: null, lastConversation: null });
});
