import { expect, test } from "vitest";
import { testApp } from "./app.ts";
import { testKey, testWorkspace } from "./people.ts";

const { app, store } = await testApp({ requestsPerMinute: 5, metricsToken: "figures" });

test("a shop that asks in a loop is told how long to wait, and stops nobody else", async () => {
  const { workspace } = await testWorkspace(store);
  const [shop, other] = [await testKey(store, workspace, ["read"]), await testKey(store, workspace, ["read"])];
  const ask = (headers: Record<string, string>, remoteAddress: string) =>
    app.inject({ url: "/api/v1/teams", headers, remoteAddress });
  for (let asked = 0; asked < 6; asked++) expect((await ask(shop, "203.0.113.5")).statusCode).toBe(200); // one for the address
  const refused = await ask(shop, "203.0.113.5");
  expect(refused.statusCode).toBe(429);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  expect(refused.json()).toMatchObject({ code: "too_many_requests", status: 429 });
  expect((await ask(shop, "203.0.113.6")).statusCode).toBe(429); // by another address too
  expect((await ask(other, "203.0.113.5")).statusCode).toBe(200);
});

test("made-up keys count for the address that sends them", async () => {
  const ask = (key: number) =>
    app.inject({
      url: "/api/v1/teams",
      headers: { authorization: `Bearer mh_${key}` },
      remoteAddress: "203.0.113.9",
    });
  const answers = [];
  for (let key = 0; key < 7; key++) answers.push((await ask(key)).statusCode);
  expect(answers).toEqual([401, 401, 401, 401, 401, 429, 429]);
});

test("the figures are for who has the token, and the document of the API for everybody", async () => {
  const from = (url: string, headers = {}) => app.inject({ url, headers, remoteAddress: "203.0.113.10" });
  expect((await from("/metrics")).statusCode).toBe(403);
  expect((await from("/metrics", { authorization: "Bearer guessed" })).statusCode).toBe(403);
  expect((await from("/metrics", { authorization: "Bearer figures" })).statusCode).toBe(200);
  expect((await from("/openapi.json")).statusCode).toBe(200);
});

test("without a token the figures are for this machine alone", async () => {
  const { app: plain } = await testApp();
  expect((await plain.inject({ url: "/metrics", remoteAddress: "203.0.113.10" })).statusCode).toBe(403);
  expect((await plain.inject({ url: "/metrics", remoteAddress: "::1" })).statusCode).toBe(200);
});
