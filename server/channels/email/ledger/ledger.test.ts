import { describe, expect, test } from "vitest";
import { addInbox } from "../../../inboxes/index.ts";
import { addTeam } from "../../../teams/index.ts";
import { testArrivals } from "../../../test/arrivals.ts";
import { testWorkspace } from "../../../test/people.ts";

const { app, store, workspace, inbox, members, headers, keyHeaders, arrives, get, post } = await testArrivals();
const other = await testWorkspace(store, { slug: "other" });

/** An inbox of a team in which only the admin is. */
const hidden = await store.inWorkspace(workspace.id, async (tx) => {
  const team = await addTeam(tx, { name: "Board", memberIds: [members.admin.id] });
  return addInbox(tx, { teamId: team.id, name: "Board", address: "board@halden.example", isPrivate: true });
});

const status = async (path: string, as: Record<string, string>, method: "GET" | "POST" = "GET") =>
  (await app.inject({ method, url: `/api/v1${path}`, headers: as, ...(method === "POST" && { payload: {} }) }))
    .statusCode;
const ids = (page: { items: { id: string }[] }) => page.items.map(({ id }) => id);

describe("the ledger", () => {
  test("lists every mail, newest first, a page at a time, and by what became of it", async () => {
    const rows = [];
    for (let count = 0; count < 5; count++) {
      store.clock.advance(1_000);
      rows.push(await arrives(count % 2 ? { head: "List-Id: <news>" } : {}));
    }
    const newest = rows.map(({ id }) => id).toReversed();
    const first = await get("/mails?limit=3");
    const second = await get(`/mails?limit=3&cursor=${first.nextCursor}`);
    expect([...ids(first), ...ids(second)].slice(0, 5)).toEqual(newest);
    expect(first.items[0]).toMatchObject({ inbox: { id: inbox.id, name: "Support" }, from: { name: "Anna Visser" } });
    const automatic = await get("/mails?state=automatic,bounce");
    expect(ids(automatic)).toEqual([newest[1], newest[3]]);
    expect(automatic.items[0].reason).toBe("It came over a mailing list.");
    expect(ids(await get(`/mails?conversationId=${rows[0]?.conversationId}`))).toEqual([rows[0]?.id]);
    expect(ids(await get(`/mails?inboxId=${hidden.id}`))).toEqual([]);
    expect(await status("/mails?state=lost", headers.agent)).toBe(400);
    expect(await status("/mails?cursor=x", headers.agent)).toBe(400);
  });

  test("shows what a mail says, and hands out the mail as it came, to be run by nobody", async () => {
    const row = await arrives({ head: "Content-Type: text/html", text: "<b>Hi</b><script>x()</script>" });
    expect(row).toMatchObject({ text: "Hi", html: expect.stringContaining("<b>Hi</b>") });
    expect(row.html).not.toContain("script");
    const raw = await app.inject({ url: `/api/v1/mails/${row.id}/raw`, headers: headers.agent });
    expect(raw.body).toContain("<script>x()</script>");
    expect(raw.headers).toMatchObject({
      "content-type": "text/plain; charset=utf-8",
      "x-content-type-options": "nosniff",
      "content-disposition": expect.stringMatching(/^attachment/),
    });
  });

  test("hands out a large mail from the storage", async () => {
    const text = "0123456789\r\n".repeat(30_000);
    const row = await arrives({ text });
    const raw = await app.inject({ url: `/api/v1/mails/${row.id}/raw`, headers: headers.agent });
    expect(raw.body).toContain(text);
  });
});

describe("who may look", () => {
  test("mails of a private inbox are its team's alone", async () => {
    const row = await arrives({ to: hidden.address, head: "List-Id: <board>" });
    // The agent asked, and there was no such mail.
    expect(row).toMatchObject({ status: 404 });
    const { items } = await get("/mails?limit=1", headers.admin);
    expect(items[0]).toMatchObject({ inbox: { id: hidden.id }, state: "automatic" });
    const path = `/mails/${items[0].id}`;
    for (const as of [headers.agent, headers.owner, keyHeaders]) {
      expect(ids(await get("/mails", as))).not.toContain(items[0].id);
      expect(await status(path, as)).toBe(404);
      expect(await status(`${path}/raw`, as)).toBe(404);
      for (const verb of ["opening", "joining", "separating", "retry"]) {
        expect(await status(`${path}/${verb}`, as, "POST")).toBe(404);
      }
    }
    const all = await get("/mails/count", headers.admin);
    expect((await get("/mails/count", headers.agent)).automatic).toBe(all.automatic - 1);
    expect((await post(`${path}/opening`, {}, headers.admin)).status).toBe(201);
  });

  test("nobody of another company, no colleague, and nobody unknown", async () => {
    const row = await arrives({ head: "List-Id: <news>" });
    expect(await status(`/mails/${row.id}`, other.headers.owner)).toBe(404);
    expect(await status(`/mails/${row.id}/opening`, other.headers.owner, "POST")).toBe(404);
    expect((await get("/mails", other.headers.owner)).items).toEqual([]);
    for (const path of ["/mails", `/mails/${row.id}`, `/mails/${row.id}/raw`, "/mails/count"]) {
      expect(await status(path, headers.colleague)).toBe(403);
      expect(await status(path, {})).toBe(401);
    }
    expect(await status(`/mails/${row.id}/opening`, headers.colleague, "POST")).toBe(403);
  });

  test("a request that is sent again opens one conversation", async () => {
    const row = await arrives({ head: "List-Id: <news>" });
    const as = { ...headers.agent, "idempotency-key": "once" };
    const first = await post(`/mails/${row.id}/opening`, {}, as);
    const again = await post(`/mails/${row.id}/opening`, {}, as);
    expect(again).toEqual(first);
    expect(first.status).toBe(201);
  });
});
