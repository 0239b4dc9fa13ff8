import { beforeEach, describe, expect, test } from "vitest";
import { dayMs } from "#platform/clock.ts";
import { addParticipant } from "../../conversations/index.ts";
import { testApp } from "../../test/app.ts";
import { pageHands, pageLink } from "../../test/customer-page.ts";
import { testWorkspace } from "../../test/people.ts";

const server = await testApp();
const { app, store } = server;
const halden = await testWorkspace(store);
const { workspace } = halden;
const { open, press, asked, stateOf } = pageHands(server, halden);

beforeEach(() => store.clock.set("2026-11-24T09:00:00Z"));

describe("the link", () => {
  test("opens the page of one conversation, which nobody keeps, lists or frames", async () => {
    const { link } = await asked();
    const page = await open(link);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain("Did this solve it?");
    expect(page.body).toContain("A driver brings a new one.");
    expect(page.body).not.toContain("<script");
    expect(page.headers).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-robots-tag": expect.stringContaining("noindex"),
      "x-content-type-options": "nosniff",
      "content-language": "en",
    });
    expect(page.headers["content-security-policy"]).toMatch(/^default-src 'none'/);
    expect(page.headers["content-security-policy"]).not.toContain("unsafe");
  });

  test("changes nothing when it is only fetched, whichever of the three ways it names", async () => {
    const { matter, link } = await asked();
    const before = await stateOf(matter);
    for (const way of ["", "/yes", "/not-yet", "/no-longer-needed"]) {
      for (const method of ["GET", "HEAD"] as const) {
        expect((await app.inject({ method, url: link + way })).statusCode).toBe(200);
      }
    }
    expect(await stateOf(matter)).toEqual(before);
    expect(before.state).toBe("answered");
  });

  test("that a member has, to see the page as the customer does, presses nothing in their name", async () => {
    const { matter, link } = await asked();
    const { id } = matter.conversation;
    for (const who of [halden.headers.agent, halden.headers.owner]) {
      const { pageUrl } = (await app.inject({ url: `/api/v1/conversations/${id}`, headers: who })).json();
      const ours = new URL(pageUrl).pathname;
      expect((await open(ours)).body).toContain("Did this solve it?");
      const pressed = await press(`${ours}/answer`, { answer: "yes" });
      expect(pressed.statusCode).toBe(403);
      expect(pressed.body).toContain("Only Ama");
      expect((await press(`${ours}/take-back`, {})).statusCode).toBe(403);
    }
    expect((await stateOf(matter)).state).toBe("answered");
    expect((await press(`${link}/answer`, { answer: "yes" })).statusCode).toBe(303);
    expect((await stateOf(matter)).resolution).toBe("confirmed");
  });

  test("shows that way opened which it names", async () => {
    const { link } = await asked();
    expect((await open(`${link}/not-yet`)).body).toMatch(/<details class="no" name="say" open>/);
    expect((await open(`${link}/no-longer-needed`)).body).toMatch(/name="say" open><summary>No longer needed/);
    expect((await open(link)).body).not.toMatch(/name="say" open/);
  });

  test("that opens nothing is answered alike, whatever the reason", async () => {
    const { matter, link } = await asked();
    const forged = link.slice(0, -1) + (link.endsWith("a") ? "b" : "a");
    const wrong = [
      forged,
      link.replace("/c/halden/", "/c/nobody/"),
      link.slice(0, -4),
      await pageLink(store, matter, { purpose: "reply" }),
      "/c/halden/x",
      "/c/halden",
      "/c/",
      `${link}/maybe`,
    ];
    const pages = await Promise.all(wrong.map((url) => open(url)));
    expect(pages.map(({ statusCode }) => statusCode)).toEqual(wrong.map(() => 404));
    const bodies = new Set(pages.map(({ body }) => body.replace(/nonce="[^"]*"/g, "")));
    expect(bodies.size).toBe(1);
    expect([...bodies][0]).toContain("just answer any mail of ours");
  });

  test("of another company opens nothing here", async () => {
    const other = await testWorkspace(store, { slug: "other" });
    const { link } = await asked();
    expect((await open(link.replace("halden", other.workspace.slug))).statusCode).toBe(404);
  });

  test("of an outsider opens nothing: what is said to them stands apart from the customer", async () => {
    const { matter } = await asked();
    const outsider = await store.inWorkspace(workspace.id, (tx) =>
      addParticipant(tx, {
        conversationId: matter.conversation.id,
        role: "outsider",
        person: { name: "Courier", address: "claims@courier.example" },
        customerId: null,
      }),
    );
    expect((await open(await pageLink(store, matter, { participant: outsider }))).statusCode).toBe(404);
  });

  test("works no more when its key has been retired for over a year", async () => {
    const { link } = await asked();
    await store.inWorkspace(workspace.id, (tx) =>
      tx.db.updateTable("signingKey").set({ retiredAt: tx.now }).where("workspaceId", "=", workspace.id).execute(),
    );
    expect((await open(link)).statusCode).toBe(200);
    store.clock.advance(366 * dayMs);
    expect((await open(link)).statusCode).toBe(404);
    await store.inWorkspace(workspace.id, (tx) =>
      tx.db.updateTable("signingKey").set({ retiredAt: null }).where("workspaceId", "=", workspace.id).execute(),
    );
  });
});

describe("a form that another website sends", () => {
  test.each([
    ["says so", { "sec-fetch-site": "cross-site" }],
    ["comes from another host", { "sec-fetch-site": "same-origin", origin: "https://evil.example" }],
  ])("changes nothing when the browser %s", async (_what, more) => {
    const { matter, link } = await asked();
    const pressed = await press(`${link}/answer`, { answer: "yes" }, more);
    expect(pressed.statusCode).toBe(403);
    expect(pressed.body).toContain("Press again here.");
    expect((await stateOf(matter)).state).toBe("answered");
  });

  test("is told from the page's own in a browser that says no origin", async () => {
    const { link } = await asked();
    const pressed = await press(`${link}/answer`, { answer: "yes" }, { origin: "null" });
    expect(pressed.statusCode).toBe(303);
  });
});

describe("limits", () => {
  test("a form without an answer is shown the page again", async () => {
    const { matter, link } = await asked();
    expect((await press(`${link}/answer`, { answer: "perhaps" })).statusCode).toBe(422);
    expect((await press(`${link}/answer`, {})).statusCode).toBe(422);
    expect((await stateOf(matter)).state).toBe("answered");
  });

  test("too many presses in a minute are held up, with a sentence", async () => {
    const { link } = await asked();
    const statuses: number[] = [];
    for (let index = 0; index < 21; index++) statuses.push((await press(`${link}/take-back`, {})).statusCode);
    expect(statuses.slice(0, 20).every((status) => status === 303)).toBe(true);
    const last = await press(`${link}/take-back`, {});
    expect(last.statusCode).toBe(429);
    expect(last.body).toContain("Wait a minute");
  });
});
