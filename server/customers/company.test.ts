import { beforeEach, describe, expect, test } from "vitest";
import { testApp } from "../test/app.ts";
import { bringMatter } from "../test/matter.ts";
import { type Headers, type TestWorkspace, testWorkspace } from "../test/people.ts";
import { testPrivateInbox } from "../test/private-inbox.ts";

const { app, store } = await testApp();
let count = 0;
let halden: TestWorkspace;

beforeEach(async () => {
  halden = await testWorkspace(store, { slug: `halden-${++count}` });
});

async function call(method: "GET" | "POST" | "PATCH" | "DELETE", url: string, payload?: object, headers?: Headers) {
  const as = headers ?? halden.headers.agent;
  const answer = await app.inject({ method, url: `/api/v1${url}`, headers: as, ...(payload && { payload }) });
  return { status: answer.statusCode, body: answer.body ? answer.json() : undefined };
}
const namesAt = async (companyId: string) =>
  (await call("GET", `/customers?companyId=${companyId}`)).body.items.map(({ name }: { name: string }) => name);

describe("a company with a domain", () => {
  test("has the people who have an address there, those who wrote before and those who write later", async () => {
    await bringMatter(store, halden, { name: "Mei Lin", address: "mei@linde.example", subject: "Sixty cups" });
    const { body: linde } = await call("POST", "/companies", { name: "Hotel Linde", domains: ["@Linde.example"] });
    expect(await namesAt(linde.id)).toEqual(["Mei Lin"]);
    await bringMatter(store, halden, { name: "Tom Brandt", address: "tom@linde.example", subject: "The bill" });
    await bringMatter(store, halden, { name: "Ama Mensah", address: "ama@example.org" });
    expect(await namesAt(linde.id)).toEqual(["Mei Lin", "Tom Brandt"]);
    const matters = await call("GET", `/conversations?companyId=${linde.id}`);
    expect(matters.body.items.map(({ subject }: { subject: string }) => subject).sort()).toEqual([
      "Sixty cups",
      "The bill",
    ]);
    expect((await call("GET", "/companies")).body.items).toMatchObject([{ name: "Hotel Linde", people: 2 }]);
  });

  test("loses them with the domain, but not those whom somebody put there", async () => {
    const mei = await bringMatter(store, halden, { name: "Mei Lin", address: "mei@linde.example" });
    const { body: linde } = await call("POST", "/companies", { name: "Hotel Linde", domains: ["linde.example"] });
    const ama = await bringMatter(store, halden, { name: "Ama Mensah", address: "ama@example.org" });
    await call("PATCH", `/customers/${ama.customer.id}`, { companyIds: [linde.id] });
    expect(await namesAt(linde.id)).toEqual(["Ama Mensah", "Mei Lin"]);
    await call("PATCH", `/companies/${linde.id}`, { domains: [] });
    expect(await namesAt(linde.id)).toEqual(["Ama Mensah"]);
    await call("PATCH", `/customers/${ama.customer.id}`, { companyIds: [] });
    expect(await namesAt(linde.id)).toEqual([]);
    expect((await call("GET", `/customers/${mei.customer.id}`)).body.companies).toEqual([]);
  });

  test.each([
    ["gmail.com", 422, "public_domain"],
    ["linde", 422, "invalid_domain"],
    ["linde.example", 409, "domain_taken"],
  ])("does not take %s: %s %s", async (domain, status, code) => {
    await call("POST", "/companies", { name: "Hotel Linde", domains: ["linde.example"] });
    const refused = await call("POST", "/companies", { name: "Another", domains: [domain] });
    expect([refused.status, refused.body.code]).toEqual([status, code]);
  });

  test("does not count whom one may not know of", async () => {
    const hr = await testPrivateInbox(store, halden);
    await bringMatter(store, halden, { name: "Ben", address: "ben@linde.example", inbox: hr.inbox });
    const { body: linde } = await call("POST", "/companies", { name: "Hotel Linde", domains: ["linde.example"] });
    expect((await call("GET", "/companies")).body.items).toMatchObject([{ people: 0 }]);
    expect(await namesAt(linde.id)).toEqual([]);
    expect((await call("GET", "/companies", undefined, hr.nadia.headers)).body.items).toMatchObject([{ people: 1 }]);
  });
});

describe("custom fields", () => {
  test("are asked of each customer and company, and keep what fits", async () => {
    const { admin } = halden.headers;
    const plan = { subject: "customer", name: "Plan", kind: "choice", choices: ["Small", "Large"] };
    const { body: field } = await call("POST", "/custom-fields", plan, admin);
    await call("POST", "/custom-fields", { subject: "company", name: "Seats", kind: "number" }, admin);
    const ama = await bringMatter(store, halden);
    const one = `/customers/${ama.customer.id}`;
    expect((await call("GET", one)).body.custom).toMatchObject([{ name: "Plan", value: null }]);
    expect((await call("PATCH", one, { custom: { [field.id]: "Large" } })).body.custom).toMatchObject([
      { value: "Large" },
    ]);
    const refused = await call("PATCH", one, { custom: { [field.id]: "Huge" } });
    expect([refused.status, refused.body.title]).toEqual([422, "Plan takes one of Small, Large."]);
    const { body: linde } = await call("POST", "/companies", { name: "Hotel Linde" });
    expect(linde.custom).toMatchObject([{ name: "Seats", value: null }]);
    expect((await call("DELETE", `/custom-fields/${field.id}`, undefined, admin)).status).toBe(204);
    expect((await call("GET", one)).body.custom).toEqual([]);
  });

  test("are for owners and admins to make; a name stands once", async () => {
    const seats = { subject: "customer", name: "Seats", kind: "number" };
    expect((await call("POST", "/custom-fields", seats)).status).toBe(403);
    await call("POST", "/custom-fields", seats, halden.headers.admin);
    expect((await call("POST", "/custom-fields", { ...seats, name: "seats" }, halden.headers.admin)).status).toBe(409);
  });
});

test("a note stands on the page with who wrote it, until it is thrown away", async () => {
  const ama = await bringMatter(store, halden);
  const notes = `/customers/${ama.customer.id}/notes`;
  const { body } = await call("POST", notes, { text: "Her mother's birthday is on Saturday." });
  expect(body.items).toMatchObject([{ text: "Her mother's birthday is on Saturday.", by: { name: "Sanne Visser" } }]);
  expect((await call("DELETE", `${notes}/${body.items[0].id}`)).status).toBe(204);
  expect((await call("GET", notes)).body.items).toEqual([]);
});
