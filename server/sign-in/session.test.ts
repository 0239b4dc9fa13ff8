import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { dayMs, minuteMs } from "#platform/clock.ts";
import { addMember } from "../members/index.ts";
import { type TestApp, testApp } from "../test/app.ts";
import { sessionHeaders, type TestWorkspace, testUser, testWorkspace } from "../test/people.ts";
import { countAttempt } from "./attempts.ts";
import { setPassword } from "./password.ts";

const password = "copper kettle on gas";
const email = "amir.saleh@halden.example";

let { app, store }: TestApp = {} as TestApp;
let halden: TestWorkspace;

beforeAll(async () => {
  ({ app, store } = await testApp());
  halden = await testWorkspace(store);
  await setPassword(store.db, halden.members.admin.userId, password, store.clock.now());
});

beforeEach(async () => {
  await store.db.deleteFrom("signInAttempt").execute();
});

const post = (url: string, payload: object = {}, headers: Record<string, string> = {}) =>
  app.inject({ method: "POST", url: `/api/v1${url}`, payload, headers: { ...headers } });

function cookieOf(answer: { headers: Record<string, unknown> }): string {
  const set = [answer.headers["set-cookie"]].flat().map(String);
  return set.map((cookie) => cookie.split(";")[0]).join("; ");
}

/** The link of the newest mail to the address, as its reader would press it. */
async function linkTo(address: string): Promise<string | undefined> {
  const mail = await store.inWorkspace(halden.workspace.id, (tx) =>
    tx.db
      .selectFrom("outgoingMail")
      .selectAll()
      .where("workspaceId", "=", halden.workspace.id)
      .where("recipient", "=", address)
      .orderBy("id", "desc")
      .executeTakeFirst(),
  );
  return mail && /token=([\w-]+)/.exec(JSON.stringify(mail.ingredients))?.[1];
}

describe("with address and password", () => {
  test("somebody signs in, learns where they are a member, and uses the API by the cookie", async () => {
    const answer = await post("/session", { email: email.toUpperCase(), password });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      user: { email, name: "Amir Saleh" },
      workspaces: [{ slug: "halden", name: "Halden Kitchen" }],
    });
    const headers = { cookie: cookieOf(answer), "manyhands-workspace": "halden" };
    expect((await app.inject({ url: "/api/v1/teams", headers })).statusCode).toBe(200);
    expect((await app.inject({ url: "/api/v1/session", headers })).json()).toMatchObject({ user: { email } });
  });

  test("the cookie is out of reach of scripts and other sites", async () => {
    const cookie = String((await post("/session", { email, password })).headers["set-cookie"]);
    expect(cookie).toMatch(/^manyhands\.session_token=/);
    expect(cookie).toContain("HttpOnly");
    expect(cookie).toContain("SameSite=Lax");
    expect(cookie).toContain("Path=/");
  });

  test("what stands in the database lets nobody in", async () => {
    const token =
      decodeURIComponent(cookieOf(await post("/session", { email, password }))).match(/=([^.]+)/)?.[1] ?? "";
    const rows = await store.db.selectFrom("userSession").select("token").execute();
    expect(token.length).toBeGreaterThan(20);
    expect(rows.map((row) => row.token)).not.toContain(token);
  });

  test("a wrong password and an unknown address are answered alike", async () => {
    const wrong = await post("/session", { email, password: "not the password" });
    const unknown = await post("/session", { email: "nobody@halden.example", password: "not the password" });
    expect(wrong.json()).toMatchObject({ status: 401, code: "wrong_password" });
    expect(unknown.body).toBe(wrong.body);
  });

  test("ten tries for one address are enough, and a link still gets in", async () => {
    for (let tries = 0; tries < 10; tries++) await post("/session", { email, password: "not the password" });
    const refused = await post("/session", { email, password });
    expect(refused.json()).toMatchObject({ status: 429, code: "too_many_tries" });
    expect(refused.json().title).toContain("Wait a minute");
    expect((await post("/session/links", { email })).statusCode).toBe(204);
    store.clock.advance(minuteMs);
    expect((await post("/session", { email, password })).statusCode).toBe(201);
    store.clock.advance(-minuteMs);
  });

  test("whoever guesses from elsewhere, from many places even, does not lock the person out", async () => {
    const from = (ip: string, guess: string) => post("/session", { email, password: guess }, { "x-forwarded-for": ip });
    for (const ip of ["203.0.113.7", "203.0.113.8"]) {
      for (let tries = 0; tries < 10; tries++) expect((await from(ip, "a guess")).statusCode).toBe(401);
      expect((await from(ip, password)).statusCode).toBe(429);
    }
    expect((await from("198.51.100.4", password)).statusCode).toBe(201);
  });

  test("whoever goes on guessing waits longer each time, and a network of IPv6 counts as one place", async () => {
    const guess = (n: number) =>
      post("/session", { email, password: "a guess" }, { "x-forwarded-for": `2001:db8:0:7::${n.toString(16)}` });
    for (let tries = 1; tries <= 10; tries++) expect((await guess(tries)).statusCode).toBe(401);
    const began = store.clock.now().getTime();
    const waits: number[] = [];
    for (let turn = 0; turn < 7; turn++) {
      const { retryAfterSeconds } = (await guess(turn)).json().details;
      waits.push(retryAfterSeconds);
      store.clock.advance(retryAfterSeconds * 1_000);
      expect((await guess(turn)).statusCode).toBe(401);
    }
    store.clock.advance(began - store.clock.now().getTime());
    expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900]);
  });

  test("twenty tries at the same moment are no way around it", async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        post("/session", { email, password: "a guess" }, { "x-forwarded-for": "203.0.113.77" }),
      ),
    );
    expect(answers.filter(({ statusCode }) => statusCode === 401).length).toBeLessThanOrEqual(10);
  });

  test("tries are counted by who asks, behind a web server on the same machine too", async () => {
    const from = (ip: string, n: number) =>
      post("/session", { email: `guess-${n}@halden.example`, password: "x" }, { "x-forwarded-for": ip });
    for (let tries = 0; tries < 60; tries++) {
      await countAttempt(store, { kind: "password", email: `guess-${tries}@halden.example`, ip: "203.0.113.9" });
    }
    expect((await from("203.0.113.9", 60)).statusCode).toBe(429);
    expect((await from("203.0.113.10", 61)).statusCode).toBe(401);
  });

  test("another website cannot sign somebody in as somebody else", async () => {
    const answer = await post("/session", { email, password }, { origin: "https://evil.example" });
    expect(answer.json()).toMatchObject({ status: 403, code: "foreign_page" });
  });
});

