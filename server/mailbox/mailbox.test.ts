import { describe, expect, test } from "vitest";
import { dayMs } from "#platform/clock.ts";
import { silentLog } from "#platform/log.ts";
import { startIngest } from "../channels/email/ingest/index.ts";
import { askDue } from "../conversations/index.ts";
import { addInbox } from "../inboxes/index.ts";
import { startSender } from "../mail/outgoing/index.ts";
import { addTeam } from "../teams/index.ts";
import { testApp } from "../test/app.ts";
import { testWorkspace } from "../test/people.ts";
import { mustBeOpen } from "./open.ts";

const { app, store, storage } = await testApp();
const { workspace, inbox, headers, keyHeaders } = await testWorkspace(store);
const parts = { store, storage, log: silentLog, publicUrl: "http://localhost:3000" };
const ama = { name: "Ama Mensah", address: "ama@example.org" };

async function write(body: object, as: Record<string, string> = headers.agent) {
  const answer = await app.inject({
    method: "POST",
    url: "/api/v1/mailbox/mails",
    headers: as,
    payload: { from: ama, ...body },
  });
  const ingest = startIngest(parts);
  await ingest.sweep();
  await ingest.stop();
  return answer;
}

async function mails(address = ama.address) {
  const answer = await app.inject({ url: `/api/v1/mailbox/mails?address=${address}`, headers: headers.agent });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json().items;
}

async function conversations() {
  return (await app.inject({ url: "/api/v1/conversations", headers: headers.agent })).json().items;
}

async function answerAs(conversationId: string, body: object) {
  const url = `/api/v1/conversations/${conversationId}/messages`;
  const said = await app.inject({ method: "POST", url, headers: keyHeaders, payload: { kind: "outbound", ...body } });
  expect(said.statusCode, said.body).toBe(201);
  await send();
}

async function send() {
  const sender = startSender(parts, { mailUrl: undefined, everyMs: dayMs });
  await sender.sweep();
  await sender.stop();
}

