import { beforeEach, describe, expect, test } from "vitest";
import { type TestApp, testApp } from "../test/app.ts";
import { addSignedIn, type Headers, type TestWorkspace, testWorkspace } from "../test/people.ts";
import { addMember } from "./index.ts";

const { app, store }: TestApp = await testApp();
let halden: TestWorkspace;
let count = 0;

beforeEach(async () => {
  halden = await testWorkspace(store, { slug: `halden-${++count}` });
});

const ask = (method: "GET" | "PUT" | "DELETE" | "POST", url: string, headers: Headers, payload?: object) =>
  app.inject({ method, url: `/api/v1${url}`, headers, ...(payload && { payload }) });
const suspend = (id: string, headers: Headers) => ask("PUT", `/members/${id}/suspension`, headers);
const lift = (id: string, headers: Headers) => ask("DELETE", `/members/${id}/suspension`, headers);

describe("a suspended member", () => {
  test("is out at once, stays in the teams, and is let in again as they were", async () => {
    const { agent } = halden.members;
    expect((await suspend(agent.id, halden.headers.admin)).statusCode).toBe(204);
    expect((await ask("GET", "/session", halden.headers.agent)).statusCode).toBe(401);
    const names = async (query: string) =>
      (await ask("GET", `/members${query}`, halden.headers.admin))
        .json()
        .items.map(({ name }: { name: string }) => name);
    expect(await names("")).not.toContain("Sanne Visser");
    expect(await names("?suspended=true")).toContain("Sanne Visser");
    expect((await lift(agent.id, halden.headers.admin)).statusCode).toBe(204);
    const shown = (await ask("GET", `/members/${agent.id}`, halden.headers.admin)).json();
    expect(shown).toMatchObject({ state: "active", teamIds: [halden.team.id], role: "agent" });
  });

  test("stays in at another company", async () => {
    const other = await testWorkspace(store, { slug: `other-${count}` });
    const { agent } = halden.members;
    await store.inWorkspace(other.workspace.id, (tx) =>
      addMember(tx, { userId: agent.userId, name: agent.name, publicName: "Sanne", role: "agent" }),
    );
    await suspend(agent.id, halden.headers.admin);
    expect((await ask("GET", "/teams", halden.headers.agent)).statusCode).toBe(404);
    const there = { ...halden.headers.agent, "manyhands-workspace": other.workspace.slug };
    expect((await ask("GET", "/teams", there)).statusCode).toBe(200);
  });

  test("does not come back by an invitation", async () => {
    const { member } = await addSignedIn(store, halden.workspace, { name: "Kim Vos", role: "agent" });
    await suspend(member.id, halden.headers.admin);
    const email = `kim.vos@${halden.workspace.slug}.example`;
    const answer = await ask("POST", "/invitations", halden.headers.admin, { email, role: "agent" });
    expect(answer.json()).toMatchObject({
      status: 409,
      title: "Kim Vos is suspended. Lift the suspension in the list of members.",
    });
  });
});

test("owners are suspended by owners alone, never the last one, and nobody by themselves", async () => {
  const { owner, admin } = halden.members;
  expect((await suspend(owner.id, halden.headers.admin)).statusCode).toBe(403);
  expect((await suspend(owner.id, halden.headers.owner)).json()).toMatchObject({ status: 409, code: "own_suspension" });
  expect((await suspend(admin.id, halden.headers.admin)).json()).toMatchObject({ status: 409, code: "own_suspension" });
  const second = await addSignedIn(store, halden.workspace, { name: "Second Owner", role: "owner" });
  expect((await suspend(owner.id, second.headers)).statusCode).toBe(204);
  expect((await ask("DELETE", `/members/${second.member.id}`, second.headers)).json()).toMatchObject({
    code: "last_owner",
  });
});
