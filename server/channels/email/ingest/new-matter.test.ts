import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { secondMs } from "#platform/clock.ts";
import { UnreadableMail } from "../../../mail-reading/index.ts";
import { testArrivals } from "../../../test/arrivals.ts";

const { smtpPort, inbox, store, ingest, state, arrives, sends, get, app, headers, ledgerRow, conversation, messages } =
  await testArrivals();

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
    await Promise.all(Array.from({ length: 20 }, () => sends({ raw })));
    await ingest.sweep();
    const { items } = await get("/mails?limit=40");
    const storm = items.filter(({ messageId }: { messageId: string }) => messageId === "storm@a.example");
    expect(storm.map(({ state }: { state: string }) => state).toSorted()).toEqual([
      ...Array(19).fill("duplicate"),
      "opened",
    ]);
    expect(new Set(storm.map((row: { conversationId: string }) => row.conversationId)).size).toBe(1);
  });

  test("a copy waits for no other that cannot be read yet, and both lead to one conversation", async () => {
    const copy = { id: "stuck@a.example", text: "Stuck" };
    state.poison = { word: "Stuck", times: 1, problem: new Error("a bug of ours") };
    const stuck = await arrives(copy);
    expect(stuck.state).toBe("received");
    const copied = await arrives(copy);
    expect(copied.state).toBe("opened");
    store.clock.advance(10 * secondMs);
    await ingest.sweep();
    expect(await ledgerRow(stuck.id)).toMatchObject({ state: "duplicate", conversationId: copied.conversationId });
  });

  test("a crash between storing and answering makes no second message", async () => {
    const raw = `From: anna@a.example\r\nTo: ${inbox.address}\r\nMessage-ID: <crash@a.example>\r\n\r\nCrash\r\n`;
    // Their server hears no 250, as ours is gone before it; so it delivers again, later, with a trace line more.
    await hangUpBeforeAnswer(smtpPort, inbox.address, raw);
    const again = await arrives({ raw: `Received: by mx.a.example\r\n${raw}` });
    expect(again.state).toBe("duplicate");
    expect((await messages(again.conversationId)).map(({ text }: { text: string }) => text)).toEqual(["Crash"]);
  });

  test("large ones come in too, and hold up no small one", async () => {
    const file = `Content-Type: application/octet-stream; name=film.bin\r\nContent-Transfer-Encoding: base64\r\n`;
    const raw = (id: string) =>
      `From: anna@a.example\r\nTo: ${inbox.address}\r\nMessage-ID: <${id}>\r\n${file}\r\n${"QUJD".repeat(18).concat("\r\n").repeat(40_000)}`;
    const ids = [await sends({ raw: raw("large-1@a.example") }), await sends({ raw: raw("large-2@a.example") })];
    expect((await arrives()).state).toBe("opened");
    for (const id of ids) {
      const row = await ledgerRow(id);
      const [message] = await messages(row.conversationId);
      expect(message.attachments).toMatchObject([{ filename: "film.bin", size: 40_000 * 18 * 3 }]);
    }
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
    state.poison = { word: "parent@a.example>\r\n\r\n", times: 1, problem: new UnreadableMail("too-slow", "slow") };
    await sends({ raw: raw("parent@a.example") });
    const id = await sends({ raw: raw("child@a.example", "In-Reply-To: <parent@a.example>\r\n") });
    for (let look = 0; look < 5; look++) {
      await ingest.sweep();
      store.clock.advance(10 * secondMs);
    }
    expect(await ledgerRow(id)).toMatchObject({ state: "joined" });
  });
});

async function hangUpBeforeAnswer(port: number, to: string, raw: string): Promise<void> {
  const socket = connect(port, "127.0.0.1");
  for (const line of [
    "EHLO a\r\n",
    "MAIL FROM:<anna@a.example>\r\n",
    `RCPT TO:<${to}>\r\n`,
    "DATA\r\n",
    `${raw}.\r\n`,
  ]) {
    await sleep(line.startsWith("EHLO") ? 200 : 30);
    socket.write(line);
  }
  await sleep(60); // stored by then; nobody has listened to the answer
  socket.resetAndDestroy();
  await sleep(100);
}
