import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport, type Transporter } from "nodemailer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dayMs, secondMs } from "#platform/clock.ts";
import type { Sweeper } from "#platform/effects/index.ts";
import { silentLog } from "#platform/log.ts";
import { addParticipant, lockConversation, participantsOf } from "../../../conversations/index.ts";
import { addIdentity } from "../../../customers/index.ts";
import { treatSender } from "../../../inboxes/index.ts";
import { replyAddress, signingKeys, writeMessageId, writeToken } from "../../../mail/tokens/index.ts";
import { createMailReader, UnreadableMail } from "../../../mail-reading/index.ts";
import { systemActor } from "../../../members/index.ts";
import { testApp } from "../../../test/app.ts";
import { testWorkspace } from "../../../test/people.ts";
import { type MailListeners, startMailListeners } from "../receiving/index.ts";
import { startIngest } from "./index.ts";

const { app, store, storage } = await testApp();
const halden = await testWorkspace(store);
const { workspace, inbox, headers } = halden;
const parts = { store, storage, log: silentLog, publicUrl: "http://localhost:3000" };
const home = mkdtempSync(join(tmpdir(), "manyhands-home-"));
const realReader = createMailReader({ workers: 1 });
/** Makes the reading of mails that contain this word fail, as often as it says. */
let poison: { word: string; times: number; problem: Error } | undefined;
let listeners: MailListeners;
let ingest: Sweeper;
let client: Transporter;

beforeAll(async () => {
  listeners = await startMailListeners(parts, { host: "127.0.0.1", smtpPort: 0, lmtpPort: undefined, home });
  ingest = startIngest(parts, {
    reader: {
      read: (raw, options) => {
        if (poison && poison.times > 0 && Buffer.from(raw).includes(poison.word)) {
          poison.times--;
          return Promise.reject(poison.problem);
        }
        return realReader.read(raw, options);
      },
      close: () => realReader.close(),
    },
  });
  client = createTransport({ host: "127.0.0.1", port: listeners.smtpPort ?? 0, ignoreTLS: true, pool: true });
});

afterAll(async () => {
  client.close();
  await listeners.close();
  await ingest.stop();
  rmSync(home, { recursive: true });
});

let count = 0;

interface Written {
  from?: string;
  to?: string;
  cc?: string;
  subject?: string;
  text?: string;
  id?: string;
  head?: string;
  envelopeFrom?: string;
  raw?: string;
}

/** Sends a mail on the wire, lets it be read, and returns its row of the ledger, as the API shows it. */
async function arrives(mail: Written = {}) {
  const id = mail.id ?? `mail-${++count}@a.example`;
  const from = mail.from ?? "Anna Visser <anna@a.example>";
  const to = mail.to ?? inbox.address;
  const lines = [`From: ${from}`, `To: ${to}`, `Message-ID: <${id}>`, `Subject: ${mail.subject ?? "Kettle"}`];
  if (mail.cc) lines.push(`Cc: ${mail.cc}`);
  if (mail.head) lines.push(mail.head);
  const raw = mail.raw ?? [...lines, "", mail.text ?? "It leaks.", ""].join("\r\n");
  const envelope = { from: mail.envelopeFrom ?? "anna@a.example", to: to.replace(/^.*<|>.*$/g, "") };
  const ledgerId = idIn(await client.sendMail({ envelope, raw }));
  await ingest.sweep();
  return ledgerRow(ledgerId);
}

function idIn({ response = "" }: { response?: string | undefined }): string {
  return response.match(/Stored as (\S+)/)?.[1] ?? "";
}

const get = async (path: string, as = headers.agent) =>
  (await app.inject({ url: `/api/v1${path}`, headers: as })).json();
