import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hourMs, minuteMs } from "#platform/clock.ts";
import { addMember, type Member } from "../members/index.ts";
import { testApp } from "../test/app.ts";
import { codeShown } from "../test/authenticator.ts";
import { addSignedIn, type Headers, sessionHeaders, testUser, testWorkspace } from "../test/people.ts";
import { setPassword } from "./password.ts";

const password = "copper kettle on gas";
const { app, store } = await testApp();
const halden = await testWorkspace(store);

let somebody: { member: Member; headers: Headers };
let email = "";
let count = 0;

beforeAll(() => store.clock.set(new Date().toISOString())); // the library's own clock is the wall's

beforeEach(async () => {
  await store.db.deleteFrom("signInAttempt").execute();
  const name = `Person ${++count}`;
  somebody = await addSignedIn(store, halden.workspace, { name, role: "agent" });
  email = `person.${count}@halden.example`;
  await setPassword(store.db, somebody.member.userId, password, store.clock.now());
});

const ask = (method: "GET" | "POST" | "PUT" | "DELETE", url: string, payload?: object, headers = somebody.headers) =>
  app.inject({ method, url: `/api/v1${url}`, headers, ...(payload && { payload }) });

function cookieOf(answer: { headers: Record<string, unknown> }): string {
  const set = [answer.headers["set-cookie"]].flat().map(String);
  return set.map((cookie) => cookie.split(";")[0]).join("; ");
}

/** Sets an authenticator up, as the page does. Half a minute passes, as each code is taken once. */
async function setUp(headers = somebody.headers): Promise<{ code: () => string; codes: string[] }> {
  const begun = await ask("POST", "/session/authenticator", undefined, headers);
  expect(begun.statusCode, begun.body).toBe(201);
  const code = () => codeShown(begun.json().seed, store.clock.now());
  const confirmed = await ask("PUT", "/session/authenticator", { code: code() }, headers);
  expect(confirmed.statusCode, confirmed.body).toBe(200);
  store.clock.advance(minuteMs);
  return { code, codes: confirmed.json().codes };
}

const firstStep = () => ask("POST", "/session", { email, password }, {});
const secondStep = (code: string, cookie: string) => ask("POST", "/session/second-step", { code }, { cookie });

describe("an authenticator", () => {
  test("is asked for once a code of it was shown, and not before", async () => {
    await ask("POST", "/session/authenticator");
    expect((await firstStep()).statusCode, "the picture alone shuts nobody out").toBe(201);
    const { code } = await setUp();
    const first = await firstStep();
    expect(first.json()).toMatchObject({ status: 401, code: "second_step" });
    expect(cookieOf(first), "no session yet").not.toContain("session_token");
    const wrong = await secondStep("000000", cookieOf(first));
    expect(wrong.json()).toMatchObject({ status: 403, code: "wrong_code" });
    const second = await secondStep(code(), cookieOf(first));
    expect(second.statusCode).toBe(201);
    const headers = { cookie: cookieOf(second), "manyhands-workspace": "halden" };
    expect((await ask("GET", "/teams", undefined, headers)).statusCode).toBe(200);
  });

  test("takes each code once", async () => {
    const { code } = await setUp();
    const [one, other] = [cookieOf(await firstStep()), cookieOf(await firstStep())];
    expect((await secondStep(code(), one)).statusCode).toBe(201);
    expect((await secondStep(code(), other)).json()).toMatchObject({ code: "wrong_code" });
    store.clock.advance(minuteMs);
    expect((await secondStep(code(), one)).json(), "nor a first step").toMatchObject({ code: "second_step_over" });
  });

  test("waits ten minutes after the first step, for who has the cookie of it", async () => {
    const { code } = await setUp();
    const cookie = cookieOf(await firstStep());
    expect((await secondStep(code(), "")).json()).toMatchObject({ status: 410, code: "second_step_over" });
    store.clock.advance(11 * minuteMs);
    expect((await secondStep(code(), cookie)).json()).toMatchObject({ status: 410, code: "second_step_over" });
  });

  test("is guessed ten times, from wherever, and then makes wait", async () => {
    const { code } = await setUp();
    const cookie = cookieOf(await firstStep());
    const guess = (n: number) =>
      app.inject({
        method: "POST",
        url: "/api/v1/session/second-step",
        payload: { code: "000000" },
        headers: { cookie },
        remoteAddress: `192.0.2.${n}`,
      });
    for (let n = 0; n < 10; n++) expect((await guess(n)).statusCode).toBe(403);
    const refused = await secondStep(code(), cookie);
    expect(refused.json()).toMatchObject({ status: 429, code: "too_many_tries" });
    expect(refused.json().title).toContain("too many wrong codes. Wait a minute");
    store.clock.advance(minuteMs);
    expect((await secondStep(code(), cookie)).statusCode).toBe(201);
  });

  test("stands in the database so that nobody makes codes of it", async () => {
    const begun = await ask("POST", "/session/authenticator");
    const row = await store.db
      .selectFrom("authenticator")
      .selectAll()
      .where("userId", "=", somebody.member.userId)
      .executeTakeFirstOrThrow();
    const other = await ask("POST", "/session/authenticator");
    expect(other.json().seed, "each picture is new").not.toBe(begun.json().seed);
    expect(row.sealedSeed.byteLength, "nonce and tag beside it").toBeGreaterThan(28 + 20);
    const codes = await setUp();
    const { rows } = await sql<{ all: string }>`
      select (select jsonb_agg(a) from authenticator a)::text || (select jsonb_agg(r) from recovery_code r)::text as all`.execute(
      store.db,
    );
    for (const secret of [begun.json().seed, ...codes.codes]) expect(rows[0]?.all).not.toContain(secret);
  });

  test("is set up and removed only by who has just signed in, and removed by a code", async () => {
    store.clock.advance(hourMs);
    expect((await ask("POST", "/session/authenticator")).json()).toMatchObject({ status: 403, code: "sign_in_again" });
    const headers = await sessionHeaders(store, somebody.member.userId, "halden");
    const { code } = await setUp(headers);
    expect((await ask("POST", "/session/authenticator", undefined, headers)).json()).toMatchObject({ status: 409 });
    const remove = (given: string) => ask("POST", "/session/authenticator/removal", { code: given }, headers);
    expect((await remove("123456")).statusCode).toBe(403);
    expect((await remove(code())).statusCode).toBe(204);
    expect((await firstStep()).statusCode).toBe(201);
  });
});

