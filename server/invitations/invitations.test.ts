import { beforeEach, describe, expect, test } from "vitest";
import { dayMs } from "#platform/clock.ts";
import { testApp } from "../test/app.ts";
import { type Headers, sessionHeaders, type TestWorkspace, testUser, testWorkspace } from "../test/people.ts";

const { app, store } = await testApp();
const password = "a kettle that whistles";
let halden: TestWorkspace;
let count = 0;

beforeEach(async () => {
  halden = await testWorkspace(store, { slug: `halden-${++count}` });
});

const post = (url: string, payload: object, headers: Headers = {}) =>
  app.inject({ method: "POST", url: `/api/v1${url}`, payload, headers });

async function invited(payload: object, headers = halden.headers.admin): Promise<string> {
  const { url } = (await post("/invitations", payload, headers)).json();
  return new URL(url).searchParams.get("token") ?? "";
}

describe("an invitation", () => {
  test("goes to its address by mail, and its link is shown this once", async () => {
    const email = `karin-${count}@halden.example`;
    const answer = await post("/invitations", { email, role: "agent" }, halden.headers.admin);
    expect(answer.statusCode).toBe(201);
    expect(answer.json().url).toMatch(/^http:\/\/localhost:3000\/invitation\?token=[\w-]{64}$/);
    const { items } = (await app.inject({ url: "/api/v1/invitations", headers: halden.headers.admin })).json();
    expect(items).toMatchObject([{ email, role: "agent" }]);
    expect(JSON.stringify(items)).not.toContain("token");
    const mails = await store.inWorkspace(halden.workspace.id, (tx) =>
      tx.db.selectFrom("outgoingMail").select("recipient").where("workspaceId", "=", halden.workspace.id).execute(),
    );
    expect(mails).toEqual([{ recipient: email }]);
  });

  test("is written in the language of the company", async () => {
    const put = { method: "PATCH", url: "/api/v1/workspace", payload: { language: "de" } } as const;
    expect((await app.inject({ ...put, headers: halden.headers.owner })).statusCode).toBe(200);
    await invited({ email: `jonas-${count}@halden.example`, role: "agent" });
    const { items } = (await app.inject({ url: "/api/v1/outgoing-mails", headers: halden.headers.owner })).json();
    expect(items).toMatchObject([{ purpose: "invitation", subject: `Einladung von ${halden.workspace.name}` }]);
  });

  test("says who invites into what, and makes a member in the teams that it names", async () => {
    const email = `karin-${count}@halden.example`;
    const token = await invited({ email, role: "agent", teamIds: [halden.team.id] });
    expect((await app.inject({ url: `/api/v1/invitations/${token}` })).json()).toMatchObject({
      workspace: { name: halden.workspace.name, slug: halden.workspace.slug },
      email,
      role: "agent",
      invitedBy: { name: "Amir Saleh" },
      hasAccount: false,
    });
    const taken = await post(`/invitations/${token}/acceptance`, { name: "Karin Berg", password });
    expect(taken.json()).toEqual({ slug: halden.workspace.slug });
    const cookie = String(taken.headers["set-cookie"]).split(";")[0] ?? "";
    const headers = { cookie, "manyhands-workspace": halden.workspace.slug };
    expect((await app.inject({ url: "/api/v1/me", headers })).json()).toMatchObject({
      member: { name: "Karin Berg", publicName: "Karin", email, teamIds: [halden.team.id] },
      role: "agent",
    });
    expect((await post("/session", { email, password })).statusCode).toBe(201);
    const again = await post(`/invitations/${token}/acceptance`, { name: "Karin Berg", password });
    expect(again.json()).toMatchObject({ status: 410, code: "invitation_over" });
  });

  test("without an address is for whoever has the link", async () => {
    const token = await invited({ role: "colleague" });
    const nobody = await post(`/invitations/${token}/acceptance`, { name: "Per", password });
    expect(nobody.json()).toMatchObject({ status: 400, code: "email_missing" });
    const email = `per-${count}@halden.example`;
    expect((await post(`/invitations/${token}/acceptance`, { name: "Per", email, password })).statusCode).toBe(201);
  });

  test("takes in somebody with an account by their password, or by their session, and by nothing else", async () => {
    const email = `known-${count}@halden.example`;
    const userId = await testUser(store, { name: "Known Already", email, password });
    const first = await invited({ email, role: "agent" });
    expect((await app.inject({ url: `/api/v1/invitations/${first}` })).json()).toMatchObject({ hasAccount: true });
    const wrong = await post(`/invitations/${first}/acceptance`, { name: "A Thief", password: "chosen by a thief" });
    expect(wrong.json()).toMatchObject({ status: 401, code: "wrong_password" });
    const stranger = await post(`/invitations/${first}/acceptance`, { name: "A Thief" }, halden.headers.agent);
    expect(stranger.json()).toMatchObject({ status: 400, code: "password_missing" });
    const session = await sessionHeaders(store, userId, halden.workspace.slug);
    expect((await post(`/invitations/${first}/acceptance`, { name: "x" }, session)).statusCode).toBe(201);
    const second = await testWorkspace(store, { slug: `second-${count}` });
    const token = await invited({ email, role: "admin" }, second.headers.owner);
    expect((await post(`/invitations/${token}/acceptance`, { name: "x", password })).statusCode).toBe(201);
    expect((await app.inject({ url: "/api/v1/session", headers: session })).json().workspaces).toHaveLength(2);
  });

  test("brings back somebody who was removed as the same member", async () => {
    const { agent } = halden.members;
    const email = `sanne.visser@${halden.workspace.slug}.example`;
    const already = await post("/invitations", { email, role: "agent" }, halden.headers.admin);
    expect(already.json()).toMatchObject({ status: 409, code: "member_already" });
    await app.inject({ method: "DELETE", url: `/api/v1/members/${agent.id}`, headers: halden.headers.admin });
    const token = await invited({ email, role: "colleague" });
    const session = await sessionHeaders(store, agent.userId, halden.workspace.slug);
    expect((await post(`/invitations/${token}/acceptance`, { name: "x" }, session)).statusCode).toBe(201);
    expect((await app.inject({ url: "/api/v1/me", headers: session })).json()).toMatchObject({
      member: { id: agent.id, role: "colleague" },
    });
  });

  test("is over after fourteen days, when it is called back, and when a newer one is sent", async () => {
    const email = `late-${count}@halden.example`;
    const state = async (token: string) => (await app.inject({ url: `/api/v1/invitations/${token}` })).statusCode;
    const first = await invited({ email, role: "agent" });
    const second = await invited({ email, role: "agent" });
    expect([await state(first), await state(second)]).toEqual([410, 200]);
    store.clock.advance(15 * dayMs);
    expect(await state(second)).toBe(410);
    store.clock.advance(-15 * dayMs);
    const { items } = (await app.inject({ url: "/api/v1/invitations", headers: halden.headers.admin })).json();
    const back = {
      method: "DELETE" as const,
      url: `/api/v1/invitations/${items[0].id}`,
      headers: halden.headers.admin,
    };
    expect((await app.inject(back)).statusCode).toBe(204);
    expect(await state(second)).toBe(410);
    expect((await app.inject(back)).statusCode).toBe(404);
    expect([await state("made-up"), await state("A".repeat(64))]).toEqual([410, 410]);
  });

  test("goes to no inbox, which many people read", async () => {
    const { address } = halden.inbox;
    const answer = await post("/invitations", { email: address, role: "agent" }, halden.headers.admin);
    expect(answer.json()).toMatchObject({ status: 422, code: "inbox_address" });
  });

  test("as owner is written by owners only; teams of others are no teams", async () => {
    expect((await post("/invitations", { role: "owner" }, halden.headers.admin)).statusCode).toBe(403);
    expect((await post("/invitations", { role: "owner" }, halden.keyHeaders)).statusCode).toBe(403);
    expect((await post("/invitations", { role: "owner" }, halden.headers.owner)).statusCode).toBe(201);
    const other = await testWorkspace(store, { slug: `other-${count}` });
    const foreign = await post("/invitations", { role: "agent", teamIds: [other.team.id] }, halden.headers.admin);
    expect(foreign.json()).toMatchObject({ status: 422, code: "unknown_team" });
  });
});
