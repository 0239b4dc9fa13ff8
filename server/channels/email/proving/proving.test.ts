import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { dayMs, minuteMs, secondMs } from "#platform/clock.ts";
import { silentLog } from "#platform/log.ts";
import { acceptMail } from "../../../mail/incoming/index.ts";
import { startSender } from "../../../mail/outgoing/index.ts";
import { testApp } from "../../../test/app.ts";
import { otherMailServer } from "../../../test/mail-server.ts";
import { type TestWorkspace, testWorkspace } from "../../../test/people.ts";
import { startIngest } from "../ingest/index.ts";
import { startProving } from "./index.ts";

const { app, store, storage } = await testApp();
const parts = { store, storage, log: silentLog, publicUrl: "http://localhost:3000" };
const other = await otherMailServer();
const sender = startSender(parts, { mailUrl: other.url });
const ingest = startIngest(parts);
/** The DNS, as far as it is asked. */
const texts = new Map<string, string[]>();
const proving = startProving(parts, { lookUp: async (name) => texts.get(name) ?? [] });
afterAll(async () => {
  await proving.stop();
  await ingest.stop();
  await sender.stop();
});

let halden: TestWorkspace;
let count = 0;

beforeEach(async () => {
  halden = await testWorkspace(store, { slug: `halden-${++count}` });
  other.arrived.length = 0;
  texts.clear();
});

const domain = () => `halden-${count}.example`;
const url = () => `/api/v1/inboxes/${halden.inbox.id}/proof`;
const proof = async () => (await app.inject({ url: url(), headers: halden.headers.agent })).json().proof;
const check = async (name: string) => (await proof()).checks.find((each: { name: string }) => each.name === name);

async function begin() {
  const answer = await app.inject({ method: "PUT", url: url(), headers: halden.headers.admin });
  expect(answer.statusCode).toBe(202);
  await sender.sweep();
  await proving.sweep();
}

/** The other server brings what we sent back to us, as far as `brings` says so. */
async function comesBack(brings: (to: string) => boolean = () => true, head = "") {
  for (const { to, raw } of other.arrived) {
    const [address = ""] = to;
    if (!brings(address)) continue;
    const bytes = Buffer.from(`${head}${raw}`);
    await acceptMail(store, storage, { to: address, bytes, envelopeFrom: halden.inbox.address, source: "smtp" });
  }
  await ingest.sweep();
  await proving.sweep();
}

const signature = () => `DKIM-Signature: v=1; a=rsa-sha256; d=${domain()};\r\n s=mh1; h=from; bh=x; b=y\r\n`;

function publish() {
  texts.set(domain(), ["v=spf1 mx ~all"]);
  texts.set(`_dmarc.${domain()}`, ["v=DMARC1; p=none"]);
  texts.set(`mh1._domainkey.${domain()}`, ["v=DKIM1; k=rsa; p=MIIBIjAN"]);
}

const after = async (ms: number) => {
  store.clock.advance(ms);
  await proving.sweep();
};

describe("proof of mail", () => {
  test("is given when a mail went the whole way, signed, by a server that may", async () => {
    publish();
    await begin();
    expect(await proof()).toMatchObject({ state: "running", provedAt: null });
    expect(await check("leaves")).toMatchObject({ state: "ok" });
    store.clock.advance(3 * secondMs);
    await comesBack(undefined, signature());
    expect(await proof()).toMatchObject({ state: "proved", seconds: 3 });
    expect((await proof()).checks.map(({ state }: { state: string }) => state)).toEqual(Array(5).fill("ok"));
  });

  test("puts nothing in the way of those who go through automatic mail", async () => {
    await begin();
    await comesBack();
    const headers = halden.headers.agent;
    const listed = await app.inject({ url: "/api/v1/mails?state=automatic", headers });
    expect(listed.json().items).toEqual([]);
    const all = await app.inject({ url: "/api/v1/mails", headers });
    expect(all.json().items).toHaveLength(2);
    const conversations = await app.inject({ url: "/api/v1/conversations", headers });
    expect(conversations.json().items).toEqual([]);
  });

  test("says that nobody brings the mail here, ten minutes later", async () => {
    await begin();
    await after(5 * minuteMs);
    expect(await proof()).toMatchObject({ state: "running" });
    await after(6 * minuteMs);
    expect(await proof()).toMatchObject({ state: "failed" });
    expect((await check("comes_in")).says).toMatch(/Forward support@.* fetch it from its mailbox/);
  });

  test("says that answers do not find back when only the address without a plus works", async () => {
    publish();
    await begin();
    await comesBack((to) => !to.includes("+"), signature());
    expect(await proof()).toMatchObject({ state: "running" });
    await after(3 * minuteMs);
    expect(await proof()).toMatchObject({ state: "failed" });
    expect((await check("finds_back")).says).toMatch(/does not reach this mailbox/);
  });

  test("says what is missing in the DNS, with the line to copy, and sees by itself that it was added", async () => {
    publish();
    texts.delete(domain());
    await begin();
    await comesBack(undefined, signature());
    expect(await proof()).toMatchObject({ state: "failed" });
    expect(await check("allowed")).toMatchObject({ record: { type: "TXT", name: domain(), value: "v=spf1 mx ~all" } });
    publish();
    await after(5 * minuteMs);
    expect(await proof()).toMatchObject({ state: "proved" });
    expect(other.arrived).toHaveLength(2);
  });

  test("says that mails leave unsigned", async () => {
    publish();
    await begin();
    await comesBack();
    expect(await proof()).toMatchObject({ state: "failed" });
    expect(await check("signed")).toMatchObject({ state: "bad", detail: "not signed" });
  });

  test("says that mail leaves nowhere while no server is named", async () => {
    const keeping = startSender(parts, { mailUrl: undefined });
    await app.inject({ method: "PUT", url: url(), headers: halden.headers.admin });
    await keeping.sweep();
    await proving.sweep();
    await keeping.stop();
    expect(await proof()).toMatchObject({ state: "failed" });
    expect((await check("leaves")).says).toMatch(/No server for outgoing mail/);
  });

  test("is tried again each night, and is heard of only when it fails", async () => {
    publish();
    await begin();
    await comesBack(undefined, signature());
    other.arrived.length = 0;
    await after(dayMs);
    await sender.sweep();
    expect(other.arrived.filter(({ from }) => from === halden.inbox.address)).toHaveLength(2);
    expect(await proof()).toMatchObject({ state: "running" });
    expect((await proof()).provedAt).not.toBeNull();
    await after(11 * minuteMs);
    expect(await proof()).toMatchObject({ state: "failed" });
    const events = await store.inWorkspace(halden.workspace.id, (tx) =>
      tx.db.selectFrom("event").select("kind").where("workspaceId", "=", tx.workspaceId).orderBy("position").execute(),
    );
    expect(events.map(({ kind }) => kind).filter((kind) => /^proof\.(?:proved|failed)/.test(kind))).toEqual([
      "proof.proved",
      "proof.failed",
    ]);
  });

  test("is believed of nobody who only writes as if", async () => {
    publish();
    await begin();
    const forged = `From: ${halden.inbox.address}\r\nTo: ${halden.inbox.address}\r\nMessage-ID: <proof.${"0".repeat(32)}.plain@${domain()}>\r\n\r\nx\r\n`;
    await acceptMail(store, storage, {
      to: halden.inbox.address,
      bytes: Buffer.from(forged),
      envelopeFrom: "x@evil.example",
      source: "smtp",
    });
    await ingest.sweep();
    await proving.sweep();
    expect(await proof()).toMatchObject({ state: "running" });
  });
});
