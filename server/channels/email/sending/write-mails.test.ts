import { beforeEach, describe, expect, test } from "vitest";
import { dayMs } from "#platform/clock.ts";
import { silentLog } from "#platform/log.ts";
import { askDue, openConversation } from "../../../conversations/index.ts";
import { customerByAddress } from "../../../customers/index.ts";
import { startSender } from "../../../mail/outgoing/index.ts";
import { readMessageId, readToken, signingKeys, tokenOfAddress } from "../../../mail/tokens/index.ts";
import { systemActor } from "../../../members/index.ts";
import { testApp } from "../../../test/app.ts";
import { otherMailServer } from "../../../test/mail-server.ts";
import { testWorkspace } from "../../../test/people.ts";

const { app, store, storage } = await testApp();
const { workspace, inbox, headers, keyHeaders, members } = await testWorkspace(store);
const other = await otherMailServer();
const parts = { store, storage, log: silentLog, publicUrl: "https://help.halden.example" };
const ama = { name: "Ama Mensah", address: "ama@example.org" };
let count = 0;

beforeEach(() => {
  other.behave({});
  other.arrived.length = 0;
});

/** A customer's mail, as the receiving side hands it over. */
function customerWrites(change: { subject?: string; language?: string; from?: typeof ama } = {}) {
  const from = change.from ?? ama;
  return store.inWorkspace(workspace.id, async (tx) => {
    const requester = await customerByAddress(tx, from);
    return openConversation(tx, systemActor(workspace.id), {
      inbox,
      channel: "email",
      requester,
      person: from,
      subject: change.subject ?? "Kettle arrived dented",
      language: change.language ?? "en",
      message: {
        mailId: null,
        from,
        to: [{ name: "", address: inbox.address }],
        cc: [],
        subject: change.subject ?? "Kettle arrived dented",
        text: "The lid does not close.",
        html: null,
        folded: [],
        attachments: [],
        mimeMessageId: `their${++count}@example.org`,
        inReplyTo: null,
        senderProof: "none",
        isThanks: false,
        flags: [],
        writtenAt: null,
        receivedAt: tx.now,
      },
    });
  });
}

async function say(conversationId: string, body: object, as: Record<string, string> = keyHeaders) {
  const answer = await app.inject({
    method: "POST",
    url: `/api/v1/conversations/${conversationId}/messages`,
    headers: as,
    payload: { kind: "outbound", ...body },
  });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json();
}

async function send(): Promise<void> {
  const sender = startSender(parts, { mailUrl: other.url, everyMs: dayMs });
  await sender.sweep();
  await sender.stop();
}

