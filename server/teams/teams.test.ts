import { beforeEach, describe, expect, test } from "vitest";
import { testApp } from "../test/app.ts";
import { type Headers, type TestWorkspace, testWorkspace } from "../test/people.ts";

const { app, store } = await testApp();
let halden: TestWorkspace;
let count = 0;

beforeEach(async () => {
  halden = await testWorkspace(store, { slug: `halden-${++count}` });
});

const send = (method: "POST" | "PATCH", url: string, payload: object, headers: Headers = halden.headers.admin) =>
  app.inject({ method, url: `/api/v1${url}`, payload, headers });

describe("a team", () => {
  test("is made with its lead in it, and changed", async () => {
    const { admin, agent, colleague } = halden.members;
    const made = await send("POST", "/teams", { name: "Billing", leadMemberId: agent.id });
    expect(made.statusCode).toBe(201);
    expect(made.json()).toMatchObject({ name: "Billing", leadMemberId: agent.id, memberIds: [agent.id] });
    const url = `/teams/${made.json().id}`;
    const changed = await send("PATCH", url, { name: "Money", memberIds: [colleague.id, admin.id] });
    expect(changed.json()).toMatchObject({ name: "Money", leadMemberId: null, memberIds: [admin.id, colleague.id] });
    const led = await send("PATCH", url, { leadMemberId: agent.id });
    expect(led.json()).toMatchObject({ leadMemberId: agent.id, memberIds: [admin.id, colleague.id, agent.id] });
  });

  test("has a name of its own and members of the workspace", async () => {
    expect((await send("POST", "/teams", { name: "Support" })).json()).toMatchObject({
      status: 409,
      code: "name_taken",
    });
    const other = await testWorkspace(store, { slug: `other-${count}` });
    const foreign = await send("POST", "/teams", { name: "x", memberIds: [other.members.agent.id] });
    expect(foreign.json()).toMatchObject({ status: 422, code: "unknown_member" });
    expect((await send("PATCH", `/teams/${other.team.id}`, { name: "Ours" })).statusCode).toBe(404);
  });

  test("is put away when no inbox needs it", async () => {
    const needed = await send("PATCH", `/teams/${halden.team.id}`, { archived: true });
    expect(needed.json()).toMatchObject({ status: 409, code: "team_has_inbox" });
    const { id } = (await send("POST", "/teams", { name: "Fair 2026" })).json();
    expect((await send("PATCH", `/teams/${id}`, { archived: true })).json()).toMatchObject({ archived: true });
    const { items } = (await app.inject({ url: "/api/v1/teams", headers: halden.headers.agent })).json();
    expect(items).toHaveLength(1);
  });

  test("is made once, however often the request is sent", async () => {
    const headers = { ...halden.headers.admin, "idempotency-key": "once" };
    const [first, second] = [
      await send("POST", "/teams", { name: "x" }, headers),
      await send("POST", "/teams", { name: "x" }, headers),
    ];
    expect(second.json()).toEqual(first.json());
  });

  test("is changed by those who lead", async () => {
    expect((await send("POST", "/teams", { name: "x" }, halden.headers.agent)).statusCode).toBe(403);
    expect((await send("PATCH", `/teams/${halden.team.id}`, { name: "x" }, halden.headers.colleague)).statusCode).toBe(
      403,
    );
  });
});
