import { beforeEach, describe, expect, test } from "vitest";
import { testApp } from "../test/app.ts";
import { bringMatter } from "../test/matter.ts";
import { type Headers, type TestWorkspace, testWorkspace } from "../test/people.ts";
import { testPrivateInbox } from "../test/private-inbox.ts";
import { customersOfOrder } from "./find-customers.ts";

const { app, store } = await testApp();
let count = 0;
let halden: TestWorkspace;

beforeEach(async () => {
  halden = await testWorkspace(store, { slug: `halden-${++count}` });
});

type Method = "GET" | "PUT" | "DELETE";
async function call(method: Method, url: string, payload?: object, headers: Headers = halden.keyHeaders) {
  const answer = await app.inject({ method, url: `/api/v1${url}`, headers, ...(payload && { payload }) });
  return { status: answer.statusCode, body: answer.body ? answer.json() : undefined };
}

const kettle = {
  customer: { email: "Ama.Mensah@example.org", name: "Ama Mensah" },
  date: "2026-11-14",
  state: "Delivered",
  amount: 3990,
  currency: "EUR",
  lines: [{ name: "Kettle", quantity: 1, amount: 3990 }],
};

function importCsv(text: string, query = "") {
  const boundary = "----halden";
  const payload = [
    `--${boundary}`,
    'Content-Disposition: form-data; name="file"; filename="orders.csv"',
    "Content-Type: text/csv",
    "",
    text,
    `--${boundary}--`,
    "",
  ].join("\r\n");
  const type = { "content-type": `multipart/form-data; boundary=${boundary}` };
  const url = `/api/v1/orders/imports${query}`;
  return app.inject({ method: "POST", url, headers: { ...halden.headers.agent, ...type }, payload });
}

const eventsOf = () =>
  store.inWorkspace(halden.workspace.id, (tx) =>
    tx.db.selectFrom("event").select("kind").where("workspaceId", "=", tx.workspaceId).execute(),
  );

describe("an order that another system tells", () => {
  test("stands beside its customer, with what was bought and where it stands", async () => {
    const ama = await bringMatter(store, halden);
    const put = await call("PUT", "/orders/HK-10482", kettle);
    expect(put).toMatchObject({
      status: 200,
      body: { reference: "HK-10482", customer: { id: ama.customer.id, name: "Ama Mensah" }, amount: 3990, link: null },
    });
    const { body } = await call("GET", `/orders?customerId=${ama.customer.id}`, undefined, halden.headers.agent);
    expect(body.items).toEqual([put.body]);
    expect((await call("GET", "/orders/HK-10482")).body).toEqual(put.body);
    expect((await call("GET", "/orders?search=hk-104")).body.items).toHaveLength(1);
  });

  test("told again it is the same one, and says only what is new", async () => {
    await call("PUT", "/orders/1", kettle);
    const before = (await eventsOf()).length;
    await call("PUT", "/orders/1", kettle);
    expect(await eventsOf()).toHaveLength(before);
    expect((await call("PUT", "/orders/1", { ...kettle, state: "Returned" })).body.state).toBe("Returned");
    expect((await eventsOf()).at(-1)).toEqual({ kind: "order.changed" });
    expect((await call("GET", "/orders")).body.items).toHaveLength(1);
  });

  test.each([
    [{ amount: 3990 }, "An amount needs its currency"],
    [{ amount: 1, currency: "XYZ" }, "There is no currency XYZ"],
    [{ link: "javascript:alert(1)" }, "A link begins with https://"],
  ])("is refused in words when it says %j", async (told, sentence) => {
    const { status, body } = await call("PUT", "/orders/1", told);
    expect(status === 422 || status === 400).toBe(true);
    expect(body.title).toContain(sentence);
  });

  test("goes with a person who was merged, and back with them", async () => {
    const home = await bringMatter(store, halden);
    const work = await bringMatter(store, halden, { name: "A. Mensah", address: "mensah@linde.example" });
    await call("PUT", "/orders/1", { customer: { email: "mensah@linde.example" } });
    const merged = `/customers/${home.customer.id}/merged/${work.customer.id}`;
    const references = async (id: string) =>
      (await call("GET", `/orders?customerId=${id}`)).body.items.map((order: { reference: string }) => order.reference);
    await call("PUT", merged);
    expect(await references(home.customer.id)).toEqual(["1"]);
    expect((await call("GET", "/orders/1")).body.customer).toEqual({ id: home.customer.id, name: "Ama Mensah" });
    await call("DELETE", merged);
    expect(await references(home.customer.id)).toEqual([]);
    expect(await references(work.customer.id)).toEqual(["1"]);
  });

  test("of somebody who wrote to HR only is not there for others", async () => {
    const hr = await testPrivateInbox(store, halden);
    await bringMatter(store, halden, { name: "Ben", address: "ben@home.example", inbox: hr.inbox });
    await call("PUT", "/orders/1", { customer: { email: "ben@home.example" } }, hr.nadia.headers);
    expect((await call("GET", "/orders/1", undefined, hr.nadia.headers)).status).toBe(200);
    expect((await call("GET", "/orders/1", undefined, halden.headers.agent)).status).toBe(404);
    expect((await call("GET", "/orders", undefined, halden.headers.agent)).body.items).toEqual([]);
  });

  test("is opened in the company's own system by one template", async () => {
    const { admin, agent } = halden.headers;
    const template = { linkTemplate: "https://shop.example/orders/{reference}" };
    expect((await call("PUT", "/order-settings", template, agent)).status).toBe(403);
    expect((await call("PUT", "/order-settings", { linkTemplate: "https://shop.example" }, admin)).status).toBe(422);
    await call("PUT", "/order-settings", template, admin);
    await call("PUT", "/orders/HK%2F1", kettle);
    expect((await call("GET", "/orders/HK%2F1")).body.link).toBe("https://shop.example/orders/HK%2F1");
    await call("PUT", "/orders/2", { ...kettle, link: "https://other.example/2" });
    expect((await call("GET", "/orders/2")).body.link).toBe("https://other.example/2");
  });

  test.each(["HK-00482", "hk-004", "482", "00482"])("is found by %s", async (word) => {
    await call("PUT", "/orders/HK-00482", kettle);
    const found = store.inWorkspace(halden.workspace.id, (tx) => customersOfOrder(tx, { word, isBeginning: true }));
    expect(await found).toHaveLength(1);
  });
});

