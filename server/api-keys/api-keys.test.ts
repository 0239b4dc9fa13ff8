import { beforeAll, describe, expect, test } from "vitest";
import { testApp } from "../test/app.ts";
import { type Headers, type TestWorkspace, testKey, testWorkspace } from "../test/people.ts";

const { app, store } = await testApp();
let halden: TestWorkspace;

beforeAll(async () => {
  halden = await testWorkspace(store);
});

const url = "/api/v1/api-keys";
const make = (payload: object, headers: Headers = halden.headers.admin) =>
  app.inject({ method: "POST", url, payload, headers });

describe("an API key", () => {
  test("is shown once, works, tells when it was used, and ends", async () => {
    const made = (await make({ name: "Shop", scopes: ["read"] })).json();
    expect(made.key).toMatch(/^mh_[\w-]{43}$/);
    const headers = { authorization: `Bearer ${made.key}` };
    expect((await app.inject({ url: "/api/v1/teams", headers })).statusCode).toBe(200);
    const list = await app.inject({ url, headers: halden.headers.admin });
    expect(list.body).not.toContain(made.key);
    const row = list.json().items.find((key: { id: string }) => key.id === made.id);
    expect(row).toEqual({ ...row, name: "Shop", scopes: ["read"], lastUsedAt: store.clock.now().toISOString() });
    const end = { method: "DELETE" as const, url: `${url}/${made.id}`, headers: halden.headers.admin };
    expect((await app.inject(end)).statusCode).toBe(204);
    expect((await app.inject({ url: "/api/v1/teams", headers })).json()).toMatchObject({ code: "unknown_key" });
    expect((await app.inject(end)).statusCode).toBe(404);
  });

  test("does what its scopes say and no more", async () => {
    const read = await testKey(store, halden.workspace, ["read"]);
    const write = await testKey(store, halden.workspace, ["read", "write"]);
    const payload = { name: "Night shift" };
    for (const headers of [read, write]) {
      const answer = await app.inject({ method: "POST", url: "/api/v1/teams", payload, headers });
      expect(answer.json()).toMatchObject({ status: 403, code: "not_allowed" });
      expect(answer.json().title).toContain("This API key");
    }
    const all = await app.inject({ method: "POST", url: "/api/v1/teams", payload, headers: halden.keyHeaders });
    expect(all.statusCode).toBe(201);
  });

  test("makes no keys, and has no profile", async () => {
    expect((await make({ name: "Child", scopes: ["read"] }, halden.keyHeaders)).statusCode).toBe(403);
    const me = await app.inject({ method: "PUT", url: "/api/v1/me", payload: {}, headers: halden.keyHeaders });
    expect(me.statusCode).toBe(403);
  });

  test("of another workspace is not found", async () => {
    const other = await testWorkspace(store, { slug: "other" });
    const [foreign] = (await app.inject({ url, headers: other.headers.owner })).json().items;
    const answer = await app.inject({ method: "DELETE", url: `${url}/${foreign.id}`, headers: halden.headers.owner });
    expect(answer.statusCode).toBe(404);
    expect((await app.inject({ url: "/api/v1/teams", headers: other.keyHeaders })).statusCode).toBe(200);
  });

  test("is made by those who lead", async () => {
    expect((await make({ name: "x", scopes: ["read"] }, halden.headers.agent)).statusCode).toBe(403);
    expect((await make({ name: "x", scopes: [] })).statusCode).toBe(400);
    expect((await make({ name: "x", scopes: ["root"] })).statusCode).toBe(400);
  });
});
