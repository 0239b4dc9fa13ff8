import { afterEach, expect, test } from "vitest";
import { testApp } from "../test/app.ts";
import { testWorkspace } from "../test/people.ts";
import { mboxOf, support } from "./mailbox.samples.ts";

const { app, store, storage } = await testApp();
const { headers } = await testWorkspace(store);

const ama = "Ama Mensah <ama@mensah.example>";
const inbox = mboxOf([{ id: "1", from: ama, at: "2026-11-02T09:00Z", text: "The lid does not close." }]);
const sent = mboxOf([
  { id: "2", from: support, to: ama, at: "2026-11-02T15:00Z", answers: "1", text: "We send a new one." },
]);

const written: string[] = [];
const { write } = storage;
storage.write = (...given) => {
  written.push("a file");
  return write(...given);
};
afterEach(() => expect(written).toEqual([]));

async function look(files: readonly string[], { as = headers.owner, query = `?ours=${support}&timeZone=UTC` } = {}) {
  const form = new FormData();
  for (const [index, file] of files.entries()) form.append("file", new Blob([file]), `${index}.mbox`);
  const request = new Request("http://localhost", { method: "POST", body: form });
  const payload = Buffer.from(await request.arrayBuffer());
  const type = request.headers.get("content-type") ?? "";
  const answer = await app.inject({
    method: "POST",
    url: `/api/v1/look-back${query}`,
    headers: { ...as, "content-type": type },
    payload,
  });
  return { status: answer.statusCode, body: answer.json() };
}

test("the mailbox tells what was answered when, with the mails behind each line, and nothing is stored", async () => {
  const { status, body } = await look([inbox, sent]);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    all: 2,
    unread: 0,
    ours: [support],
    mails: { fromCustomers: 1, fromUs: 1 },
    neverAnswered: { n: 0, of: 1, rate: 0 },
    waits: { n: 1, medianHours: 6, longest: [{ customer: "Ama Mensah", hours: 6, letters: [1, 2] }] },
    letters: { 1: { words: "The lid does not close.", ours: false }, 2: { ours: true } },
  });
  expect(body.week.customers[0][9]).toBe(1);
});

test("hours of the week are the company's, unless another zone is named", async () => {
  const { body } = await look([inbox], { query: `?ours=${support}` });
  expect(body.week.customers[0][10]).toBe(1); // Amsterdam, in winter
});

test.each([
  ["a file that is no mailbox", ["Hello"], {}, 422, "no_mailbox"],
  ["no file at all", [], {}, 400, "file_missing"],
  ["a zone that does not exist", [inbox], { query: "?timeZone=Mars" }, 422, "invalid"],
] as const)("%s is refused", async (_what, files, wishes, status, code) => {
  const answer = await look(files, wishes);
  expect(answer).toMatchObject({ status, body: { code } });
});

test("whoever looks around may: the file is their own", async () => {
  expect((await look([inbox], { as: headers.colleague })).status).toBe(200);
});

test("one at a time: the desk comes first", async () => {
  const answers = await Promise.all([look([inbox]), look([inbox])]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 429]);
  expect((await look([inbox])).status).toBe(200);
});
