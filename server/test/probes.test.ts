import { expect, test } from "vitest";
import { testApp } from "./app.ts";
import { testWorkspace } from "./people.ts";

const { app, store } = await testApp();
const { headers } = await testWorkspace(store);
const id = "01890000-0000-7000-8000-000000000000";
const cursor = (text: string) => Buffer.from(text).toString("base64url");

test("the process says that it lives, and whether the database does", async () => {
  expect((await app.inject("/healthz")).json()).toEqual({ ok: true });
  expect((await app.inject("/readyz")).json()).toEqual({ database: true });
});

test("figures stand under /metrics by route, and nobody's id is among them", async () => {
  const [first] = (await app.inject({ url: "/api/v1/teams", headers: headers.agent })).json().items;
  await app.inject({ url: `/api/v1/teams/${first.id}`, headers: headers.agent });
  const { body } = await app.inject("/metrics");
  expect(body).toMatch(/manyhands_http_request_seconds_count\{method="GET",route="\/api\/v1\/teams",status="200"\} 1/);
  expect(body).not.toContain(first.id);
});

test("a path that is no route is a problem for programs and a page for people", async () => {
  const program = await app.inject({ url: "/api/v1/nowhere", headers: headers.agent });
  expect(program).toMatchObject({ statusCode: 404 });
  expect(program.json()).toMatchObject({ code: "not_found", status: 404 });
});

test("what is not JSON is refused with a sentence", async () => {
  const answer = await app.inject({
    method: "POST",
    url: "/api/v1/teams",
    headers: { ...headers.owner, "content-type": "application/json" },
    payload: "{",
  });
  expect(answer.statusCode).toBe(400);
  expect(answer.headers["content-type"]).toContain("application/problem+json");
});

test("no other website frames the team app, reads its links, or runs a script of its own in it", async () => {
  const { headers: sent } = await app.inject({ url: "/sign-in/link?token=secret", headers: { accept: "text/html" } });
  const policy = String(sent["content-security-policy"]).split("; ");
  expect(policy).toEqual(expect.arrayContaining(["script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"]));
  expect(sent).toMatchObject({ "referrer-policy": "same-origin", "x-content-type-options": "nosniff" });
  expect(sent).not.toHaveProperty("strict-transport-security"); // nobody could come back by http
});

test("the app's scripts go out compressed", async () => {
  const page = await app.inject({ url: "/", headers: { accept: "text/html" } });
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(page.body)?.[1] ?? "";
  const sent = await app.inject({ url: script, headers: { "accept-encoding": "br, gzip" } });
  expect(sent.headers["content-encoding"]).toBe("br");
  expect(sent.rawPayload.length).toBeLessThan(200_000);
});

test.each([
  ["a NUL in a search", "/api/v1/customers?search=%00"],
  ["a NUL in the name of a workspace", "/api/v1/teams?workspace=%00"],
  ["a cursor whose id is none", `/api/v1/conversations?cursor=${cursor(`2026-01-01T00:00:00Z ${"-".repeat(36)}`)}`],
  ["a cursor from before all calendars", `/api/v1/conversations?cursor=${cursor(`-271821-04-20T00:00:00.000Z ${id}`)}`],
  ["a cursor that somebody wrote", `/api/v1/customers?cursor=${cursor(`["\\x","${id}"]`)}`],
])("%s is the asker's mistake, and no fault of ours that wakes somebody", async (_what, url) => {
  const { "manyhands-workspace": workspace = "", ...signedIn } = headers.agent;
  const named = url.includes("workspace=") ? {} : { "manyhands-workspace": workspace };
  expect((await app.inject({ url, headers: { ...signedIn, ...named } })).json()).toMatchObject({ status: 400 });
});
