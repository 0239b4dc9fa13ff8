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

const patch = (id: string, payload: object, headers: Headers) =>
  app.inject({ method: "PATCH", url: `/api/v1/members/${id}`, payload, headers });
const remove = (id: string, headers: Headers) =>
  app.inject({ method: "DELETE", url: `/api/v1/members/${id}`, headers });
const get = (url: string, headers: Headers) => app.inject({ url: `/api/v1${url}`, headers });

describe("the list of members", () => {
  test("shows everybody with role, address and teams, to everybody of the company", async () => {
    const { items } = (await get("/members", halden.headers.colleague)).json();
    expect(items.map((member: { name: string }) => member.name)).toEqual([
      "Amir Saleh",
      "Piotr Nowak",
      "Ruth Halden",
      "Sanne Visser",
    ]);
    expect(items[3]).toMatchObject({ role: "agent", publicName: "Sanne", teamIds: [halden.team.id] });
    expect(items[3].email).toBe(`sanne.visser@${halden.workspace.slug}.example`);
  });

  test("a member of another workspace is not found", async () => {
    const other = await testWorkspace(store, { slug: `other-${count}` });
    const answer = await get(`/members/${other.members.agent.id}`, halden.headers.owner);
    expect(answer.json()).toMatchObject({ status: 404, code: "not_found" });
  });
});

describe("another role", () => {
  test("holds from the next request on", async () => {
    const { agent } = halden.members;
    expect((await patch(agent.id, { role: "admin" }, halden.headers.admin)).json()).toMatchObject({ role: "admin" });
    expect((await get("/api-keys", halden.headers.agent)).statusCode).toBe(200);
    await patch(agent.id, { role: "colleague" }, halden.headers.admin);
    expect((await get("/inboxes", halden.headers.agent)).statusCode).toBe(403);
  });

  test("of an owner is an owner's to give and to take", async () => {
    const { owner, agent } = halden.members;
    expect((await patch(agent.id, { role: "owner" }, halden.headers.admin)).statusCode).toBe(403);
    expect((await patch(agent.id, { role: "owner" }, halden.keyHeaders)).statusCode).toBe(403);
    expect((await patch(owner.id, { role: "agent" }, halden.headers.admin)).statusCode).toBe(403);
    expect((await remove(owner.id, halden.headers.admin)).statusCode).toBe(403);
    expect((await patch(agent.id, { role: "owner" }, halden.headers.owner)).json()).toMatchObject({ role: "owner" });
    expect((await patch(owner.id, { role: "agent" }, halden.headers.owner)).json()).toMatchObject({ role: "agent" });
  });

  test("cannot leave the workspace without an owner", async () => {
    const { owner } = halden.members;
    const answers = [
      await patch(owner.id, { role: "admin" }, halden.headers.owner),
      await remove(owner.id, halden.headers.owner),
    ];
    for (const answer of answers) expect(answer.json()).toMatchObject({ status: 409, code: "last_owner" });
    expect(answers[0]?.json().title).toContain("Make somebody else an owner first");
  });

  test("two owners who take it from each other at once do not both succeed", async () => {
    const second = await addSignedIn(store, halden.workspace, { name: "Jan Halden", role: "owner" });
    const answers = await Promise.all([
      patch(halden.members.owner.id, { role: "agent" }, second.headers),
      patch(second.member.id, { role: "agent" }, halden.headers.owner),
    ]);
    const { items } = (await get("/members", halden.headers.admin)).json();
    expect(items.filter((member: { role: string }) => member.role === "owner")).toHaveLength(1);
    const [won, lost] = answers.map(({ statusCode }) => statusCode).sort();
    expect(won).toBe(200);
    expect([403, 409]).toContain(lost); // no longer an owner, or the last one
  });
});

describe("somebody who is removed", () => {
  test("is signed out at once, stays by name, and is in no team", async () => {
    const { agent } = halden.members;
    expect((await remove(agent.id, halden.headers.admin)).statusCode).toBe(204);
    expect((await get("/session", halden.headers.agent)).statusCode).toBe(401);
    expect((await get("/teams", halden.headers.agent)).statusCode).toBe(401);
    expect((await get(`/members/${agent.id}`, halden.headers.owner)).json()).toMatchObject({
      name: "Sanne Visser",
      state: "removed",
      teamIds: [],
    });
    const { items } = (await get("/members", halden.headers.owner)).json();
    expect(items).toHaveLength(3);
    expect((await remove(agent.id, halden.headers.admin)).json()).toMatchObject({ code: "member_removed" });
  });

  test("stays signed in at another company where they are a member still", async () => {
    const other = await testWorkspace(store, { slug: `other-${count}` });
    const { agent } = halden.members;
    await store.inWorkspace(other.workspace.id, (tx) =>
      addMember(tx, { userId: agent.userId, name: agent.name, publicName: "Sanne", role: "agent" }),
    );
    await remove(agent.id, halden.headers.admin);
    expect((await get("/teams", halden.headers.agent)).statusCode).toBe(404);
    const there = { ...halden.headers.agent, "manyhands-workspace": other.workspace.slug };
    expect((await get("/teams", there)).statusCode).toBe(200);
    await remove(other.members.colleague.id, other.headers.owner);
    expect((await get("/session", other.headers.colleague)).statusCode).toBe(401);
  });

  test("leads no team any more", async () => {
    await remove(halden.members.admin.id, halden.headers.owner);
    expect((await get(`/teams/${halden.team.id}`, halden.headers.owner)).json()).toMatchObject({ leadMemberId: null });
  });
});

