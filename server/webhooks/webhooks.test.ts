import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { sql } from "kysely";
import { Webhook as Verifier } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { dayMs, hourMs, minuteMs, secondMs } from "#platform/clock.ts";
import { silentLog } from "#platform/log.ts";
import { testApp } from "../test/app.ts";
import { type Headers, type TestWorkspace, testWorkspace } from "../test/people.ts";
import { startDelivering } from "./index.ts";

const { app, store } = await testApp();
let halden: TestWorkspace;

interface Heard {
  headers: IncomingHttpHeaders;
  body: string;
}

const heard: Heard[] = [];
let answer = { status: 204, headers: {} as Record<string, string>, body: "" };
const shop = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => {
    body += chunk;
  });
  request.on("end", () => {
    heard.push({ headers: request.headers, body });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
});
await new Promise<void>((resolve) => shop.listen(0, "127.0.0.1", () => resolve()));
const url = `http://127.0.0.1:${(shop.address() as { port: number }).port}/hook`;
const seldom = 3_600_000;
const delivering = startDelivering({ store, log: silentLog }, { internalHosts: ["127.0.0.0/8"], everyMs: seldom });
const fromOutside = startDelivering({ store, log: silentLog }, { everyMs: seldom });

afterAll(async () => {
  await Promise.all([delivering.stop(), fromOutside.stop()]);
  shop.close();
});

beforeAll(async () => {
  halden = await testWorkspace(store);
});

beforeEach(async () => {
  answer = { status: 204, headers: {}, body: "" };
  for (const one of (await ask("GET", "/webhooks")).items) await ask("DELETE", `/webhooks/${one.id}`);
  heard.length = 0;
});

async function ask(method: "GET" | "POST" | "PATCH" | "DELETE", path: string, payload?: object, headers?: Headers) {
  const request = { method, url: `/api/v1${path}`, headers: headers ?? halden.headers.admin };
  const { body } = await app.inject(payload ? { ...request, payload } : request);
  return body === "" ? undefined : JSON.parse(body);
}

const make = (more: object = {}) => ask("POST", "/webhooks", { name: "Shop", url, ...more });

async function customerWrites(): Promise<void> {
  const mail = { from: { name: "Ama", address: "ama@customer.example" }, to: halden.inbox.address };
  const started = { to: mail.from, subject: "Kettle", text: "About your secret kettle." };
  await ask("POST", "/conversations", started, halden.headers.agent);
}

async function log(id: string) {
  return (await ask("GET", `/webhooks/${id}/deliveries`)).items;
}

