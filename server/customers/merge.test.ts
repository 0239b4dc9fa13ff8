import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { customerByAddress } from "../customers/index.ts";
import { testApp } from "../test/app.ts";
import { bringMatter, type TestMatter } from "../test/matter.ts";
import { type Headers, type TestWorkspace, testWorkspace } from "../test/people.ts";
import { testPrivateInbox } from "../test/private-inbox.ts";

const { app, store } = await testApp();
let count = 0;
let halden: TestWorkspace;
let home: TestMatter;
let work: TestMatter;

const atHome = { name: "Ama Mensah", address: "ama.mensah@example.org" };
const atWork = { name: "A. Mensah", address: "mensah@linde.example" };

beforeEach(async () => {
  halden = await testWorkspace(store, { slug: `halden-${++count}` });
  home = await bringMatter(store, halden, { ...atHome, subject: "Kettle arrived dented" });
  work = await bringMatter(store, halden, { ...atWork, subject: "Sixty cups" });
});

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
async function call(method: Method, url: string, payload?: object, headers: Headers = halden.headers.agent) {
  const answer = await app.inject({ method, url: `/api/v1${url}`, headers, ...(payload && { payload }) });
  return { status: answer.statusCode, body: answer.body ? answer.json() : undefined };
}
const merge = () => call("PUT", `/customers/${home.customer.id}/merged/${work.customer.id}`);
const separate = () => call("DELETE", `/customers/${home.customer.id}/merged/${work.customer.id}`);
const subjectsOf = async (id: string) =>
  (await call("GET", `/conversations?requesterId=${id}`)).body.items
    .map(({ subject }: { subject: string }) => subject)
    .sort();

describe("two customers who are one person", () => {
  test("are one in the list, with all addresses and everything that they brought", async () => {
    expect((await merge()).body).toMatchObject({ id: home.customer.id, merged: [{ id: work.customer.id }] });
    const { items } = (await call("GET", "/customers")).body;
    expect(items).toMatchObject([{ id: home.customer.id, name: "Ama Mensah", address: atHome.address }]);
    expect((await call("GET", "/customers?search=mensah%40linde")).body.items).toHaveLength(1);
    const { body } = await call("GET", `/customers/${home.customer.id}`);
    expect(body.identities.map(({ value }: { value: string }) => value)).toEqual([atHome.address, atWork.address]);
    expect(await subjectsOf(home.customer.id)).toEqual(["Kettle arrived dented", "Sixty cups"]);
  });

  test("are found by the id of either, so that old links still lead there", async () => {
    await merge();
    expect((await call("GET", `/customers/${work.customer.id}`)).body.id).toBe(home.customer.id);
    expect(await subjectsOf(work.customer.id)).toEqual(["Kettle arrived dented", "Sixty cups"]);
    const { body } = await call("GET", `/conversations/${work.conversation.id}`);
    expect(body.requester).toMatchObject({ id: home.customer.id, name: "Ama Mensah", address: atWork.address });
  });

  test("are themselves again when they are separated, with what came since from either address", async () => {
    await merge();
    await bringMatter(store, halden, { ...atWork, subject: "Sixty more" });
    await bringMatter(store, halden, { ...atHome, subject: "The lid" });
    expect(await subjectsOf(home.customer.id)).toHaveLength(4);
    expect((await separate()).body).toMatchObject({ id: work.customer.id, name: "A. Mensah", merged: [] });
    expect(await subjectsOf(home.customer.id)).toEqual(["Kettle arrived dented", "The lid"]);
    expect(await subjectsOf(work.customer.id)).toEqual(["Sixty cups", "Sixty more"]);
    const { body } = await call("GET", `/customers/${home.customer.id}`);
    expect(body.identities).toMatchObject([{ value: atHome.address }]);
  });

  test("may be merged on, and come back in any order", async () => {
    const third = await bringMatter(store, halden, { name: "Ama", address: "ama@third.example", subject: "A pan" });
    await merge();
    await call("PUT", `/customers/${third.customer.id}/merged/${home.customer.id}`);
    expect(await subjectsOf(third.customer.id)).toEqual(["A pan", "Kettle arrived dented", "Sixty cups"]);
    await call("DELETE", `/customers/${third.customer.id}/merged/${home.customer.id}`);
    expect(await subjectsOf(home.customer.id)).toEqual(["Kettle arrived dented", "Sixty cups"]);
    await call("PUT", `/customers/${third.customer.id}/merged/${home.customer.id}`);
    expect((await call("DELETE", `/customers/${third.customer.id}/merged/${work.customer.id}`)).status).toBe(200);
    expect(await subjectsOf(work.customer.id)).toEqual(["Sixty cups"]);
    expect(await subjectsOf(third.customer.id)).toEqual(["A pan", "Kettle arrived dented"]);
  });

  test("are not merged twice, nor with themselves, nor separated when they are two", async () => {
    expect((await separate()).status).toBe(404);
    await merge();
    const again = await merge();
    expect([again.status, again.body.code]).toEqual([409, "already_one"]);
    const preview = await call("GET", `/customers/${home.customer.id}/merged/${work.customer.id}/preview`);
    expect(preview.body.code).toBe("already_one");
  });

  test("are known as one person in the next mail, which is filed under who wrote it", async () => {
    await call("PATCH", `/customers/${home.customer.id}`, { language: "tw" });
    await merge();
    const known = await store.inWorkspace(halden.workspace.id, (tx) => customerByAddress(tx, atWork));
    expect(known).toMatchObject({ id: work.customer.id, name: "Ama Mensah", language: "tw" });
  });

  test("keep what only one of them said, and a wish not to be contacted", async () => {
    await call("PATCH", `/customers/${work.customer.id}`, {
      needs: "Large print",
      city: "Kumasi",
      doNotContact: true,
    });
    await call("PATCH", `/customers/${home.customer.id}`, { city: "Accra" });
    const { body } = await merge();
    expect(body).toMatchObject({ needs: "Large print", city: "Accra", doNotContactSince: expect.any(String) });
    const begun = await call("POST", "/conversations", { to: atHome, subject: "An offer", text: "Cups at half." });
    expect([begun.status, begun.body.code]).toEqual([409, "do_not_contact"]);
  });

  test("the preview says what counts and what comes along, and changes nothing", async () => {
    const { body } = await call("GET", `/customers/${home.customer.id}/merged/${work.customer.id}/preview`);
    expect(body).toMatchObject({
      kept: { name: "Ama Mensah" },
      other: { name: "A. Mensah" },
      differs: [{ field: "name", kept: "Ama Mensah", other: "A. Mensah" }],
      conversations: 1,
      running: 1,
      notes: 0,
      discloses: false,
    });
    expect((await call("GET", "/customers")).body.items).toHaveLength(2);
  });

  test("the preview warns when one of them is known to a private inbox only", async () => {
    const hr = await testPrivateInbox(store, halden);
    const ben = await bringMatter(store, halden, { name: "Ben", address: "ben@home.example", inbox: hr.inbox });
    const url = `/customers/${home.customer.id}/merged/${ben.customer.id}`;
    expect((await call("GET", `${url}/preview`)).status).toBe(404);
    expect((await call("PUT", url)).status).toBe(404);
    expect((await call("GET", `${url}/preview`, undefined, hr.nadia.headers)).body).toMatchObject({ discloses: true });
  });
});

