import { describe, expect, test } from "vitest";
import { secondMs } from "#platform/clock.ts";
import { treatSender } from "../../../inboxes/index.ts";
import { systemActor } from "../../../members/index.ts";
import { testArrivals, type Written } from "../../../test/arrivals.ts";

const { workspace, inbox, store, arrives, get, post, ledgerRow, conversation, messages, matter } = await testArrivals();
let count = 0;

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

  test("that came to a reply address stops nothing: whoever was in Cc has that address, and could write one", async () => {
    const stopped = async () =>
      store.inWorkspace(workspace.id, async (tx) => {
        const query = tx.db.selectFrom("undeliverableAddress").select("address");
        const rows = await query.where("workspaceId", "=", workspace.id).where("stoppedAt", "is not", null).execute();
        return rows.map(({ address }) => address);
      });
    const forged = { from: "Ben <ben@b.example>" };
    const about = await matter(forged.from);
    await post(`/conversations/${about.id}/messages`, { kind: "outbound", text: "A new one comes." });
    store.clock.advance(60 * secondMs);
    await store.inWorkspace(workspace.id, async (tx) =>
      tx.db
        .updateTable("outgoingMail")
        .set({ state: "sent", sentAt: tx.now })
        .where("workspaceId", "=", workspace.id)
        .where("conversationId", "=", about.id)
        .execute(),
    );
    const arrivesAt = (to: string) =>
      arrives({ to, raw: report(to, "unknown@elsewhere.example", "ben@b.example"), envelopeFrom: "" });
    await arrivesAt(about.reply);
    await arrivesAt(about.page);
    expect(await stopped()).not.toContain("ben@b.example");
    await arrivesAt(about.bounce);
    expect(await stopped()).toContain("ben@b.example");
  });

  test("of something that we never sent is kept in sight, and does nothing", async () => {
    const row = await arrives({ raw: report(inbox.address, "x@elsewhere", "who@w.example"), envelopeFrom: "" });
    expect(row).toMatchObject({ state: "bounce", conversationId: null });
  });
});
