import { sql } from "kysely";
import { expect, test } from "vitest";
import { newId } from "#platform/ids.ts";
import { receive } from "../conversations/index.ts";
import { testApp } from "../test/app.ts";
import { followAll } from "../test/follow-all.ts";
import { bringMatter, type TestMatter, writtenBy } from "../test/matter.ts";
import { testWorkspace } from "../test/people.ts";

const { app, store } = await testApp();
const halden = await testWorkspace(store);
const headers = halden.headers.agent;

interface Hit {
  conversation: { subject: string };
  message: { id: string };
  excerpt: string;
}

async function find(q: string): Promise<Hit[]> {
  const answer = await app.inject({ url: `/api/v1/search?q=${encodeURIComponent(q)}`, headers });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json().items;
}

const inHalden = (statement: (workspaceId: string) => ReturnType<typeof sql>) =>
  store.inWorkspace(halden.workspace.id, async (tx) => (await statement(tx.workspaceId).execute(tx.db)).rows);

const knownWord = async (word: string) =>
  (await inHalden((id) => sql`select from search_word where workspace_id = ${id} and word = ${word}`)).length > 0;

/** Somebody on the conversation writes once more, with a file. */
async function writesAgain(
  { conversation, participant, customer }: TestMatter,
  { text, filename, history }: { text: string; filename?: string; history?: string },
): Promise<string> {
  return store.inWorkspace(halden.workspace.id, async (tx) => {
    const row = await tx.db
      .selectFrom("conversation")
      .selectAll()
      .where("workspaceId", "=", tx.workspaceId)
      .where("id", "=", conversation.id)
      .executeTakeFirstOrThrow();
    const from = { name: "Ama Mensah", address: "ama.mensah@example.org" };
    const file = { contentType: "application/pdf", size: 3, sha256: null, contentId: null, inline: false };
    const received = await receive(tx, customer, row, participant, {
      ...writtenBy(tx, from, text),
      ...(filename && { attachments: [{ ...file, filename, storageKey: newId() }] }),
      ...(history && { folded: [{ kind: "history" as const, text: history, html: null }] }),
    });
    return received.messageId;
  });
}

test("what was there before the search ever ran is found, and so is what comes later", async () => {
  const matter = await bringMatter(store, halden, { subject: "Before", text: "A gasket." });
  expect(await find("gasket")).toEqual([]);
  await followAll(store);
  expect(await find("gasket")).toHaveLength(1);
  await writesAgain(matter, { text: "The second gasket is worse." });
  await followAll(store);
  expect(await find("gasket")).toHaveLength(2);
  await followAll(store);
  expect(await find("gasket")).toHaveLength(2);
});

test("a file is found by its name, and by that there is one", async () => {
  const matter = await bringMatter(store, halden, { subject: "File", text: "See what I send." });
  const messageId = await writesAgain(matter, { text: "Here it is.", filename: "warranty-card_2026.pdf" });
  await followAll(store);
  const [hit] = await find("warranty-card");
  expect(hit?.message.id).toBe(messageId);
  expect(hit?.excerpt).toBe("<mark>warranty</mark>-<mark>card</mark>_2026.pdf · Here it is.");
  expect((await find("has:attachment")).map(({ message }) => message.id)).toEqual([messageId]);
});

test("a reply is not found by what it quotes of the same conversation; a first mail is, as that stands nowhere else", async () => {
  const matter = await bringMatter(store, halden, { subject: "Quoting", text: "Is the thermostat replaceable?" });
  await writesAgain(matter, { text: "Any news?", history: "> Is the thermostat replaceable?" });
  await followAll(store);
  expect(await find("thermostat")).toHaveLength(1);
});

test("a matter found by its subject alone shows what was said beside it", async () => {
  await bringMatter(store, halden, { subject: "Enamel chipped", text: "What can be done?" });
  await followAll(store);
  const [hit] = await find("enamel");
  expect(hit?.excerpt).toBe("<mark>Enamel</mark> chipped · What can be done?");
});

test("spam and trash are found only by who asks for them", async () => {
  const { conversation } = await bringMatter(store, halden, { subject: "Lottery", text: "You won a jackpot." });
  await followAll(store);
  const answer = await app.inject({ method: "PUT", url: `/api/v1/conversations/${conversation.id}/spam`, headers });
  expect(answer.statusCode, answer.body).toBeLessThan(300);
  expect(await find("jackpot ")).toEqual([]);
  expect(await find("jackpot is:spam")).toHaveLength(1);
});

test("a message that is erased is found no more, and a word that only it said is forgotten", async () => {
  const { messageId } = await bringMatter(store, halden, {
    subject: "Erased",
    text: "My neighbour Quetzalcoatl wrote this about the lid.",
  });
  await bringMatter(store, halden, { subject: "Kept", text: "The lid stays." });
  await followAll(store);
  expect(await find("quetzalcoatl")).toHaveLength(1);
  await store.inWorkspace(halden.workspace.id, async (tx) => {
    await sql`delete from message where workspace_id = ${tx.workspaceId} and id = ${messageId}`.execute(tx.db);
    tx.record({ kind: "customer.erased", actorKind: "system" });
  });
  expect(await find("quetzalcoatl")).toEqual([]);
  await followAll(store);
  expect(await knownWord("quetzalcoatl")).toBe(false);
  expect(await knownWord("lid")).toBe(true);
  expect(await find("lid stays")).toHaveLength(1);
});

test("of a customer who was erased by law nothing is found, neither words nor name", async () => {
  const { customer } = await bringMatter(store, halden, {
    subject: "Forget me",
    text: "My tortoise is called Xerxes.",
    name: "Wilhelmina Vandersloot",
    address: "wilhelmina@vandersloot.example",
  });
  await followAll(store);
  expect(await find("xerxes vandersloot")).toHaveLength(1);
  const answer = await app.inject({
    method: "POST",
    url: `/api/v1/customers/${customer.id}/erasure`,
    headers: halden.headers.owner,
    payload: { name: "Wilhelmina Vandersloot" },
  });
  expect(answer.statusCode, answer.body).toBeLessThan(300);
  await followAll(store);
  for (const word of ["xerxes", "tortoise", "wilhelmina", "vandersloot", "wilhelmina@vandersloot.example"]) {
    expect(await find(word), word).toEqual([]);
    expect(await knownWord(word), word).toBe(false);
  }
});

test("a customer's new name is found when an event tells of it", async () => {
  const { conversation, customer } = await bringMatter(store, halden, {
    subject: "Renamed",
    text: "Hello.",
    name: "Old Name",
    address: "somebody@example.org",
  });
  await followAll(store);
  await store.inWorkspace(halden.workspace.id, async (tx) => {
    await sql`update participant set name = 'Ngozi Okonkwo' where workspace_id = ${tx.workspaceId}
      and conversation_id = ${conversation.id}`.execute(tx.db);
    tx.record({ kind: "customer.changed", actorKind: "system", facts: { customerId: customer.id } });
  });
  await followAll(store);
  expect((await find("okonkwo")).map(({ conversation: { subject } }) => subject)).toEqual(["Renamed"]);
});
