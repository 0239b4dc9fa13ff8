import { expect, test } from "vitest";
import { testApp } from "../test/app.ts";
import { followAll } from "../test/follow-all.ts";
import { bringMatter } from "../test/matter.ts";
import { testWorkspace } from "../test/people.ts";
import { testPrivateInbox } from "../test/private-inbox.ts";

const { app, store } = await testApp();
const halden = await testWorkspace(store);
const hr = await testPrivateInbox(store, halden);

interface Hit {
  conversation: { id: string; subject: string };
  message: { id: string };
  excerpt: string;
}

const ask = (q: string, headers = halden.headers.agent, more = "") =>
  app.inject({ url: `/api/v1/search?q=${encodeURIComponent(q)}${more}`, headers });

async function find(q: string, headers = halden.headers.agent): Promise<Hit[]> {
  const answer = await ask(q, headers);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json().items;
}

/** The subjects of what is found, newest first. */
const subjects = async (q: string, headers = halden.headers.agent) =>
  (await find(q, headers)).map(({ conversation }) => conversation.subject);

let minute = 0;
async function said(subject: string, text: string, more: object = {}) {
  store.clock.set(new Date(Date.UTC(2026, 0, 5, 9, minute++)).toISOString());
  return bringMatter(store, halden, { subject, text, ...more });
}

await said("English", "The kettle is leaking where the spout meets the body.");
await said("German", "Leider schließt der Wasserkocherdeckel nicht mehr richtig.", {
  name: "Jörg Müller",
  address: "joerg.mueller@beispiel.example",
});
await said("Arabic", "الغلاية لا تعمل والغطاء مكسور منذ أمس", { name: "ليلى حداد", address: "layla@example.org" });
await said("Chinese", "你好，我的水壶坏了，请帮帮我。", { name: "王芳", address: "fang.wang@example.org" });
await said("Japanese", "電気ケトルが壊れましたので、交換をお願いします。", {
  name: "田中花子",
  address: "hanako@example.org",
});
await said("Phone", "Please call me on +31 (0)6 1234 5678 after five, about order HK-20431.");
await said("Long ago", `The lid is blue.\n\n${"Nothing of note. ".repeat(60)}\n\nThe handle <b>broke</b> & fell off.`);
await followAll(store);

test("a word is found in all its forms, marked in its sentence", async () => {
  const [hit] = await find("leaks");
  expect(hit?.conversation.subject).toBe("English");
  expect(hit?.excerpt).toBe("The kettle is <mark>leaking</mark> where the spout meets the body.");
});

test("while it is typed, the beginning of a word is enough; once a space follows, it is a word", async () => {
  expect(await subjects("spou")).toEqual(["English"]);
  expect(await subjects("spou ")).toEqual([]);
});

test("all words must be there, and words in quotes one after the other", async () => {
  expect(await subjects("spout body kettle")).toEqual(["English"]);
  expect(await subjects('"the spout meets"')).toEqual(["English"]);
  expect(await subjects('"spout the meets"')).toEqual([]);
});

test.each([
  ["German, a part of a compound", "deckel", "German", "<mark>Wasserkocherdeckel</mark>"],
  ["German, its beginning", "wasserkocher", "German", "<mark>Wasserkocherdeckel</mark>"],
  ["German, ss for ß", "schliesst", "German", "<mark>schließt</mark>"],
  ["Arabic, without the article", "غلاية", "Arabic", "<mark>الغلاية</mark>"],
  ["Arabic, without the and", "الغطاء", "Arabic", "<mark>والغطاء</mark>"],
  ["Chinese", "水壶", "Chinese", "我的<mark>水壶</mark>"],
  ["Chinese, several words in one run", "水壶坏了", "Chinese", "<mark>水壶</mark>"],
  ["Japanese", "ケトル", "Japanese", "<mark>ケトル</mark>が"],
  ["Japanese, a verb", "交換", "Japanese", "<mark>交換</mark>を"],
])("%s", async (_, typed, subject, marked) => {
  const hits = await find(typed);
  expect(hits.map(({ conversation }) => conversation.subject)).toEqual([subject]);
  expect(hits[0]?.excerpt).toContain(marked);
});

test.each([
  ["mueller", "German"],
  ["müler", "German"],
  ["jorg muller", "German"],
  ["花子", "Japanese"],
])("a name is found as %s, with one typing error too", async (typed, subject) => {
  expect(await subjects(`${typed} `)).toEqual([subject]);
});

test("a word of the text forgives no typing error", async () => expect(await subjects("kettel ")).toEqual([]));

