import { beforeEach, describe, expect, test } from "vitest";
import { testApp } from "../test/app.ts";
import { bringMatter, type TestMatter } from "../test/matter.ts";
import { type Headers, type TestWorkspace, testWorkspace } from "../test/people.ts";
import { type TestPrivateInbox, testPrivateInbox } from "../test/private-inbox.ts";

const { app, store } = await testApp();
let count = 0;
let halden: TestWorkspace;
let hr: TestPrivateInbox;
let matter: TestMatter;

const ben = { name: "Ben Okafor", address: "ben.okafor@home.example" };

beforeEach(async () => {
  halden = await testWorkspace(store, { slug: `halden-${++count}` });
  hr = await testPrivateInbox(store, halden);
  matter = await bringMatter(store, halden, { ...ben, subject: "My manager", inbox: hr.inbox });
});

const send = (method: "GET" | "POST" | "PATCH", url: string, headers: Headers, payload?: object) =>
  app.inject({ method, url: `/api/v1${url}`, headers, ...(payload && { payload }) });
const namesFor = async (headers: Headers, query = "") =>
  (await send("GET", `/customers${query}`, headers)).json().items.map(({ name }: { name: string }) => name);

describe("somebody who wrote to HR only", () => {
  test("is known to HR", async () => {
    expect(await namesFor(hr.nadia.headers)).toEqual([ben.name]);
    expect((await send("GET", `/customers/${matter.customer.id}`, hr.nadia.headers)).statusCode).toBe(200);
  });

  test.each(["owner", "admin", "agent"] as const)("is not there for an %s of another team", async (role) => {
    const headers = halden.headers[role];
    expect(await namesFor(headers)).toEqual([]);
    expect(await namesFor(headers, "?search=ben")).toEqual([]);
    expect(await namesFor(headers, "?search=ben.okafor%40home")).toEqual([]);
    const one = `/customers/${matter.customer.id}`;
    expect((await send("GET", one, headers)).statusCode).toBe(404);
    expect((await send("PATCH", one, headers, { about: "Seen here" })).statusCode).toBe(404);
  });

  test("is not there for a program with a key", async () => {
    expect(await namesFor(halden.keyHeaders)).toEqual([]);
    expect((await send("GET", `/customers/${matter.customer.id}`, halden.keyHeaders)).statusCode).toBe(404);
  });

  test("is not given away by their address: that it is taken is said, whose it is is not", async () => {
    const again = { name: "Ben", identities: [{ kind: "email", value: ben.address }] };
    const refused = await send("POST", "/customers", halden.headers.agent, again);
    expect(refused.statusCode).toBe(409);
    expect(refused.body).not.toContain(matter.customer.id);
    expect((await send("POST", "/customers", hr.nadia.headers, again)).body).toContain(matter.customer.id);
  });

  test("is everybody's once they turn to Support too", async () => {
    await bringMatter(store, halden, ben);
    expect(await namesFor(halden.headers.agent)).toEqual([ben.name]);
    expect((await send("GET", `/customers/${matter.customer.id}`, halden.headers.agent)).statusCode).toBe(200);
  });
});

test("a customer whom Support has added does not vanish by writing to HR", async () => {
  const ama = { name: "Ama Mensah", address: "ama.mensah@example.org" };
  const added = { name: ama.name, identities: [{ kind: "email", value: ama.address }] };
  expect((await send("POST", "/customers", halden.headers.agent, added)).statusCode).toBe(201);
  await bringMatter(store, halden, { ...ama, inbox: hr.inbox });
  expect(await namesFor(halden.headers.agent)).toEqual([ama.name]);
});
