import { describe, expect, test } from "vitest";
import { testArrivals } from "../../../test/arrivals.ts";

const { arrives, post, ledgerRow, conversation, messages, matter } = await testArrivals();

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