function header(raw: string, name: string): string | undefined {
  const head = raw.slice(0, raw.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ");
  return head.match(new RegExp(`^${name}: (.*)$`, "im"))?.[1];
}

async function messageOf(conversationId: string, id: string) {
  const list = await app.inject({ url: `/api/v1/conversations/${conversationId}/messages`, headers: headers.agent });
  return list.json().items.find((each: { id: string }) => each.id === id);
}

describe("an answer", () => {
  test("arrives in the customer's thread, from a person, with a reply address of the customer's own", async () => {
    const { conversation } = await customerWrites();
    const said = await say(conversation.id, {
      text: "Dear Ama,\n\nA new one comes.",
      confirm: true,
      memberId: members.agent.id,
    });
    await send();
    const [mail] = other.arrived;
    if (!mail) throw new Error("Nothing arrived.");
    const keys = await store.inWorkspace(workspace.id, signingKeys);
    const messageId = header(mail.raw, "Message-ID")?.slice(1, -1) ?? "";
    expect(readMessageId(keys, workspace.id, messageId)).toEqual({
      conversationId: conversation.id,
      messageId: said.id,
    });
    expect(header(mail.raw, "In-Reply-To")).toBe(`<their${count}@example.org>`);
    expect(header(mail.raw, "References")).toBe(`<their${count}@example.org> <${messageId}>`);
    expect(header(mail.raw, "Subject")).toBe("Re: Kettle arrived dented");
    expect(header(mail.raw, "From")).toBe(`${members.agent.publicName} at Halden Kitchen <support@halden.example>`);
    expect(header(mail.raw, "To")).toBe("Ama Mensah <ama@example.org>");
    expect(header(mail.raw, "Auto-Submitted")).toBeUndefined();
    expect(tokenOfAddress(header(mail.raw, "Reply-To") ?? "")?.purpose).toBe("reply");
    expect(tokenOfAddress(mail.from)?.purpose).toBe("bounce");
    const link = decoded(mail.raw).match(/https:\/\/help\.halden\.example\/c\/halden\/([a-z2-7]+)\/yes/)?.[1];
    expect(readToken(link ?? "")?.purpose).toBe("page");
    expect(await messageOf(conversation.id, said.id)).toMatchObject({ delivery: { state: "sent", problem: null } });
  });

  test("the next one stands behind both, and quotes what was said", async () => {
    const { conversation } = await customerWrites();
    await say(conversation.id, { text: "First." });
    await send();
    await say(conversation.id, { text: "Second." });
    await send();
    const [first, second] = other.arrived.map(({ raw }) => raw);
    const references = header(second ?? "", "References")?.split(" ");
    expect(references).toHaveLength(3);
    expect(references?.[1]).toBe(header(first ?? "", "Message-ID"));
    expect(references?.at(-1)).toBe(header(second ?? "", "Message-ID"));
    expect(header(second ?? "", "In-Reply-To")).toBe(`<their${count}@example.org>`);
    expect(decoded(second ?? "")).toContain("> First.");
  });

  test("goes to everybody once, each with their own way back, all with the same To and Cc", async () => {
    const { conversation } = await customerWrites();
    await say(conversation.id, {
      text: "To all.",
      confirm: true,
      to: [ama, { name: "Kofi", address: "kofi@example.org" }],
      cc: ["Ama@Example.org", "boss@example.org"],
      bcc: ["archive@example.org"],
    });
    await send();
    const byRecipient = new Map(other.arrived.map((mail) => [mail.to[0], mail]));
    expect([...byRecipient.keys()].sort()).toEqual([
      "ama@example.org",
      "archive@example.org",
      "boss@example.org",
      "kofi@example.org",
    ]);
    const mails = [...byRecipient.values()];
    expect(new Set(mails.map(({ raw }) => header(raw, "Message-ID"))).size).toBe(1);
    expect(new Set(mails.map(({ raw }) => header(raw, "To"))).size).toBe(1);
    expect(mails.some(({ raw }) => raw.includes("archive@example.org"))).toBe(false);
    const replies = ["ama@example.org", "kofi@example.org"].map((to) =>
      header(byRecipient.get(to)?.raw ?? "", "Reply-To"),
    );
    expect(new Set(replies).size).toBe(2);
    // Who is not on the conversation gets the words, and nothing to press.
    const outside = decoded(byRecipient.get("archive@example.org")?.raw ?? "");
    expect(outside).toContain("To all.");
    expect(outside).not.toMatch(/\/c\/halden|The lid does not close/);
  });

  test("carries its files, and shows a pasted picture where it was pasted", async () => {
    const { conversation } = await customerWrites();
    const [file, picture] = await Promise.all([
      upload("Guide.pdf", "application/pdf"),
      upload("dent.png", "image/png"),
    ]);
    await say(conversation.id, {
      text: "See here",
      html: `<p>See <b>here</b>: <img src="/api/v1/attachments/${picture}"><img src="https://tracker.example/open.gif"></p>`,
      attachmentIds: [file, picture],
    });
    await send();
    const raw = decoded(other.arrived[0]?.raw ?? "");
    expect(raw).toContain(`<img src="cid:${picture}@halden.example"`);
    expect(raw).toContain(`Content-ID: <${picture}@halden.example>`);
    expect(raw).toMatch(/Content-Disposition: inline; filename=dent.png/);
    expect(raw).toMatch(/Content-Disposition: attachment; filename=Guide.pdf/);
    expect(raw).not.toContain("tracker");
  });

  test("taken back within the undo time sends nothing", async () => {
    const { conversation } = await customerWrites();
    const said = await say(conversation.id, { text: "Oh no." }, headers.agent);
    await send();
    expect(other.arrived).toHaveLength(0);
    const undo = await app.inject({ method: "DELETE", url: `/api/v1/messages/${said.id}`, headers: headers.agent });
    expect(undo.statusCode, undo.body).toBe(200);
    store.clock.advance(dayMs);
    await send();
    expect(other.arrived).toHaveLength(0);
  });

  test("not taken back leaves after fifteen seconds", async () => {
    const { conversation } = await customerWrites();
    await say(conversation.id, { text: "Yes." }, headers.agent);
    store.clock.advance(14_999);
    await send();
    expect(other.arrived).toHaveLength(0);
    store.clock.advance(1);
    await send();
    expect(other.arrived).toHaveLength(1);
  });

  test("that does not arrive says so at the message, in plain words", async () => {
    other.behave({ recipient: () => "550 5.2.1 Disabled" });
    const { conversation } = await customerWrites();
    const said = await say(conversation.id, { text: "Hello?" });
    await send();
    const { delivery } = await messageOf(conversation.id, said.id);
    expect(delivery).toMatchObject({ state: "failed" });
    expect(delivery.problem).toContain("because the mailbox is switched off");
    const list = await app.inject({ url: `/api/v1/outgoing-mails?state=failed`, headers: headers.agent });
    const [failed] = list.json().items;
    expect(failed).toMatchObject({ to: "ama@example.org", messageId: said.id, conversationId: conversation.id });
    other.behave({});
    const retry = await app.inject({
      method: "POST",
      url: `/api/v1/outgoing-mails/${failed.id}/retry`,
      headers: headers.agent,
    });
    expect(retry.json(), retry.body).toMatchObject({ state: "queued" });
    await send();
    expect((await messageOf(conversation.id, said.id)).delivery).toEqual({ state: "sent", problem: null });
  });

  test("in the company's style, where plus-addresses do not work, carries neither name nor token", async () => {
    await change({ senderStyle: "company", plusAddressing: false });
    const { conversation } = await customerWrites();
    await say(conversation.id, { text: "Hello", memberId: members.agent.id });
    await send();
    await change({ senderStyle: "person", plusAddressing: true });
    const [mail] = other.arrived;
    expect(header(mail?.raw ?? "", "From")).toBe("Halden Kitchen <support@halden.example>");
    expect(header(mail?.raw ?? "", "Reply-To")).toBeUndefined();
    expect(mail?.from).toBe("support@halden.example");
  });
});

describe("a question of its own", () => {
  test("is asked automatically for the person, and reminded of once", async () => {
    const { conversation } = await customerWrites({ language: "de", subject: "Wasserkocher verbeult" });
    const at = new Date(store.clock.now().getTime() + dayMs).toISOString();
    await say(conversation.id, { text: "Kommt morgen.", confirm: { at }, memberId: members.agent.id });
    await send();
    other.arrived.length = 0;
    for (const days of [1, 3, 4, 4]) {
      store.clock.advance(days * dayMs);
      await askDue(store, workspace.id);
      await send();
    }
    const asking = other.arrived.filter(({ raw }) => raw.includes("verbeult"));
    expect(asking).toHaveLength(2);
    for (const { raw } of asking) {
      expect(header(raw, "Auto-Submitted")).toBe("auto-generated");
      expect(header(raw, "X-Auto-Response-Suppress")).toBe("All");
      expect(header(raw, "Content-Language")).toBe("de");
      expect(header(raw, "In-Reply-To")).toBe(`<their${count}@example.org>`);
      expect(decoded(raw)).toContain("Wasserkocher verbeult");
      expect(decoded(raw)).toContain("/yes");
    }
    const [question, reminder] = asking.map(({ raw }) => header(raw, "Message-ID"));
    expect(header(asking[1]?.raw ?? "", "References")).toContain(question);
    expect(reminder).not.toBe(question);
  });

  test.each([
    ["Dr. Jonas Weber", "de", "Jonas"],
    ["佐藤 花子", "ja", "佐藤 花子"],
  ])("greets %s in %s as %s", async (name, language, greeted) => {
    const from = { name, address: `asked-in-${language}@example.org` };
    const { conversation } = await customerWrites({ from, language });
    const at = new Date(store.clock.now().getTime() + dayMs).toISOString();
    await say(conversation.id, { text: "…", confirm: { at } });
    store.clock.advance(dayMs);
    await askDue(store, workspace.id);
    await send();
    const asked = other.arrived.find(({ to, raw }) => to.includes(from.address) && header(raw, "Auto-Submitted"));
    const lines = decoded(asked?.raw ?? "").split("\n");
    const greeting = lines.find((line) => line.includes(greeted) && !line.startsWith("To:"));
    expect(greeting).toBeDefined();
    expect(greeting).not.toMatch(/Dr\.|Weber/);
  });
});

describe("a forward", () => {
  test("goes to the outsider alone, in a thread apart from the customer's", async () => {
    const { conversation } = await customerWrites();
    await say(conversation.id, { text: "Can you repair this?", forwardTo: "smith@repairs.example" });
    await send();
    const [mail] = other.arrived;
    expect(other.arrived).toHaveLength(1);
    expect(mail?.to).toEqual(["smith@repairs.example"]);
    expect(header(mail?.raw ?? "", "Subject")).toBe("Fwd: Kettle arrived dented");
    expect(header(mail?.raw ?? "", "In-Reply-To")).toBeUndefined();
    expect(mail?.raw).not.toContain("their");
    expect(decoded(mail?.raw ?? "")).not.toMatch(/\/c\/halden|ama@example\.org|lid does not close/);
    expect(tokenOfAddress(header(mail?.raw ?? "", "Reply-To") ?? "")?.purpose).toBe("reply");
    await say(conversation.id, { text: "Dear Ama" });
    await send();
    expect(header(other.arrived[1]?.raw ?? "", "References")).not.toContain(header(mail?.raw ?? "", "Message-ID"));
  });
});

async function upload(filename: string, contentType: string): Promise<string> {
  const boundary = "boundary";
  const answer = await app.inject({
    method: "POST",
    url: "/api/v1/attachments",
    headers: { ...keyHeaders, "content-type": `multipart/form-data; boundary=${boundary}` },
    payload: `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${filename}"\r\nContent-Type: ${contentType}\r\n\r\nbytes\r\n--${boundary}--\r\n`,
  });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json().id;
}

/** Quoted-printable undone, so that words can be looked for. */
function decoded(raw: string): string {
  const bytes = raw
    .replace(/=\r\n/g, "")
    .replace(/(?:=[0-9A-F]{2})+/g, (run) => Buffer.from(run.replaceAll("=", ""), "hex").toString("utf8"));
  return bytes.replaceAll("\r\n", "\n");
}

async function change(columns: { senderStyle: "person" | "company"; plusAddressing: boolean }): Promise<void> {
  await store.inWorkspace(workspace.id, (tx) =>
    tx.db.updateTable("inbox").set(columns).where("workspaceId", "=", tx.workspaceId).execute(),
  );
}
