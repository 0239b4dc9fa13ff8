import { expect, test } from "vitest";
import { testApp } from "../test/app.ts";
import { type Headers, sessionHeaders, testWorkspace } from "../test/people.ts";

const { app, store } = await testApp();
const halden = await testWorkspace(store);
const other = await testWorkspace(store, { slug: "other" });

const ask = (method: "GET" | "PUT", url: string, headers: Headers, payload?: object) =>
  app.inject({ method, url: `/api/v1${url}`, headers, ...(payload && { payload }) });
const require = (required: boolean, headers: Headers) => ask("PUT", "/workspace/second-factor", headers, { required });

/** As after a code or a passkey. */
async function withSecondFactor(userId: string): Promise<Headers> {
  const headers = await sessionHeaders(store, userId, "halden");
  const sessions = (await ask("GET", "/sessions", headers)).json().items;
  const { id } = sessions.find(({ isThis }: { isThis: boolean }) => isThis);
  await store.db.updateTable("userSession").set({ secondFactorAt: store.clock.now() }).where("id", "=", id).execute();
  return headers;
}

test("an owner asks everybody for a second step: who has shown one works on, others are told what to do", async () => {
  const refused = await require(true, halden.headers.owner);
  expect(refused.json(), "nobody shuts themselves out").toMatchObject({ status: 409, code: "own_second_factor_first" });
  const owner = await withSecondFactor(halden.members.owner.userId);
  expect((await require(true, halden.headers.admin)).statusCode).toBe(403);
  expect((await require(true, owner)).json()).toMatchObject({ secondFactorRequired: true });

  expect((await ask("GET", "/teams", owner)).statusCode).toBe(200);
  const told = await ask("GET", "/teams", halden.headers.agent);
  expect(told.json()).toMatchObject({ status: 403, code: "second_factor_required" });
  expect((await ask("GET", "/teams", halden.keyHeaders)).statusCode, "keys are not asked").toBe(200);
  const me = (await ask("GET", "/me", halden.headers.agent)).json();
  expect(me.workspaces).toMatchObject([{ slug: "halden", needsSecondFactor: true }]);
  expect((await ask("GET", "/session/ways", halden.headers.agent)).statusCode, "it can be set up").toBe(200);
  expect((await ask("GET", "/teams", other.headers.agent)).statusCode, "the rule is one company's").toBe(200);

  await require(false, owner);
  expect((await ask("GET", "/teams", halden.headers.agent)).statusCode).toBe(200);
});