test.each(["0612345678", "06 12345678", "+31612345678", "0031 6 12 34 56 78", "HK-20431", "20431"])(
  "a number is found as %s",
  async (typed) => expect(await subjects(typed)).toEqual(["Phone"]),
);

test("a customer is found by a number that they are known by and never wrote", async () => {
  const headers = halden.headers.agent;
  const { items } = (await app.inject({ url: "/api/v1/customers?search=layla", headers })).json();
  await app.inject({
    method: "PATCH",
    url: `/api/v1/customers/${items[0].id}`,
    headers,
    payload: { identities: [{ kind: "phone", value: "+49 30 9876 5432" }] },
  });
  expect(await subjects("030 98765432")).toEqual(["Arabic"]);
});

test("an address is found whole and while it is typed", async () => {
  expect(await subjects("joerg.mueller@beispiel.example")).toEqual(["German"]);
  expect(await subjects("joerg.mue")).toEqual(["German"]);
});

test("the excerpt shows where the word stands, and nothing in it is markup but the marks", async () => {
  const [hit] = await find("broke");
  expect(hit?.excerpt).toMatch(/^… .*The handle &lt;b&gt;<mark>broke<\/mark>&lt;\/b&gt; &amp; fell off\.$/);
});

test("newest first, page by page", async () => {
  const first = (await ask("is:open", halden.headers.agent, "&limit=3")).json();
  expect(first.items.map(({ conversation }: Hit) => conversation.subject)).toEqual(["Long ago", "Phone", "Japanese"]);
  const second = (await ask("is:open", halden.headers.agent, `&limit=3&cursor=${first.nextCursor}`)).json();
  expect(second.items.map(({ conversation }: Hit) => conversation.subject)).toEqual(["Chinese", "Arabic", "German"]);
  const third = (await ask("is:open", halden.headers.agent, `&limit=3&cursor=${second.nextCursor}`)).json();
  expect(third.items).toHaveLength(1);
  expect(third.nextCursor).toBeNull();
});

test.each([
  ["from:müller", ["German"]],
  ["from:fang.wang@example.org", ["Chinese"]],
  ["from:wang 水壶", ["Chinese"]],
  ["team:support kettle", ["English"]],
  ["team:logistics kettle", []],
  ["is:unassigned kettle", ["English"]],
  ["is:waiting kettle", []],
  ["assignee:nobody kettle", ["English"]],
  ["assignee:me kettle", []],
  ["inbox:support kettle", ["English"]],
  ["before:2026-01-05 kettle", []],
  ["after:2026-01-05 before:2026-01-06 kettle", ["English"]],
  ["after:2026 kettle", ["English"]],
  ["has:attachment", []],
  ["kettle is:ope", ["English"]],
])("%s", async (typed, found) => expect(await subjects(typed)).toEqual(found));

test.each(["is:lost kettle", "before:soon kettle", "has:hope "])("%s is refused with what there is", async (typed) => {
  const answer = await ask(typed);
  expect(answer.statusCode).toBe(422);
  expect(answer.json()).toMatchObject({ code: "unknown_filter" });
});

test.each(["", "   ", "!?", '"', "https://example.com/nothing"])(
  "nothing is found by %j, and nothing breaks",
  async (typed) => expect(await subjects(typed)).toEqual([]),
);

test.each(["team:\u0000", "from:\u0000", "kettle\u0000", "inbox:%_\\ kettle", "'; --"])(
  "what no row can hold finds nothing: %j",
  async (typed) => expect((await ask(typed)).statusCode).toBeLessThan(500),
);

test("a note is found by who may see it", async () => {
  const matter = await said("Noted", "A question about the toaster.");
  await app.inject({
    method: "POST",
    url: `/api/v1/conversations/${matter.conversation.id}/messages`,
    headers: halden.headers.agent,
    payload: { kind: "note", text: "She prefers a callback before noon." },
  });
  await followAll(store);
  const [hit] = await find("callback");
  expect(hit?.conversation.id).toBe(matter.conversation.id);
  expect(hit?.message.id).not.toBe(matter.messageId);
});

test("what came to a private inbox is found by its team alone, and a colleague finds nothing", async () => {
  await said("Salary", "My payslip is confidential.", { inbox: { id: hr.inbox.id, teamId: hr.team.id } });
  await followAll(store);
  expect(await subjects("payslip", hr.nadia.headers)).toEqual(["Salary"]);
  expect(await subjects("payslip", halden.headers.owner)).toEqual([]);
  expect((await ask("payslip", halden.headers.colleague)).statusCode).toBe(403);
});

test("another company finds nothing of it", async () => {
  const other = await testWorkspace(store, { slug: "other" });
  expect(await subjects("kettle", other.headers.agent)).toEqual([]);
});
