import { beforeAll, expect, test } from "vitest";
import { testApp } from "./app.ts";
import { type TestWorkspace, testWorkspace } from "./people.ts";

const { app, store } = await testApp();
let ours: TestWorkspace;

beforeAll(async () => {
  ours = await testWorkspace(store);
});

async function refusal(url: string, payload: unknown, type = "application/json") {
  const body = typeof payload === "string" ? payload : JSON.stringify(payload);
  const headers = { ...ours.headers.admin, "content-type": type };
  const answer = await app.inject({ method: "POST", url: `/api/v1${url}`, headers, payload: body });
  expect(answer.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
  return answer.json();
}

test("a form is told at each field what to do, in plain words", async () => {
  const { status, code, title, details } = await refusal("/inboxes", { name: "", address: "support", teamId: "7" });
  expect({ status, code }).toEqual({ status: 400, code: "invalid" });
  expect(details.fields).toEqual({
    name: "Write something here.",
    address: "Write a whole mail address, such as kim@company.com.",
    teamId: "This is no id: give one that the API answered.",
  });
  expect(title).toBe("name: Write something here.");
});

test("what is missing or of another kind is named as a person would", async () => {
  const { details } = await refusal("/conversations", {
    to: 7,
    subject: true,
    confirm: "later",
    waitUntil: "tomorrow",
  });
  expect(details.fields).toEqual({
    to: "Write a whole mail address, such as kim@company.com.",
    subject: "Give a text.",
    text: "This is missing: give it.",
    confirm: "Give true, false or a time as {at}.",
    waitUntil: "Write a moment in RFC 3339 and UTC, such as 2026-12-01T09:00:00Z.",
  });
});

test("a choice names what there is to choose", async () => {
  const { details } = await refusal("/api-keys", { name: "Shop", scopes: ["everything"] });
  expect(details.fields).toEqual({ "scopes.0": 'Give "read", "write" or "admin".' });
});

test("what is taken already stands at its field", async () => {
  await refusal("/teams", { name: "" });
  const headers = ours.headers.admin;
  await app.inject({ method: "POST", url: "/api/v1/teams", headers, payload: { name: "Repairs" } });
  expect(await refusal("/teams", { name: "Repairs" })).toMatchObject({
    code: "name_taken",
    details: { field: "name" },
  });
  const { address, teamId } = ours.inbox;
  expect(await refusal("/inboxes", { name: "Second", address, teamId })).toMatchObject({
    code: "address_taken",
    details: { field: "address" },
  });
});

test("a body that is no JSON is told so, by codes that stay", async () => {
  expect(await refusal("/teams", "{")).toMatchObject({ status: 400, code: "invalid_json" });
  expect(await refusal("/teams", "")).toMatchObject({ status: 400, code: "invalid_json" });
  expect(await refusal("/teams", "name=x", "text/csv")).toMatchObject({ status: 415, code: "unsupported_media_type" });
  expect(await refusal("/teams", { name: "x".repeat(2_000_000) })).toMatchObject({ status: 413, code: "too_large" });
});
