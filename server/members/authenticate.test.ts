import { beforeAll, describe, expect, test } from "vitest";
import { dayMs } from "#platform/clock.ts";
import { type TestApp, testApp } from "../test/app.ts";
import { type TestWorkspace, testWorkspace } from "../test/people.ts";

let { app, store }: TestApp = {} as TestApp;
let halden: TestWorkspace;
let other: TestWorkspace;
const url = "/api/v1/teams";

beforeAll(async () => {
  ({ app, store } = await testApp());
  halden = await testWorkspace(store);
  other = await testWorkspace(store, { slug: "other" });
});

describe("somebody signed in", () => {
  test("is known by their session, in the workspace that the header names", async () => {
    const answer = await app.inject({ url, headers: halden.headers.agent });
    expect(answer.statusCode).toBe(200);
    expect(answer.json().items.map((team: { id: string }) => team.id)).toEqual([halden.team.id]);
  });

  test("may name the workspace in the address, as a download has no header", async () => {
    const { "manyhands-workspace": slug, ...headers } = halden.headers.agent;
    expect((await app.inject({ url: `${url}?workspace=${slug}`, headers })).statusCode).toBe(200);
    expect((await app.inject({ url, headers })).json()).toMatchObject({ status: 400, code: "workspace_missing" });
  });

  test("learns nothing about a workspace of others: it is answered like one that does not exist", async () => {
    const ask = (slug: string) =>
      app.inject({ url, headers: { ...halden.headers.owner, "manyhands-workspace": slug } });
    const [others, none] = await Promise.all([ask("other"), ask("no-such")]);
    expect(others.statusCode).toBe(404);
    expect(others.body).toBe(none.body);
  });

  test("is out when the session is over", async () => {
    const { headers } = await testWorkspace(store, { slug: "later" });
    store.clock.advance(31 * dayMs);
    const answer = await app.inject({ url, headers: headers.owner });
    store.clock.advance(-31 * dayMs);
    expect(answer.json()).toMatchObject({ status: 401, code: "not_signed_in" });
  });
});

describe("nobody", () => {
  test.each([
    ["without a cookie", {}],
    ["with a made-up cookie", { cookie: "manyhands.session_token=abc.def" }],
    ["with a broken cookie", { cookie: "manyhands.session_token=%E0%A4%A" }],
    ["with a made-up key", { authorization: "Bearer mh_nothing" }],
  ])("is let in %s", async (_how, headers) => {
    expect((await app.inject({ url, headers })).statusCode).toBe(401);
  });

  test("is let in by what stands in the database", async () => {
    const rows = await store.db.selectFrom("userSession").select("token").execute();
    const answers = await Promise.all(
      rows.map(({ token }) => app.inject({ url, headers: { cookie: `manyhands.session_token=${token}.signature` } })),
    );
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([401]));
  });
});

describe("a key", () => {
  test("acts in its own workspace, named or not", async () => {
    const named = { ...halden.keyHeaders, "manyhands-workspace": "halden" };
    expect((await app.inject({ url, headers: halden.keyHeaders })).statusCode).toBe(200);
    expect((await app.inject({ url, headers: named })).statusCode).toBe(200);
  });

  test("sees no other workspace", async () => {
    const headers = { ...other.keyHeaders, "manyhands-workspace": "halden" };
    expect((await app.inject({ url, headers })).statusCode).toBe(404);
    expect((await app.inject({ url: `${url}/${halden.team.id}`, headers: other.keyHeaders })).statusCode).toBe(404);
  });
});

describe("a request that changes something", () => {
  const post = (headers: Record<string, string>) =>
    app.inject({ method: "POST", url, headers, payload: { name: `Team ${Math.random()}` } });

  test("is refused when another website sent it with the member's cookie", async () => {
    const { "sec-fetch-site": _, ...headers } = halden.headers.owner;
    const cases = [
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { origin: "https://evil.example" },
      { origin: "null" },
      {},
    ];
    for (const said of cases) {
      expect((await post({ ...headers, ...said })).json()).toMatchObject({ status: 403, code: "foreign_page" });
    }
  });

  test("is taken from our own pages, by either header", async () => {
    const { "sec-fetch-site": _, ...headers } = halden.headers.owner;
    expect((await post(halden.headers.owner)).statusCode).toBe(201);
    expect((await post({ ...headers, origin: "http://localhost:3000" })).statusCode).toBe(201);
    expect((await post({ ...headers, origin: "https://desk.example", host: "desk.example" })).statusCode).toBe(201);
  });

  test("is refused to a role that may not, in words that say whom to ask", async () => {
    const answer = await post(halden.headers.agent);
    expect(answer.json()).toMatchObject({ status: 403, code: "not_allowed" });
    expect(answer.json().title).toContain("Ask an owner or admin");
  });
});