describe("with a link by mail", () => {
  test("opening the link uses nothing up, pressing the button signs in, once", async () => {
    expect((await post("/session/links", { email })).statusCode).toBe(204);
    const token = await linkTo(email);
    expect((await app.inject({ url: `/api/v1/session/links/${token}` })).statusCode).toBe(404);
    const answer = await post(`/session/links/${token}`);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({ user: { email } });
    expect(cookieOf(answer)).toContain("session_token");
    expect((await post(`/session/links/${token}`)).json()).toMatchObject({ status: 410, code: "link_over" });
  });

  test("an unknown address is answered alike, and gets no mail", async () => {
    const answer = await post("/session/links", { email: "nobody@halden.example" });
    expect([answer.statusCode, answer.body]).toEqual([204, ""]);
    expect(await linkTo("nobody@halden.example")).toBeUndefined();
  });

  test("no link goes to an inbox, which many people read", async () => {
    const owner = await testUser(store, { name: "Lone Owner", email: "lone@halden.example" });
    await store.inWorkspace(halden.workspace.id, (tx) =>
      addMember(tx, { userId: owner, name: "Lone Owner", publicName: "Lone", role: "owner" }),
    );
    const inbox = { name: "Lone", address: "lone@halden.example", teamId: halden.team.id };
    await post("/inboxes", inbox, halden.headers.admin);
    expect((await post("/session/links", { email: "lone@halden.example" })).statusCode).toBe(204);
    expect(await linkTo("lone@halden.example")).toBeUndefined();
  });

  test("whoever took an address that was not theirs is out once its owner comes by a link", async () => {
    const victim = "vera@elsewhere.example";
    const invited = await post("/invitations", { role: "colleague" }, halden.headers.owner);
    const { pathname, searchParams } = new URL(invited.json().url);
    expect(pathname).toBe("/invitation");
    const taken = { name: "Not Vera", email: victim, password };
    const thief = await post(`/invitations/${searchParams.get("token")}/acceptance`, taken);
    expect(thief.statusCode).toBe(201);
    await post("/session/links", { email: victim });
    expect((await post(`/session/links/${await linkTo(victim)}`)).statusCode).toBe(201);
    const thiefs = { cookie: cookieOf(thief) };
    expect((await app.inject({ url: "/api/v1/session", headers: thiefs })).statusCode).toBe(401);
    expect((await post("/session", { email: victim, password })).statusCode).toBe(401);
  });

  test("nobody's mailbox is filled", async () => {
    for (let asked = 0; asked < 5; asked++) await post("/session/links", { email });
    expect((await post("/session/links", { email })).json()).toMatchObject({ status: 429, code: "too_many_tries" });
  });

  test("a made-up link is refused", async () => {
    expect((await post("/session/links/made-up")).json()).toMatchObject({ status: 410, code: "link_over" });
  });
});