const ledgerRow = (id: string) => get(`/mails/${id}`);
const post = async (path: string, payload: object = {}, as = headers.agent) => {
  const answer = await app.inject({ method: "POST", url: `/api/v1${path}`, headers: as, payload });
  return { status: answer.statusCode, body: answer.body ? answer.json() : undefined };
};
const conversation = (id: string) => get(`/conversations/${id}`);
const messages = async (id: string) => (await get(`/conversations/${id}/messages`)).items;

/** A fresh matter of Anna's, with her signed reply address and the Message-ID of an answer of ours. */
async function matter(from = "Anna Visser <anna@a.example>") {
  const opened = await arrives({ from });
  const id: string = opened.conversationId;
  return store.inWorkspace(workspace.id, async (tx) => {
    const [requester] = await participantsOf(tx, id);
    const [key] = await signingKeys(tx);
    if (!requester || !key) throw new Error("A conversation has a requester, a workspace a key.");
    const place = {
      workspaceId: workspace.id,
      conversationId: id,
      participantId: requester.id,
      participantKey: requester.key,
    };
    return {
      id,
      firstId: opened.messageId as string,
      reply: replyAddress(inbox.address, writeToken(key, place, "reply")) ?? "",
      page: replyAddress(inbox.address, writeToken(key, place, "page")) ?? "",
      bounce: replyAddress(inbox.address, writeToken(key, place, "bounce")) ?? "",
      ownId: writeMessageId(
        key,
        { workspaceId: workspace.id, conversationId: id, messageId: requester.id },
        "halden.example",
      ),
    };
  });
}

async function joinsOutsider(conversationId: string, address: string) {
  return store.inWorkspace(workspace.id, async (tx) => {
    const outsider = await addParticipant(tx, {
      conversationId,
      role: "outsider",
      person: { name: "Carrier", address },
      customerId: null,
    });
    const [key] = await signingKeys(tx);
    if (!key) throw new Error("There is a key.");
    const place = {
      workspaceId: workspace.id,
      conversationId,
      participantId: outsider.id,
      participantKey: outsider.key,
    };
    return replyAddress(inbox.address, writeToken(key, place, "reply")) ?? "";
  });
}

