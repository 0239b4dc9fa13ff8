import { describe, expect, test } from "vitest";
import { hourMs } from "#platform/clock.ts";
import { newId } from "#platform/ids.ts";
import { testApp } from "../test/app.ts";
import { addSignedIn, type Headers, sessionHeaders, testWorkspace } from "../test/people.ts";

const { app, store } = await testApp();
const halden = await testWorkspace(store);

const ask = (method: "GET" | "DELETE", url: string, headers: Headers) =>
  app.inject({ method, url: `/api/v1${url}`, headers });
const isIn = async (headers: Headers) => (await ask("GET", "/session", headers)).statusCode === 200;

describe("the list of sessions", () => {
  test("shows each browser of the person, which one this is, and nobody else's", async () => {
    const { member, headers } = await addSignedIn(store, halden.workspace, { name: "Kim Vos", role: "agent" });
    await sessionHeaders(store, member.userId, "halden");
    const { items } = (await ask("GET", "/sessions", headers)).json();
    expect(items).toHaveLength(2);
    expect(items.filter(({ isThis }: { isThis: boolean }) => isThis)).toHaveLength(1);
    expect(JSON.stringify(items)).not.toContain("token");
  });

  test("tells when each was last used", async () => {
    const { headers } = await addSignedIn(store, halden.workspace, { name: "Lea Vos", role: "agent" });
    store.clock.advance(hourMs);
    await ask("GET", "/teams", headers);
    const [shown] = (await ask("GET", "/sessions", headers)).json().items;
    expect(shown).toMatchObject({ usedAt: store.clock.now().toISOString() });
  });

  test("ends one, or all others, and none of somebody else", async () => {
    const { member, headers } = await addSignedIn(store, halden.workspace, { name: "Max Vos", role: "agent" });
    const [second, third] = [
      await sessionHeaders(store, member.userId, "halden"),
      await sessionHeaders(store, member.userId, "halden"),
    ];
    const items: { id: string; isThis: boolean }[] = (await ask("GET", "/sessions", second)).json().items;
    const id = items.find(({ isThis }) => isThis)?.id;
    expect((await ask("DELETE", `/sessions/${id}`, halden.headers.owner)).statusCode).toBe(404);
    expect((await ask("DELETE", `/sessions/${id}`, headers)).statusCode).toBe(204);
    expect([await isIn(headers), await isIn(second), await isIn(third)]).toEqual([true, false, true]);
    expect((await ask("DELETE", "/sessions", headers)).statusCode).toBe(204);
    expect([await isIn(headers), await isIn(third), await isIn(halden.headers.owner)]).toEqual([true, false, true]);
  });
});

test("nobody removes a passkey of somebody else", async () => {
  const { member, headers } = await addSignedIn(store, halden.workspace, { name: "Noa Vos", role: "agent" });
  const made = { publicKey: "", counter: 0, deviceType: "singleDevice", backedUp: false, createdAt: store.clock.now() };
  const passkey = { id: newId(), userId: member.userId, name: "Phone", credentialId: "noa", ...made };
  await store.db
    .insertInto("passkey")
    .values({ ...passkey, transports: null, aaguid: null, lastUsedAt: null })
    .execute();
  const owner = await sessionHeaders(store, halden.members.owner.userId, "halden");
  expect((await ask("DELETE", `/session/passkeys/${passkey.id}`, owner)).statusCode).toBe(404);
  expect((await ask("DELETE", `/session/passkeys/${passkey.id}`, headers)).statusCode).toBe(204);
});
