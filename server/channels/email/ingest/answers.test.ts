import { describe, expect, test } from "vitest";
import { dayMs } from "#platform/clock.ts";
import { addParticipant, lockConversation } from "../../../conversations/index.ts";
import { addIdentity } from "../../../customers/index.ts";
import { systemActor } from "../../../members/index.ts";
import { type TestMatterByMail, testArrivals, type Written } from "../../../test/arrivals.ts";
import { testWorkspace } from "../../../test/people.ts";

const { app, workspace, headers, store, ingest, arrives, sends, get, conversation, messages, addressOf, matter } =
  await testArrivals();

describe("an answer finds its conversation", () => {
  const stranger = "Mallory <mallory@m.example>";
  const cases: [string, (matter: TestMatterByMail) => Written, string][] = [
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
      await addIdentity(tx, systemActor(tx.workspaceId), requesterId, {
        kind: "email",
        value: "anna.visser@work.example",
      });
    });
    expect(await arrives({ to: about.reply, from: "anna.visser@work.example" })).toMatchObject({ state: "joined" });
  });

  test("from an address of somebody who was merged into the customer", async () => {
    const about = await matter();
    const bens = await matter("ben@work.example");
    const [anna, ben] = await store.inWorkspace(workspace.id, async (tx) => [
      (await lockConversation(tx, about.id)).requesterId,
      (await lockConversation(tx, bens.id)).requesterId,
    ]);
    expect(await arrives({ to: about.reply, from: "ben@work.example" })).toMatchObject({ state: "held" });
    const url = `/api/v1/customers/${anna}/merged/${ben}`;
    expect((await app.inject({ method: "PUT", url, headers: headers.agent })).statusCode).toBe(200);
    expect(await arrives({ to: about.reply, from: "ben@work.example" })).toMatchObject({ state: "joined" });
    await app.inject({ method: "DELETE", url, headers: headers.agent });
    expect(await arrives({ to: about.reply, from: "ben@work.example" })).toMatchObject({ state: "held" });
  });

  test("an outsider's stays apart from the customer", async () => {
    const about = await matter();
    const outsider = await store.inWorkspace(workspace.id, (tx) =>
      addParticipant(tx, {
        conversationId: about.id,
        role: "outsider",
        person: { name: "Carrier", address: "carrier@c.example" },
        customerId: null,
      }),
    );
    const reply = await addressOf(outsider);
    const row = await arrives({ to: reply, from: "carrier@c.example", text: "It is in Utrecht." });
    expect(row).toMatchObject({ state: "joined", conversationId: about.id });
    const last = (await messages(about.id)).find(({ side }: { side: string }) => side === "outsider");
    expect(last).toMatchObject({ text: "It is in Utrecht." });
  });

  test("with the token of another workspace there is none", async () => {
    const other = await testWorkspace(store, { slug: "other" });
    const about = await matter();
    const elsewhere = about.reply.replace("halden.example", "other.example");
    const id = await sends({
      to: elsewhere,
      raw: `From: anna@a.example\r\nTo: ${elsewhere}\r\nMessage-ID: <else@a.example>\r\n\r\nHello\r\n`,
    });
    await ingest.sweep();
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