describe("a customer's mail", () => {
  test("is a conversation in front of the team, with what was written and who wrote it", async () => {
    const row = await arrives({
      from: "Anna Visser <Anna@a.example>",
      subject: "=?utf-8?q?K=C3=A4nnchen?=",
      text: "It leaks.\r\n\r\nOn Mon, 23 Nov 2026 at 09:00, Halden <support@halden.example> wrote:\r\n> Buy a kettle",
    });
    expect(row).toMatchObject({
      state: "opened",
      kind: "person",
      from: { name: "Anna Visser", address: "anna@a.example" },
    });
    expect(await conversation(row.conversationId)).toMatchObject({
      subject: "Kännchen",
      state: "open",
      turn: "ours",
      participants: [{ role: "requester", address: "anna@a.example" }],
    });
    const [message] = await messages(row.conversationId);
    expect(message).toMatchObject({ kind: "inbound", text: "It leaks.", folded: [{ kind: "history" }] });
  });

  test("keeps pictures where they were, and files beside them", async () => {
    const row = await arrives({
      raw: [
        "From: anna@a.example",
        `To: ${inbox.address}`,
        "Message-ID: <pictures@a.example>",
        "Content-Type: multipart/related; boundary=b",
        "",
        "--b",
        "Content-Type: text/html",
        "",
        '<p onclick="x()">See <img src="cid:pic@1" alt="leak"><script>x()</script></p>',
        "--b",
        "Content-Type: image/png; name=leak.png",
        "Content-ID: <pic@1>",
        "Content-Transfer-Encoding: base64",
        "",
        "iVBORw0KGgo=",
        "--b",
        'Content-Type: application/pdf; name="../bill.pdf"',
        "Content-Disposition: attachment",
        "",
        "%PDF",
        "--b--",
        "",
      ].join("\r\n"),
    });
    const [message] = await messages(row.conversationId);
    const [picture, bill] = message.attachments;
    expect(picture).toMatchObject({ filename: "leak.png", inline: true });
    expect(bill).toMatchObject({ filename: "bill.pdf", inline: false });
    expect(message.html).toContain(`src="/api/v1/attachments/${picture.id}"`);
    expect(message.html).not.toMatch(/script|onclick/);
    const file = await app.inject({ url: picture.url, headers: headers.agent });
    expect(file.rawPayload).toEqual(Buffer.from("iVBORw0KGgo=", "base64"));
  });

  test("the same mail twice is one message, and the second is visible as such", async () => {
    const first = await arrives({ id: "twice@a.example", text: "Twice" });
    const second = await arrives({ id: "twice@a.example", text: "Twice", head: "Received: by another" });
    expect(second).toMatchObject({ state: "duplicate", conversationId: first.conversationId });
    expect(await messages(first.conversationId)).toHaveLength(1);
    const other = await arrives({ id: "twice@a.example", text: "Something else" });
    expect(other).toMatchObject({ state: "opened", flags: ["same-message-id"] });
  });

  test("twenty of the same at once are one message too", async () => {
    const raw = `From: anna@a.example\r\nTo: ${inbox.address}\r\nMessage-ID: <storm@a.example>\r\n\r\nStorm\r\n`;
    const sends = Array.from({ length: 20 }, () =>
      client.sendMail({ envelope: { from: "a@a.example", to: inbox.address }, raw }),
    );
    await Promise.all(sends);
    await ingest.sweep();
    const { items } = await get("/mails?limit=40");
    const storm = items.filter(({ messageId }: { messageId: string }) => messageId === "storm@a.example");
    expect(storm.map(({ state }: { state: string }) => state).toSorted()).toEqual([
      ...Array(19).fill("duplicate"),
      "opened",
    ]);
    expect(new Set(storm.map((row: { conversationId: string }) => row.conversationId)).size).toBe(1);
  });

  test("two without a Message-ID and with the same words are two matters", async () => {
    const raw = (from: string) => `From: ${from}\r\nTo: ${inbox.address}\r\n\r\nHello\r\n`;
    expect((await arrives({ raw: raw("a1@a.example") })).state).toBe("opened");
    expect((await arrives({ raw: raw("a2@a.example") })).state).toBe("opened");
    expect((await arrives({ raw: raw("a2@a.example") })).state).toBe("duplicate");
  });

  test("its answer that is read first waits for it", async () => {
    const raw = (id: string, head = "") =>
      `From: anna@a.example\r\nTo: ${inbox.address}\r\nMessage-ID: <${id}>\r\n${head}\r\n${id}\r\n`;
    poison = { word: "parent@a.example>\r\n\r\n", times: 1, problem: new UnreadableMail("too-slow", "slow") };
    const envelope = { from: "anna@a.example", to: inbox.address };
    await client.sendMail({ envelope, raw: raw("parent@a.example") });
    const sent = await client.sendMail({
      envelope,
      raw: raw("child@a.example", "In-Reply-To: <parent@a.example>\r\n"),
    });
    await ingest.sweep();
    store.clock.advance(10 * secondMs);
    await ingest.sweep();
    store.clock.advance(10 * secondMs);
    await ingest.sweep();
    expect(await ledgerRow(idIn(sent))).toMatchObject({ state: "joined" });
  });
});