describe("recovery codes", () => {
  test("let in without the phone, each once, and new ones end those of before", async () => {
    const { code, codes } = await setUp();
    expect(codes).toHaveLength(10);
    const [first = "", second = ""] = codes;
    expect((await secondStep(first.toLowerCase().replaceAll("-", " "), cookieOf(await firstStep()))).statusCode).toBe(
      201,
    );
    expect((await secondStep(first, cookieOf(await firstStep()))).statusCode).toBe(403);
    expect((await ask("GET", "/session/ways")).json()).toMatchObject({ hasAuthenticator: true, recoveryCodesLeft: 9 });
    const made = await ask("POST", "/session/recovery-codes", { code: code() });
    expect(made.json().codes).toHaveLength(10);
    expect((await secondStep(second, cookieOf(await firstStep()))).statusCode).toBe(403);
  });
});

test("a link by mail does not go around it", async () => {
  const { code } = await setUp();
  await ask("POST", "/session/links", { email }, {});
  const mail = await store.inWorkspace(halden.workspace.id, (tx) =>
    tx.db
      .selectFrom("outgoingMail")
      .selectAll()
      .where("workspaceId", "=", halden.workspace.id)
      .where("recipient", "=", email)
      .executeTakeFirstOrThrow(),
  );
  const token = /token=([\w-]+)/.exec(JSON.stringify(mail.ingredients))?.[1];
  const first = await ask("POST", `/session/links/${token}`, {}, {});
  expect(first.json()).toMatchObject({ status: 401, code: "second_step" });
  expect((await secondStep(code(), cookieOf(first))).statusCode).toBe(201);
});

test("whoever took an address that was not theirs keeps its owner out by no authenticator", async () => {
  const victim = "vera@elsewhere.example";
  const userId = await testUser(store, { name: "Not Vera", email: victim, password, isProved: false });
  await store.inWorkspace(halden.workspace.id, (tx) =>
    addMember(tx, { userId, name: "Not Vera", publicName: "Vera", role: "colleague" }),
  );
  await setUp(await sessionHeaders(store, userId, "halden"));
  await ask("POST", "/session/links", { email: victim }, {});
  const mail = await store.inWorkspace(halden.workspace.id, (tx) =>
    tx.db
      .selectFrom("outgoingMail")
      .selectAll()
      .where("workspaceId", "=", halden.workspace.id)
      .where("recipient", "=", victim)
      .executeTakeFirstOrThrow(),
  );
  const token = /token=([\w-]+)/.exec(JSON.stringify(mail.ingredients))?.[1];
  expect((await ask("POST", `/session/links/${token}`, {}, {})).statusCode).toBe(201);
  expect(await store.db.selectFrom("authenticator").select("userId").where("userId", "=", userId).execute()).toEqual(
    [],
  );
});

test("an invitation does not go around it", async () => {
  const { code } = await setUp();
  const other = await testWorkspace(store, { slug: `other-${count}` });
  const invited = await ask("POST", "/invitations", { email, role: "agent" }, other.headers.owner);
  const token = new URL(invited.json().url).searchParams.get("token");
  const taken = await ask("POST", `/invitations/${token}/acceptance`, { name: "Me", password }, {});
  expect(taken.json()).toMatchObject({ status: 401, code: "second_step" });
  expect((await secondStep(code(), cookieOf(taken))).json().workspaces).toHaveLength(2);
});