describe("a new password", () => {
  async function somebody(name: string): Promise<{ userId: string; email: string }> {
    const account = { name, email: `${name}@halden.example`, password };
    const userId = await testUser(store, account);
    await store.inWorkspace(halden.workspace.id, (tx) =>
      addMember(tx, { userId, name, publicName: name, role: "agent" }),
    );
    return { userId, email: account.email };
  }
  const change = (payload: object, headers: Record<string, string>) =>
    app.inject({ method: "PUT", url: "/api/v1/session/password", payload, headers });

  test("needs the present one, has ten characters, and ends the sessions elsewhere", async () => {
    const { userId, email } = await somebody("karin");
    const here = await sessionHeaders(store, userId, "halden");
    const elsewhere = await sessionHeaders(store, userId, "halden");
    const newPassword = "another long one";
    expect((await change({ newPassword }, here)).json()).toMatchObject({ status: 403, code: "wrong_password" });
    const short = await change({ currentPassword: password, newPassword: "too short" }, here);
    expect(short.json()).toMatchObject({ status: 400, code: "invalid" });
    expect((await change({ currentPassword: password, newPassword }, here)).statusCode).toBe(204);
    expect((await app.inject({ url: "/api/v1/session", headers: here })).statusCode).toBe(200);
    expect((await app.inject({ url: "/api/v1/session", headers: elsewhere })).statusCode).toBe(401);
    expect((await post("/session", { email, password })).statusCode).toBe(401);
    expect((await post("/session", { email, password: newPassword })).statusCode).toBe(201);
  });

  test("whoever found a screen open guesses the present one ten times, and no more", async () => {
    const { userId } = await somebody("wim");
    const found = await sessionHeaders(store, userId, "halden");
    const guess = (currentPassword: string) => change({ currentPassword, newPassword: "a thief's own one" }, found);
    for (let n = 0; n < 10; n++) expect((await guess(`guess number ${n}`)).statusCode).toBe(403);
    expect((await guess(password)).json()).toMatchObject({ status: 429, code: "too_many_tries" });
  });

  test("is chosen by whoever forgot the old one after coming by a link", async () => {
    const { email } = await somebody("tom");
    await post("/session/links", { email });
    const cookie = cookieOf(await post(`/session/links/${await linkTo(email)}`));
    const headers = { cookie, "sec-fetch-site": "same-origin" };
    expect((await change({ newPassword: "remembered now" }, headers)).statusCode).toBe(204);
    expect((await post("/session", { email, password: "remembered now" })).statusCode).toBe(201);
    store.clock.advance(dayMs);
    const later = await change({ newPassword: "changed by a thief" }, headers);
    store.clock.advance(-dayMs);
    expect(later.statusCode).toBe(403);
  });
});

test("whoever signs out is out, and the cookie is cleared", async () => {
  const cookie = cookieOf(await post("/session", { email, password }));
  const headers = { cookie, "sec-fetch-site": "same-origin" };
  const out = await app.inject({ method: "DELETE", url: "/api/v1/session", headers });
  expect(out.statusCode).toBe(204);
  expect(String(out.headers["set-cookie"])).toContain("Max-Age=0");
  expect((await app.inject({ url: "/api/v1/session", headers })).statusCode).toBe(401);
});

test("where the address is https, the cookie goes by https only", async () => {
  const secure = await testApp({ publicUrl: "https://desk.example" });
  const lind = await testWorkspace(secure.store, { slug: "lind" });
  const { userId } = lind.members.agent;
  await setPassword(secure.store.db, userId, password, secure.store.clock.now());
  const payload = { email: "sanne.visser@lind.example", password };
  const answer = await secure.app.inject({ method: "POST", url: "/api/v1/session", payload });
  expect(String(answer.headers["set-cookie"])).toMatch(/^__Secure-manyhands\.session_token=.*; Secure/);
  const cookie = cookieOf(answer);
  expect((await secure.app.inject({ url: "/api/v1/session", headers: { cookie } })).statusCode).toBe(200);
  const planted = cookie.replace("__Secure-", "");
  const worked = await secure.app.inject({ url: "/api/v1/session", headers: { cookie: planted } });
  expect(worked.statusCode, "nobody works in a session that was planted by http").toBe(401);
});