describe("an answer finds its conversation", () => {
  const stranger = "Mallory <mallory@m.example>";
  type Matter = Awaited<ReturnType<typeof matter>>;
  const cases: [string, (matter: Matter) => Written, string][] = [
    ["by the signed address", ({ reply }) => ({ to: reply }), "joined"],
    ["by it in capitals", ({ reply }) => ({ to: reply.toUpperCase() }), "joined"],
    ["by it in Cc", ({ reply }) => ({ cc: `x@x.example, ${reply}` }), "joined"],
    ["by our Message-ID in In-Reply-To", ({ ownId }) => ({ head: `In-Reply-To: <${ownId}>` }), "joined"],
    ["by our Message-ID in References", ({ ownId }) => ({ head: `References: <x@y> <${ownId}> <z@z>` }), "joined"],
    ["by the customer's own first Message-ID", ({ firstId }) => ({ head: `In-Reply-To: <${firstId}>` }), "joined"],
    ["not by its subject", () => ({ subject: "Re: Kettle" }), "opened"],
    ["not by a reference in its subject", ({ id }) => ({ subject: `[#${id}]` }), "opened"],
    ["not by a changed signature", ({ reply }) => ({ to: changed(reply) }), "opened"],
    ["not by a token for the page", ({ page }) => ({ to: page }), "opened"],
    ["not by a changed Message-ID", ({ ownId }) => ({ head: `In-Reply-To: <${changed(ownId)}>` }), "opened"],
    ["a stranger's with the signed address is held", ({ reply }) => ({ to: reply, from: stranger }), "held"],
    [
      "a stranger's with our Message-ID is held",
      ({ ownId }) => ({ head: `In-Reply-To: <${ownId}>`, from: stranger }),
      "held",
    ],
    [
      "a stranger's with a foreign Message-ID is a new matter",
      ({ firstId }) => ({ head: `In-Reply-To: <${firstId}>`, from: stranger }),
      "opened",
    ],
    [
      "a display name is no address",
      ({ reply }) => ({ to: reply, from: '"anna@a.example" <mallory@m.example>' }),
      "held",
    ],
  ];

  test.each(cases)("%s", async (_name, written, state) => {
    const about = await matter();
    const before = await conversation(about.id);
    const row = await arrives(written(about));
    expect(row.state).toBe(state);
    const count = state === "joined" ? 2 : 1;
    expect(await messages(about.id)).toHaveLength(count);
    if (state === "joined" || state === "held") expect(row.conversationId).toBe(about.id);
    else expect(row.conversationId).not.toBe(about.id);
    if (state === "held") expect((await conversation(about.id)).state).toBe(before.state);
  });

  test("from another address that the team knows to be the customer's", async () => {
    const about = await matter();
    await store.inWorkspace(workspace.id, async (tx) => {
      const { requesterId } = await lockConversation(tx, about.id);
      await addIdentity(tx, requesterId, { kind: "email", value: "anna.visser@work.example" });
    });
    expect(await arrives({ to: about.reply, from: "anna.visser@work.example" })).toMatchObject({ state: "joined" });
  });

  test("an outsider's stays apart from the customer", async () => {
    const about = await matter();
    const reply = await joinsOutsider(about.id, "carrier@c.example");
    const row = await arrives({ to: reply, from: "carrier@c.example", text: "It is in Utrecht." });
    expect(row).toMatchObject({ state: "joined", conversationId: about.id });
    const last = (await messages(about.id)).find(({ side }: { side: string }) => side === "outsider");
    expect(last).toMatchObject({ text: "It is in Utrecht." });
  });

  test("with the token of another workspace there is none", async () => {
    const other = await testWorkspace(store, { slug: "other" });
    const about = await matter();
    const elsewhere = about.reply.replace("halden.example", "other.example");
    const sent = await client.sendMail({
      envelope: { from: "anna@a.example", to: elsewhere },
      raw: `From: anna@a.example\r\nTo: ${elsewhere}\r\nMessage-ID: <else@a.example>\r\n\r\nHello\r\n`,
    });
    await ingest.sweep();
    const id = idIn(sent);
    expect(await get(`/mails/${id}`, other.headers.agent)).toMatchObject({ state: "opened" });
    expect(await get(`/mails/${id}`)).toMatchObject({ status: 404 });
    expect(await messages(about.id)).toHaveLength(1);
  });

  test("only thanks are thanks", async () => {
    const about = await matter();
    await arrives({ to: about.reply, text: "Thank you!" });
    expect((await conversation(about.id)).unseenThanks).toBe(true);
  });

  test("long after the end it is a new matter, linked to the old", async () => {
    const about = await matter();
    const ended = await app.inject({
      method: "PUT",
      url: `/api/v1/conversations/${about.id}/resolution`,
      headers: headers.agent,
      payload: { resolution: "no_reply_needed" },
    });
    expect(ended.statusCode).toBeLessThan(300);
    store.clock.advance(15 * dayMs);
    const row = await arrives({ to: about.reply });
    expect(row.state).toBe("opened");
    expect((await conversation(row.conversationId)).previousId).toBe(about.id);
    store.clock.advance(-15 * dayMs);
  });
});