describe("a webhook", () => {
  test("hears of what it asked for, with ids and facts and no words of people", async () => {
    const { id } = await make({ kinds: ["conversation.started"] });
    await customerWrites();
    await delivering.sweep();
    expect(heard).toHaveLength(1);
    const told = JSON.parse(heard[0]?.body ?? "");
    expect(told).toMatchObject({
      type: "conversation.started",
      timestamp: store.clock.now().toISOString(),
      data: {
        workspaceId: halden.workspace.id,
        conversationId: expect.any(String),
        actor: { kind: "member", id: halden.members.agent.id },
      },
    });
    expect(heard[0]?.body).not.toMatch(/kettle|Ama/i);
    expect(await log(id)).toMatchObject([{ kind: "conversation.started", state: "delivered", attempts: 1 }]);
  });

  test("is signed as Standard Webhooks says, so that any of its libraries verifies it", async () => {
    const { secret } = await make();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    store.clock.set(new Date()); // the verifier asks the real clock
    await customerWrites();
    await delivering.sweep();
    const [{ headers, body } = { headers: {}, body: "" }] = heard;
    const named = {
      "webhook-id": String(headers["webhook-id"]),
      "webhook-timestamp": String(headers["webhook-timestamp"]),
      "webhook-signature": String(headers["webhook-signature"]),
    };
    expect(() => new Verifier(secret).verify(body, named)).not.toThrow();
    expect(() => new Verifier(secret).verify(`${body} `, named)).toThrow();
    const key = Buffer.from(secret.slice("whsec_".length), "base64");
    const said = `${named["webhook-id"]}.${named["webhook-timestamp"]}.${body}`;
    expect(named["webhook-signature"]).toBe(`v1,${createHmac("sha256", key).update(said).digest("base64")}`);
  });

  test("shows its secret once, and keeps it encrypted", async () => {
    const { secret } = await make();
    expect(JSON.stringify(await ask("GET", "/webhooks"))).not.toContain(secret);
    const { rows } = await store.inWorkspace(halden.workspace.id, (tx) =>
      sql<{ all: string }>`
        select string_agg(row_to_json(webhook)::text, '') || (select coalesce(string_agg(row_to_json(entry)::text, ''), '')
          from audit_entry entry where workspace_id = ${tx.workspaceId}) as all
        from webhook where workspace_id = ${tx.workspaceId}`.execute(tx.db),
    );
    expect(rows[0]?.all).not.toContain(secret.slice("whsec_".length));
  });

  test("gets a new secret, while the one before it signs too for a day", async () => {
    const { id, secret: earlier } = await make();
    const { secret } = await ask("POST", `/webhooks/${id}/secrets`);
    await ask("POST", `/webhooks/${id}/tests`);
    await delivering.sweep();
    store.clock.advance(dayMs + secondMs);
    await ask("POST", `/webhooks/${id}/tests`);
    await delivering.sweep();
    const signatures = heard.map(({ headers }) => String(headers["webhook-signature"]).split(" "));
    expect(signatures.map(({ length }) => length)).toEqual([2, 1]);
    expect(earlier).not.toBe(secret);
  });

  test("is tried again with growing pauses, with the same id and the same body", async () => {
    const { id } = await make();
    answer = { status: 500, headers: {}, body: "down for repairs" };
    await ask("POST", `/webhooks/${id}/tests`);
    await delivering.sweep();
    await delivering.sweep();
    expect(heard).toHaveLength(1);
    store.clock.advance(6 * secondMs);
    await delivering.sweep();
    store.clock.advance(6 * minuteMs);
    answer = { status: 200, headers: {}, body: "thanks" };
    await delivering.sweep();
    expect(heard).toHaveLength(3);
    expect(new Set(heard.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(new Set(heard.map(({ body }) => body)).size).toBe(1);
    const [delivery] = await log(id);
    expect(delivery).toMatchObject({ state: "delivered", attempts: 3, problem: null });
    const { tries } = await ask("GET", `/webhook-deliveries/${delivery.id}`);
    expect(tries.map(({ status, answer: said }: { status: number; answer: string }) => [status, said])).toEqual([
      [200, "thanks"],
      [500, "down for repairs"],
      [500, "down for repairs"],
    ]);
  });

  test("fails after the last try, says why, and can be replayed, one or all", async () => {
    const { id } = await make();
    answer = { status: 503, headers: {}, body: "" };
    await ask("POST", `/webhooks/${id}/tests`);
    const pauses = [
      0,
      6 * secondMs,
      6 * minuteMs,
      34 * minuteMs,
      ...[2.3, 5.6, 11.1, 15.5, 22.1, 26.5].map((h) => h * hourMs),
    ];
    for (const pause of pauses) {
      store.clock.advance(pause);
      await delivering.sweep();
    }
    const [failed] = await log(id);
    expect(failed).toMatchObject({ state: "failed", attempts: 10, problem: "It answered 503 instead of 2xx." });
    await ask("PATCH", `/webhooks/${id}`, { state: "on" });
    answer = { status: 204, headers: {}, body: "" };
    await ask("POST", `/webhook-deliveries/${failed.id}/replays`);
    await delivering.sweep();
    expect((await log(id))[0]).toMatchObject({ state: "delivered", attempts: 11 });
    expect(heard.at(-1)?.headers["webhook-id"]).toBe(failed.id);
    expect(await ask("POST", `/webhooks/${id}/replays`, { since: "2026-01-01T00:00:00Z" })).toEqual({ count: 0 });
  });

  test("follows no redirect: where it leads was looked at by nobody", async () => {
    const { id } = await make();
    answer = { status: 307, headers: { location: "http://169.254.169.254/latest/meta-data" }, body: "" };
    await ask("POST", `/webhooks/${id}/tests`);
    await delivering.sweep();
    expect(heard).toHaveLength(1);
    expect((await log(id))[0]).toMatchObject({
      state: "deferred",
      problem: expect.stringContaining("leads elsewhere"),
    });
  });

  test("leads nowhere inside, and nothing of what is there stands in the log", async () => {
    const { id } = await make();
    answer = { status: 200, headers: {}, body: "INSIDE-SECRET" };
    await ask("POST", `/webhooks/${id}/tests`);
    await fromOutside.sweep();
    expect(heard).toEqual([]);
    const [delivery] = await log(id);
    expect(delivery).toMatchObject({ state: "deferred", problem: expect.stringContaining("WEB_INTERNAL_HOSTS") });
    expect(JSON.stringify(await ask("GET", `/webhook-deliveries/${delivery.id}`))).not.toContain("INSIDE-SECRET");
  });

  test("that says it is gone is switched off at once, one that takes nothing for five days then; both say why", async () => {
    const gone = await make();
    answer = { status: 410, headers: {}, body: "" };
    await ask("POST", `/webhooks/${gone.id}/tests`);
    await delivering.sweep();
    const [first] = (await ask("GET", "/webhooks")).items;
    expect(first).toMatchObject({ state: "off", offReason: expect.stringContaining("410") });
    await ask("DELETE", `/webhooks/${gone.id}`);
    await make();
    answer = { status: 500, headers: {}, body: "" };
    for (const wait of [0, 6 * dayMs]) {
      store.clock.advance(wait);
      await customerWrites();
      await delivering.sweep();
    }
    const [second] = (await ask("GET", "/webhooks")).items;
    expect(second).toMatchObject({ state: "off", offReason: expect.stringContaining("five days") });
    expect(await ask("POST", `/webhooks/${second.id}/tests`)).toMatchObject({ code: "webhook_off" });
  });

  test("is heard of once, however many processes deliver", async () => {
    const { id } = await make();
    const more = [1, 2, 3].map(() =>
      startDelivering({ store, log: silentLog }, { internalHosts: ["127.0.0.0/8"], everyMs: seldom }),
    );
    for (let n = 0; n < 12; n++) await ask("POST", `/webhooks/${id}/tests`);
    await Promise.all(more.map((each) => each.sweep()));
    await Promise.all(more.map((each) => each.stop()));
    expect(heard).toHaveLength(12);
    expect(new Set(heard.map(({ headers }) => headers["webhook-id"])).size).toBe(12);
  });

  test("is made by those who lead, and by no key", async () => {
    for (const headers of [halden.headers.agent, halden.keyHeaders]) {
      expect(await ask("POST", "/webhooks", { name: "x", url }, headers)).toMatchObject({ code: "not_allowed" });
    }
    expect(await ask("POST", "/webhooks", { name: "x", url: "ftp://x.example" })).toMatchObject({ status: 400 });
  });
});

test("the demo tells nobody", async () => {
  const demo = await testWorkspace(store, { slug: "show" });
  await store.db.updateTable("workspace").set({ isDemo: true }).where("id", "=", demo.workspace.id).execute();
  const { id } = await ask("POST", "/webhooks", { name: "Shop", url }, demo.headers.admin);
  await ask("POST", `/webhooks/${id}/tests`, {}, demo.headers.admin);
  await delivering.sweep();
  expect(heard).toEqual([]);
  const { items } = await ask("GET", `/webhooks/${id}/deliveries`, undefined, demo.headers.admin);
  expect(items).toMatchObject([{ state: "kept" }]);
});
