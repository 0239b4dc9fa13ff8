import { describe, expect, test } from "vitest";
import { addInbox } from "../../inboxes/index.ts";
import { addTeam } from "../../teams/index.ts";
import { testApp } from "../../test/app.ts";
import { testWorkspace } from "../../test/people.ts";
import { queueMail, queueSystemMail } from "./queue.ts";

const { app, store } = await testApp();
const { workspace, inbox, headers, keyHeaders } = await testWorkspace(store);
const neighbour = await testWorkspace(store, { slug: "other" });

async function queue(inboxId: string, address: string) {
  await store.inWorkspace(workspace.id, (tx) =>
    queueMail(tx, {
      purpose: "message",
      inboxId,
      conversationId: inbox.id,
      recipient: { name: "", address },
      envelopeFrom: "",
      mimeMessageId: `${address}.id`,
      subject: `To ${address}`,
      ingredients: {
        from: { name: "", address: "a@b.example" },
        to: [],
        cc: [],
        text: "",
        html: "",
        enclosures: [],
      },
      dueAt: tx.now,
    }),
  );
  store.clock.advance(1_000);
}

async function list(as: Record<string, string>, query = "") {
  const answer = await app.inject({ url: `/api/v1/outgoing-mails${query}`, headers: as });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

const recipientsIn = (page: { items: { to: string }[] }) => page.items.map(({ to }) => to);

await queue(inbox.id, "first@example.org");
await queue(inbox.id, "second@example.org");

describe("the send log", () => {
  test("is listed newest first, page by page", async () => {
    const one = await list(headers.agent, "?limit=1");
    expect(recipientsIn(one)).toEqual(["second@example.org"]);
    const two = await list(headers.agent, `?limit=1&cursor=${one.nextCursor}`);
    expect(recipientsIn(two)).toEqual(["first@example.org"]);
    expect(two.nextCursor).toBeNull();
    expect(two.items[0]).toMatchObject({
      state: "queued",
      raw: null,
      subject: "To first@example.org",
      attempts: 0,
      lastResponse: null,
      sentAt: null,
      conversationId: inbox.id,
    });
    expect(two.items[0].nextTryAt).not.toBeNull();
  });

  test("can be asked for one recipient, one state, one conversation", async () => {
    expect(recipientsIn(await list(keyHeaders, "?to=First@example.org"))).toEqual(["first@example.org"]);
    expect(recipientsIn(await list(keyHeaders, "?state=failed"))).toEqual([]);
    expect(recipientsIn(await list(keyHeaders, `?conversationId=${inbox.id}`))).toHaveLength(2);
    expect(recipientsIn(await list(keyHeaders, `?conversationId=${workspace.id}`))).toEqual([]);
  });

  test("of a private inbox is for its team alone, for programs neither", async () => {
    const hidden = await store.inWorkspace(workspace.id, async (tx) => {
      const team = await addTeam(tx, { name: "People" });
      return addInbox(tx, { teamId: team.id, name: "People", address: "hr@halden.example", isPrivate: true });
    });
    await queue(hidden.id, "grace@example.org");
    for (const as of [headers.agent, headers.owner, keyHeaders]) {
      expect(recipientsIn(await list(as))).not.toContain("grace@example.org");
    }
  });

  test("shows that a sign-in link was sent to those who lead, and its text to nobody", async () => {
    await store.inWorkspace(workspace.id, (tx) =>
      queueSystemMail(tx, {
        purpose: "sign_in",
        to: { name: "", address: "sanne@halden.example" },
        subject: "Your link",
        text: "secret",
        html: "secret",
      }),
    );
    expect(recipientsIn(await list(headers.agent))).not.toContain("sanne@halden.example");
    const [mail] = (await list(headers.owner)).items;
    expect(mail).toMatchObject({ to: "sanne@halden.example", purpose: "sign_in", raw: null });
  });

  test("is not a colleague's, nor another company's", async () => {
    const asked = await app.inject({ url: "/api/v1/outgoing-mails", headers: headers.colleague });
    expect(asked.statusCode).toBe(403);
    expect(recipientsIn(await list(neighbour.headers.owner))).toEqual([]);
    const [mail] = (await list(headers.agent)).items;
    for (const request of [
      { url: `/api/v1/outgoing-mails/${mail.id}` },
      { method: "POST" as const, url: `/api/v1/outgoing-mails/${mail.id}/retry` },
    ]) {
      const answer = await app.inject({ ...request, headers: neighbour.headers.owner });
      expect(answer.statusCode).toBe(404);
    }
  });

  test("what waits for its first try is not sent again by hand", async () => {
    const [mail] = (await list(headers.agent)).items;
    const url = `/api/v1/outgoing-mails/${mail.id}/retry`;
    const answer = await app.inject({ method: "POST", url, headers: headers.agent });
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({ code: "nothing_to_retry" });
  });
});