describe("a table of orders", () => {
  const table = [
    "\ufeffOrder;Date;Status;Total;Currency;E-mail;Item;Qty",
    "1;14.11.2026;Delivered;1.234,50;EUR;ama@example.org;Kettle;2",
    '1;;;;;;"Lid; green";1',
    "2;2026-11-15 10:30;Open;;;;;",
    "3;03/04/2026;Open;;;;;",
    "4;2026-11-16;Open;12;;;;",
  ].join("\r\n");

  test("is brought in with its lines; what is unclear is said and not guessed at", async () => {
    const { statusCode, body } = await importCsv(table);
    expect(statusCode, body).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ rows: 5, orders: 4, added: 2, refused: 2, dryRun: false });
    expect(JSON.parse(body).problems).toMatchObject([
      { line: 5, says: "“03/04/2026” is no date that can be told for sure. Write 2026-11-24." },
      { line: 6, says: "“12” of which currency? Add a column “currency”." },
    ]);
    expect((await call("GET", "/orders/1")).body).toMatchObject({
      date: "2026-11-14T00:00:00.000Z",
      amount: 123450,
      lines: [
        { name: "Kettle", quantity: 2 },
        { name: "Lid; green", quantity: 1 },
      ],
    });
  });

  test("changes nothing when it comes again, nor on a dry run", async () => {
    expect((await importCsv(table, "?dryRun=true")).json()).toMatchObject({ added: 2, dryRun: true });
    expect((await call("GET", "/orders")).body.items).toEqual([]);
    await importCsv(table);
    expect((await importCsv(table)).json()).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
  });

  test.each([
    ["", "The file is empty"],
    ["Name of the shop,Total\nHalden,3", "No column says the number of the order"],
    ['order\n"1', "The file cannot be read as a table"],
  ])("%j is refused in words", async (text, sentence) => {
    const { statusCode, body } = await importCsv(text);
    expect(statusCode).toBe(422);
    expect(body).toContain(sentence);
  });
});