describe("one's own profile", () => {
  const put = (payload: object, headers: Headers) => app.inject({ method: "PUT", url: "/api/v1/me", payload, headers });

  test("changes what is named and leaves the rest", async () => {
    await put({ about: "Knows every kettle.", languages: ["nl", "de"], timeZone: "Europe/Oslo" }, halden.headers.agent);
    const answer = await put({ publicName: "San", preferences: { keys: false } }, halden.headers.agent);
    expect(answer.json()).toMatchObject({
      member: { publicName: "San", about: "Knows every kettle.", languages: ["nl", "de"], timeZone: "Europe/Oslo" },
      role: "agent",
      workspaces: [{ slug: halden.workspace.slug }],
      preferences: { keys: false },
    });
    await put({ preferences: { theme: "dark" } }, halden.headers.agent);
    expect((await get("/me", halden.headers.agent)).json().preferences).toEqual({ keys: false, theme: "dark" });
  });

  test("names the field that is wrong", async () => {
    const answer = await put({ timeZone: "Europe/Atlantis" }, halden.headers.agent);
    expect(answer.json()).toMatchObject({ status: 400, details: { fields: { timeZone: expect.any(String) } } });
  });

  test("is shown without a workspace too: that of the first", async () => {
    const { "manyhands-workspace": _, ...headers } = halden.headers.agent;
    expect((await get("/me", headers)).json()).toMatchObject({ role: "agent" });
    expect((await get("/me", { ...headers, "manyhands-workspace": "no-such" })).statusCode).toBe(404);
  });
});

describe("a picture", () => {
  const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

  function send(bytes: Buffer, headers: Headers) {
    const form = new FormData();
    form.append("file", new Blob([new Uint8Array(bytes)], { type: "image/png" }), "me.png");
    return app.inject({ method: "PUT", url: "/api/v1/me/picture", payload: form, headers });
  }

  test("is shown to anybody who has its address, by what its bytes are", async () => {
    const { pictureUrl } = (await send(png, halden.headers.agent)).json().member;
    const shown = await app.inject({ url: pictureUrl });
    expect(shown.statusCode).toBe(200);
    expect(shown.headers).toMatchObject({ "content-type": "image/png", "x-content-type-options": "nosniff" });
    expect(shown.rawPayload).toEqual(png);
  });

  test("goes when another or a face takes its place", async () => {
    const { pictureUrl } = (await send(png, halden.headers.agent)).json().member;
    const changed = await app.inject({
      method: "PUT",
      url: "/api/v1/me",
      payload: { face: "face-03" },
      headers: halden.headers.agent,
    });
    expect(changed.json().member).toMatchObject({ face: "face-03", pictureUrl: null });
    expect((await app.inject({ url: pictureUrl })).statusCode).toBe(404);
  });

  test("is a PNG, JPEG or WebP of 2 MB at most, whatever it calls itself", async () => {
    const script = await send(Buffer.from("<svg onload=alert(1)>"), halden.headers.agent);
    expect(script.json()).toMatchObject({ status: 415, code: "no_such_picture" });
    const large = await send(Buffer.concat([png, Buffer.alloc(2 * 1024 * 1024)]), halden.headers.agent);
    expect(large.json()).toMatchObject({ status: 413, code: "picture_too_large" });
    const none = await app.inject({ method: "PUT", url: "/api/v1/me/picture", headers: halden.headers.agent });
    expect(none.json()).toMatchObject({ status: 400, code: "no_picture" });
  });

  test("opens nothing else of the storage", async () => {
    const { pictureUrl } = (await send(png, halden.headers.agent)).json().member;
    const other = await testWorkspace(store, { slug: `other-${count}` });
    const elsewhere = pictureUrl.replace(halden.workspace.id, other.workspace.id);
    expect((await app.inject({ url: elsewhere })).statusCode).toBe(404);
    const unknown = `/api/v1/pictures/${halden.workspace.id}/${"0".repeat(32)}`;
    expect((await app.inject({ url: unknown })).statusCode).toBe(404);
  });
});
