import { expect, test } from "vitest";
import { dayMs, minuteMs } from "#platform/clock.ts";
import { silentLog } from "#platform/log.ts";
import { startSender } from "../mail/outgoing/index.ts";
import { testApp } from "./app.ts";
import { testArrivals } from "./arrivals.ts";
import { otherMailServer } from "./mail-server.ts";
import { bringMatter } from "./matter.ts";
import { testWorkspace } from "./people.ts";

const linkPattern = /\/c\/halden\/[a-z2-7]{42}/;

/** As the raw mail of the send log reads once its encoding is undone. */
const read = (raw: string) => raw.replace(/=\r\n/g, "");

async function askedBy(mailUrl: string | undefined, { isTakenAway = false } = {}) {
  const { app, store, storage } = await testApp({ mailUrl: isTakenAway ? undefined : mailUrl });
  const halden = await testWorkspace(store);
  const { conversation } = await bringMatter(store, halden);
  const url = `/api/v1/conversations/${conversation.id}/messages`;
  const payload = { kind: "outbound", text: "A driver brings a new one.", confirm: true };
  expect((await app.inject({ method: "POST", url, headers: halden.headers.agent, payload })).statusCode).toBe(201);
  store.clock.advance(minuteMs);
  const parts = { store, storage, log: silentLog, publicUrl: "http://localhost:3000" };
  const sender = startSender(parts, { mailUrl, everyMs: dayMs });
  await sender.sweep();
  await sender.stop();
  const get = async (path: string, headers = halden.headers.agent) =>
    (await app.inject({ url: `/api/v1${path}`, headers })).json();
  return { get, halden, conversation };
}

test("the link that the customer presses is theirs alone: no member and no key reads it out of what was sent", async () => {
  const other = await otherMailServer();
  const { get, halden } = await askedBy(other.url);
  expect(read(other.arrived[0]?.raw ?? "")).toMatch(linkPattern);
  for (const headers of [halden.headers.owner, halden.headers.agent, halden.keyHeaders]) {
    const { items } = await get("/outgoing-mails", headers);
    expect(items[0].state).toBe("sent");
    for (const { raw } of [items[0], await get(`/outgoing-mails/${items[0].id}`, headers)]) {
      expect(read(raw)).toContain("A driver brings a new one.");
      expect(read(raw)).toContain("/c/halden/hidden");
      expect(read(raw)).not.toMatch(linkPattern);
    }
  }
});

test("taking the mail server away shows nobody the links of customers who have them in their mailboxes", async () => {
  const other = await otherMailServer();
  const { get, halden } = await askedBy(other.url, { isTakenAway: true });
  expect(read((await get("/outgoing-mails")).items[0].raw)).not.toMatch(linkPattern);
  expect((await get("/mailbox/mails?address=ama.mensah@example.org", halden.headers.owner)).items).toEqual([]);
});

test("as long as no mail leaves, the built-in mailbox stands in for the customer, links and all", async () => {
  const { get } = await askedBy(undefined);
  expect(read((await get("/outgoing-mails")).items[0].raw)).toMatch(linkPattern);
});

test("what a customer quotes of our mail does not hand their link to whoever reads the answer", async () => {
  const { arrives, matter: bring, get, app, headers } = await testArrivals();
  const matter = await bring();
  const link = `http://localhost:3000/c/halden/${matter.page.match(/\+([a-z2-7]{42})@/)?.[1]}`;
  const html = `<p>It works now. <a href="${link}/yes">yes</a></p><blockquote type="cite"><a href="${link}">${link}</a></blockquote>`;
  const row = await arrives({
    to: matter.reply,
    head: "Content-Type: text/html",
    text: html,
  });
  expect(row.state).toBe("joined");
  const shown = [
    await get(`/conversations/${matter.id}/messages`),
    await get(`/mails/${row.id}`),
    (await app.inject({ url: `/api/v1/mails/${row.id}/raw`, headers: headers.agent })).body,
  ];
  for (const each of shown) {
    expect(JSON.stringify(each)).toContain("/c/halden/hidden");
    expect(JSON.stringify(each)).not.toMatch(linkPattern);
  }
});