describe("the built-in mailbox", () => {
  test("a mail written in it becomes a conversation, its answer lies in it, and the next one joins", async () => {
    const first = await write({ subject: "The lid", text: "It sticks.\nAma" });
    expect(first.statusCode, first.body).toBe(202);
    const [conversation] = await conversations();
    expect(conversation).toMatchObject({ subject: "The lid", requester: { name: "Ama Mensah", address: ama.address } });

    store.clock.advance(60_000);
    await answerAs(conversation.id, { text: "Press it down.", confirm: true });
    const [answer, written] = await mails();
    expect(written).toMatchObject({
      direction: "written",
      subject: "The lid",
      text: "It sticks.\nAma",
      inboxId: inbox.id,
    });
    expect(answer).toMatchObject({
      direction: "received",
      subject: "Re: The lid",
      text: "Press it down.",
      inReplyTo: written.messageId,
      automatic: false,
    });
    expect(answer.yesUrl).toMatch(/^http:\/\/localhost:3000\/c\/halden\/[a-z2-7]+\/yes$/);

    store.clock.advance(60_000);
    await write({
      subject: "Re: The lid",
      text: "It works!",
      inReplyTo: answer.messageId,
      references: [...answer.references, answer.messageId],
    });
    expect(await conversations()).toHaveLength(1);
    expect((await mails())[0]).toMatchObject({ text: "It works!", conversationId: conversation.id });
    const ledger = await app.inject({ url: "/api/v1/mails", headers: headers.agent });
    expect(ledger.json().items.map(({ state }: { state: string }) => state)).toEqual(["joined", "opened"]);
  });

  test("shows a mail as a mail program would: the whole text, and HTML that loads nothing", async () => {
    const [, answer] = await mails();
    const shown = await app.inject({ url: `/api/v1/mailbox/mails/${answer.id}`, headers: headers.agent });
    expect(shown.statusCode, shown.body).toBe(200);
    const { text, html } = shown.json();
    expect(text).toContain("Did this solve it?");
    expect(html).toContain("/yes");
    expect(html).not.toMatch(/<script|src="http/);
  });

  test("lists the customers, the one with the newest mail first", async () => {
    store.clock.advance(60_000);
    const kofi = { name: "Kofi Owusu", address: "kofi@example.org" };
    await write({ from: kofi, subject: "Pan", text: "Hello" });
    const list = await app.inject({ url: "/api/v1/mailbox/addresses", headers: headers.agent });
    expect(list.json().items).toEqual([
      { address: kofi.address, name: kofi.name },
      { address: ama.address, name: ama.name },
    ]);
  });

  test("the same request twice is one mail", async () => {
    const as = { ...headers.agent, "idempotency-key": "once" };
    await write({ subject: "Twice", text: "Only once" }, as);
    await write({ subject: "Twice", text: "Only once" }, as);
    const found = (await mails()).filter(({ subject }: { subject: string }) => subject === "Twice");
    expect(found).toHaveLength(1);
  });

  test("an attached file comes along", async () => {
    const base64 = Buffer.from("a picture").toString("base64");
    await write({
      subject: "A file",
      text: "See here",
      attachments: [{ filename: "dent.png", contentType: "image/png", base64 }],
    });
    const found = (await conversations()).find(({ subject }: { subject: string }) => subject === "A file");
    const list = await app.inject({ url: `/api/v1/conversations/${found.id}/messages`, headers: headers.agent });
    expect(list.json().items[0].attachments).toMatchObject([{ filename: "dent.png", size: 9 }]);
    const written = (await mails()).find(({ subject }: { subject: string }) => subject === "A file");
    expect(written.attachments).toEqual([{ filename: "dent.png", size: 9 }]);
  });

  test("a question that came by itself is shown as automatic, with its words and its links", async () => {
    await write({ subject: "Asked later", text: "Please" });
    const found = (await conversations()).find(({ subject }: { subject: string }) => subject === "Asked later");
    const at = new Date(store.clock.now().getTime() + dayMs).toISOString();
    await answerAs(found.id, { text: "Done.", confirm: { at } });
    store.clock.advance(dayMs);
    await askDue(store, workspace.id);
    await send();
    const question = (await mails()).find(({ automatic }: { automatic: boolean }) => automatic);
    expect(question.text).toContain("“Asked later”");
    expect(question.text).not.toContain("http");
    expect(question.notYetUrl).toMatch(/\/not-yet$/);
  });

  test("a private inbox's mails are for its team alone", async () => {
    const address = "hr@halden.example";
    await store.inWorkspace(workspace.id, async (tx) => {
      const team = await addTeam(tx, { name: "People" });
      await addInbox(tx, { teamId: team.id, name: "People", address, isPrivate: true });
    });
    const grace = { name: "Grace", address: "grace@example.org" };
    await write({ from: grace, to: address, subject: "In confidence", text: "Please keep this" });
    expect(await mails(grace.address)).toEqual([]);
    const list = await app.inject({ url: "/api/v1/mailbox/addresses", headers: headers.agent });
    expect(list.body).not.toContain("grace@example.org");
  });

  test("customers of an inbox with a mail server of its own have their own mailbox: nobody presses Yes for them", async () => {
    const { headers: theirs } = await testWorkspace(store, { slug: "served" });
    const [inbox] = (await app.inject({ url: "/api/v1/inboxes", headers: theirs.owner })).json().items;
    const answer = await write(
      { from: { address: "real@example.org" }, subject: "Real", text: "A real one" },
      theirs.agent,
    );
    expect(answer.statusCode).toBe(202);
    const shown = async () => {
      const urls = ["/api/v1/mailbox/mails?address=real@example.org", "/api/v1/mailbox/addresses"];
      const lists = await Promise.all(urls.map((url) => app.inject({ url, headers: theirs.agent })));
      return lists.map((list) => list.json().items.length);
    };
    const [before] = await shown();
    expect(before).toBe(1);
    const url = `/api/v1/inboxes/${inbox.id}`;
    const payload = { mailUrl: "smtp://mail.example" };
    await app.inject({ method: "PATCH", url, headers: theirs.owner, payload });
    expect(await shown()).toEqual([0, 0]);
  });

  test("an address that is no inbox is refused with the next step", async () => {
    const answer = await write({ to: "nobody@halden.example", subject: "?", text: "?" });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ code: "unknown_address" });
  });

  test("a colleague may not write as the customer", async () => {
    expect((await write({ subject: "?", text: "?" }, headers.colleague)).statusCode).toBe(403);
  });

  test("is closed beside real customers, and open in the demo whatever is set", async () => {
    const open = (mailUrl: string | undefined) => store.inWorkspace(workspace.id, (tx) => mustBeOpen(tx, mailUrl));
    await expect(open("smtp://mail.example")).rejects.toMatchObject({ status: 409, code: "mailbox_closed" });
    await open(undefined);
    await store.db.updateTable("workspace").set({ isDemo: true }).where("id", "=", workspace.id).execute();
    await open("smtp://mail.example");
  });
});