describe("who is likely the same person", () => {
  let ids: string[];
  beforeAll(() => {
    ids = [];
  });
  const add = async (name: string, kind: string, value: string, more: object = {}) => {
    const { body } = await call("POST", "/customers", { name, identities: [{ kind, value, ...more }] });
    ids.push(body.id);
    return body.id;
  };
  const likely = async (id: string) => (await call("GET", `/customers/${id}/likely-same`)).body.items;

  test("is proposed with the reason: number, address or name", async () => {
    const phone = await add("Kofi", "phone", "+233 24 123 4567");
    const called = await add("Caller", "phone", "024 123 4567");
    const namesake = await add("ama mensah", "handle", "@ama");
    expect(await likely(phone)).toMatchObject([{ id: called, reasons: [{ kind: "number", value: "0241234567" }] }]);
    expect(await likely(namesake)).toMatchObject([{ id: home.customer.id, reasons: [{ kind: "name" }] }]);
    const elsewhere = await add("AM", "email", "ama.mensah@mail.example");
    expect(await likely(elsewhere)).toMatchObject([
      { id: home.customer.id, reasons: [{ kind: "address", value: atHome.address }] },
    ]);
  });

  test("is not proposed again once somebody has told them apart, or merged them", async () => {
    const namesake = await add("Ama Mensah", "handle", "@ama");
    expect(await likely(namesake)).toHaveLength(1);
    expect((await call("PUT", `/customers/${home.customer.id}/apart/${namesake}`)).status).toBe(204);
    expect(await likely(namesake)).toEqual([]);
    const third = await add("Ama Mensah", "handle", "@third");
    await call("PUT", `/customers/${home.customer.id}/merged/${third}`);
    expect((await likely(third)).map(({ id }: { id: string }) => id)).toEqual([]);
  });

  test("has more to it when both belong to one company", async () => {
    const { body: linde } = await call("POST", "/companies", { name: "Hotel Linde", domains: ["linde.example"] });
    const namesake = await add("A. Mensah", "email", "front@linde.example");
    expect(await likely(namesake)).toMatchObject([
      { id: work.customer.id, reasons: [{ kind: "name" }, { kind: "company", value: "Hotel Linde" }] },
    ]);
    expect(linde.domains).toEqual(["linde.example"]);
  });
});