/** Another letter near the end of the signed part. */
function changed(address: string): string {
  const at = address.indexOf("@") - 5;
  return address.slice(0, at) + (address[at] === "a" ? "b" : "a") + address.slice(at + 1);
}

describe("a held mail", () => {
  const stranger = "Ben Visser <ben@a.example>";

  test("is in the margin until a member lets it join; from then on its writer is on the conversation", async () => {
    const about = await matter();
    const held = await arrives({ to: about.reply, from: stranger, text: "I am her brother." });
    expect(await conversation(about.id)).toMatchObject({ heldCount: 1, held: [{ mailId: held.id }] });
    expect((await post(`/mails/${held.id}/joining`)).status).toBe(201);
    expect(await conversation(about.id)).toMatchObject({ heldCount: 0, held: [] });
    expect((await messages(about.id)).map(({ text }: { text: string }) => text)).toContain("I am her brother.");
    expect(await ledgerRow(held.id)).toMatchObject({ state: "joined" });
    expect((await post(`/mails/${held.id}/joining`)).status).toBe(409);
    expect(await arrives({ to: about.reply, from: stranger, text: "Me again" })).toMatchObject({ state: "joined" });
  });

  test("may be separated into a conversation of its own", async () => {
    const about = await matter();
    const held = await arrives({ to: about.reply, from: stranger });
    const { status, body } = await post(`/mails/${held.id}/separating`);
    expect(status).toBe(201);
    expect(body.conversationId).not.toBe(about.id);
    expect(await conversation(about.id)).toMatchObject({ heldCount: 0 });
    expect(await conversation(body.conversationId)).toMatchObject({ participants: [{ address: "ben@a.example" }] });
  });

  test("two members who decide at once decide once", async () => {
    const about = await matter();
    const held = await arrives({ to: about.reply, from: stranger });
    const answers = await Promise.all([post(`/mails/${held.id}/joining`), post(`/mails/${held.id}/separating`)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(await conversation(about.id)).toMatchObject({ heldCount: 0 });
  });

  test("a member's forward opens for who wrote it, after a look", async () => {
    const text =
      "Please look.\r\n\r\n---------- Forwarded message ---------\r\nFrom: Cato Bos <cato@c.example>\r\n\r\nMy pan bends.";
    const row = await arrives({ from: "Sanne Visser <sanne.visser@halden.example>", subject: "Fwd: Pan", text });
    expect(row).toMatchObject({
      state: "held",
      conversationId: null,
      proposedSender: { name: "Cato Bos", address: "cato@c.example" },
    });
    const { body } = await post(`/mails/${row.id}/opening`);
    expect(await conversation(body.conversationId)).toMatchObject({ participants: [{ address: "cato@c.example" }] });
    expect((await messages(body.conversationId))[0].text).toContain("My pan bends.");
    const own = await arrives({ from: "Sanne Visser <sanne.visser@halden.example>", subject: "My own pan" });
    expect(own.state).toBe("opened");
  });
});

describe("automatic mail", () => {
  const robots: [string, Written][] = [
    ["an absence notice", { head: "Auto-Submitted: auto-replied", subject: "Out of office" }],
    ["a newsletter", { head: "List-Id: <news.x.example>" }],
    ["a mail with an empty return path", { envelopeFrom: "" }],
    ["no-reply", { from: "no-reply@x.example" }],
    ["our own address", { from: inbox.address }],
    ["nobody's", { raw: `To: ${inbox.address}\r\n\r\nBoo\r\n` }],
  ];

  test.each(robots)("%s opens nothing and reopens nothing", async (_name, written) => {
    expect(await arrives({ subject: "x", ...written })).toMatchObject({ state: "automatic", conversationId: null });
    const about = await matter();
    const before = await conversation(about.id);
    const raw = written.raw?.replace(inbox.address, about.reply);
    const row = await arrives({ ...written, to: about.reply, ...(raw && { raw }) });
    expect(row).toMatchObject({ state: "automatic", conversationId: about.id });
    expect(await conversation(about.id)).toEqual(before);
  });

  test("an answering machine that answers its like ends there: nothing is sent", async () => {
    const before = (await get("/outgoing-mails")).items.length;
    for (let round = 0; round < 5; round++) {
      const about = await matter("Robo <robo@r.example>");
      await arrives({ from: "Robo <robo@r.example>", to: about.reply, head: "Auto-Submitted: auto-replied" });
    }
    expect((await get("/outgoing-mails")).items).toHaveLength(before);
  });

  test("is counted, and one key opens a conversation from it; always opens those after it too", async () => {
    const { automatic } = await get("/mails/count");
    const row = await arrives({ from: "Shop <no-reply@shop.example>", text: "Order 7" });
    expect((await get("/mails/count")).automatic).toBe(automatic + 1);
    const { body } = await post(`/mails/${row.id}/opening`, { always: true });
    expect(await ledgerRow(row.id)).toMatchObject({ state: "opened", conversationId: body.conversationId });
    expect((await messages(body.conversationId))[0]).toMatchObject({ text: "Order 7" });
    expect(await arrives({ from: "no-reply@shop.example", text: "Order 8" })).toMatchObject({ state: "opened" });
    expect((await post(`/mails/${row.id}/opening`)).status).toBe(409);
  });

  test("a form sender's customer stands in Reply-To; one is proposed when many do", async () => {
    const form = "Contact form <form@shop.example>";
    const from = (name: string) => arrives({ from: form, head: `Reply-To: ${name}@c.example` });
    expect(await from("one")).toMatchObject({ state: "opened", flags: [] });
    await from("two");
    expect((await from("three")).flags).toContain("maybe-form");
    await store.inWorkspace(workspace.id, (tx) =>
      treatSender(tx, systemActor(workspace.id), inbox.id, "form@shop.example", "form"),
    );
    const row = await from("four");
    expect(row).toMatchObject({ state: "opened", flags: [] });
    expect(await conversation(row.conversationId)).toMatchObject({ participants: [{ address: "four@c.example" }] });
  });
});

describe("a bounce", () => {
  const report = (reply: string, messageId: string, to: string) =>
    [
      "From: MAILER-DAEMON@a.example",
      `To: ${reply}`,
      `Message-ID: <bounce-${++count}@a.example>`,
      "Subject: Undelivered Mail",
      "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
      "",
      "--b",
      "",
      "It could not be delivered.",
      "--b",
      "Content-Type: message/delivery-status",
      "",
      "Reporting-MTA: dns; a.example",
      "",
      `Final-Recipient: rfc822; ${to}`,
      "Action: failed",
      "Status: 5.1.1",
      "Diagnostic-Code: smtp; 550 5.1.1 no such user",
      "",
      "--b",
      "Content-Type: text/rfc822-headers",
      "",
      `Message-ID: <${messageId}>`,
      "",
      "--b--",
      "",
    ].join("\r\n");

  test("of an answer of ours is told at the answer, and changes nothing else", async () => {
    const about = await matter();
    const sent = await post(`/conversations/${about.id}/messages`, { kind: "outbound", text: "A new one comes." });
    expect(sent.status).toBe(201);
    store.clock.advance(60 * secondMs);
    const mail = await store.inWorkspace(workspace.id, async (tx) =>
      tx.db
        .updateTable("outgoingMail")
        .set({ state: "sent", sentAt: tx.now })
        .where("workspaceId", "=", workspace.id)
        .where("conversationId", "=", about.id)
        .returningAll()
        .executeTakeFirstOrThrow(),
    );
    const row = await arrives({
      to: about.bounce,
      raw: report(about.bounce, mail.mimeMessageId, "anna@a.example"),
      envelopeFrom: "",
    });
    expect(row).toMatchObject({ state: "bounce", conversationId: about.id });
    const outbound = (await messages(about.id)).find(({ kind }: { kind: string }) => kind === "outbound");
    expect(outbound.delivery).toMatchObject({ state: "bounced" });
    expect(JSON.stringify(outbound.delivery)).toContain("no such user");
  });

  test("of something that we never sent is kept in sight, and does nothing", async () => {
    const row = await arrives({ raw: report(inbox.address, "x@elsewhere", "who@w.example"), envelopeFrom: "" });
    expect(row).toMatchObject({ state: "bounce", conversationId: null });
  });
});

describe("what cannot be read", () => {
  test("is in sight as unreadable, can be read again, and holds up nothing", async () => {
    poison = { word: "poison", times: 1, problem: new UnreadableMail("too-much-memory", "It needs too much memory.") };
    const row = await arrives({ subject: "poison", from: "Anna <anna@a.example>" });
    expect(row).toMatchObject({ state: "unreadable", problem: "It needs too much memory.", subject: "poison" });
    expect(await arrives({ subject: "healthy" })).toMatchObject({ state: "opened" });
    expect((await get("/mails/count")).unreadable).toBe(1);
    expect((await post(`/mails/${row.id}/retry`)).status).toBe(202);
    await ingest.sweep();
    expect(await ledgerRow(row.id)).toMatchObject({ state: "opened", problem: null });
  });

  test("our own faults are tried again, ever later, and then shown", async () => {
    poison = { word: "fault", times: 3, problem: new Error("a bug of ours") };
    const row = await arrives({ subject: "fault" });
    expect(row).toMatchObject({ state: "received", problem: "a bug of ours" });
    for (let tries = 0; tries < 3; tries++) {
      store.clock.advance(200 * secondMs);
      await ingest.sweep();
    }
    expect(await ledgerRow(row.id)).toMatchObject({ state: "opened", problem: null });
    poison = { word: "hopeless", times: 99, problem: new Error("a bug of ours") };
    const hopeless = await arrives({ subject: "hopeless" });
    for (let tries = 0; tries < 6; tries++) {
      store.clock.advance(3_700 * secondMs);
      await ingest.sweep();
    }
    expect(await ledgerRow(hopeless.id)).toMatchObject({ state: "unreadable" });
    poison = undefined;
  });

  test("a mail whose reader died in the middle is taken up again", async () => {
    await client.sendMail({
      envelope: { from: "a@a.example", to: inbox.address },
      raw: "Subject: died\r\nFrom: d@a.example\r\n\r\nx\r\n",
    });
    await ingest.sweep();
    await store.inWorkspace(workspace.id, (tx) =>
      tx.db
        .updateTable("mail")
        .set({ state: "received", dueAt: new Date(tx.now.getTime() + 30_000), leaseUntil: tx.now })
        .where("workspaceId", "=", workspace.id)
        .where("subject", "=", "died")
        .execute(),
    );
    const second = startIngest(parts, { reader: realReader });
    await second.sweep();
    const { items } = await get("/mails?limit=100");
    const died = items.filter(({ subject }: { subject: string }) => subject === "died");
    expect(died).toMatchObject([{ state: "opened" }]);
  });
});
