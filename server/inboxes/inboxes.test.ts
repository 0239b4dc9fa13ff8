import { beforeEach, describe, expect, test } from "vitest";
import { testApp } from "../test/app.ts";
import { type Headers, type TestWorkspace, testWorkspace } from "../test/people.ts";
import { testPrivateInbox } from "../test/private-inbox.ts";
import { inboxForAddress, ownAddresses, senderTreatment, treatSender } from "./index.ts";

const { app, store } = await testApp();
let halden: TestWorkspace;
let count = 0;

beforeEach(async () => {
  halden = await testWorkspace(store, { slug: `halden-${++count}` });
});

const send = (method: "POST" | "PATCH", url: string, payload: object, headers: Headers = halden.headers.admin) =>
  app.inject({ method, url: `/api/v1${url}`, payload, headers });
const billing = () => ({ name: "Billing", address: `Billing@halden-${count}.example`, teamId: halden.team.id });

describe("an inbox", () => {
  test("is made, shown and changed", async () => {
    const made = await send("POST", "/inboxes", { ...billing(), private: true, formSenders: ["form@shop.example"] });
    expect(made.statusCode).toBe(201);
    expect(made.json()).toMatchObject({
      address: `billing@halden-${count}.example`,
      private: true,
      senderStyle: "person",
      formSenders: ["form@shop.example"],
      alwaysSenders: [],
    });
    const { id } = made.json();
    const change = { alwaysSenders: ["Form@Shop.example", "bank@bank.example"], language: "nl", private: false };
    expect((await send("PATCH", `/inboxes/${id}`, change)).json()).toMatchObject({
      private: false,
      language: "nl",
      formSenders: [],
      alwaysSenders: ["bank@bank.example", "form@shop.example"],
    });
    const list = await app.inject({ url: "/api/v1/inboxes", headers: halden.headers.agent });
    expect(list.json().items.map((inbox: { name: string }) => inbox.name)).toEqual(["Billing", "Support"]);
  });

  test("that is private tells who writes to it to its team and to those who set it up, and only its team begins there", async () => {
    const { inbox, nadia } = await testPrivateInbox(store, halden);
    await send("PATCH", `/inboxes/${inbox.id}`, { alwaysSenders: ["doctor@practice.example"] });
    const key = halden.keyHeaders;
    for (const headers of [halden.headers.agent, key, nadia.headers, halden.headers.admin]) {
      const sees = headers === nadia.headers || headers === halden.headers.admin || headers === key;
      const list = await app.inject({ url: "/api/v1/inboxes", headers });
      const one = await app.inject({ url: `/api/v1/inboxes/${inbox.id}`, headers });
      for (const { body } of [list, one]) expect(body.includes("doctor@practice.example")).toBe(sees);
      expect(list.body).toContain(inbox.address);
    }
    const begun = { to: "kim@example.org", subject: "Your leave", text: "Hello Kim", inboxId: inbox.id };
    for (const headers of [halden.headers.agent, halden.headers.admin, key]) {
      expect((await send("POST", "/conversations", begun, headers)).statusCode).toBe(404);
    }
    expect((await send("POST", "/conversations", begun, nadia.headers)).statusCode).toBe(201);
    const { inboxId: _, ...anywhere } = begun;
    const chosen = await send("POST", "/conversations", anywhere, halden.headers.agent);
    expect(chosen.json().inbox.name).toBe("Support"); // "HR" stands before it in the list
  });

  test("never shows its mail server again", async () => {
    const mailUrl = "smtps://halden:very-secret@mail.example:465";
    const made = await send("POST", "/inboxes", { ...billing(), mailUrl });
    expect(made.json()).toMatchObject({ hasMailServer: true });
    const shown = await app.inject({ url: `/api/v1/inboxes/${made.json().id}`, headers: halden.headers.owner });
    expect(made.body + shown.body).not.toContain("very-secret");
    const events = await store.inWorkspace(halden.workspace.id, (tx) =>
      tx.db.selectFrom("event").selectAll().where("workspaceId", "=", halden.workspace.id).execute(),
    );
    expect(JSON.stringify(events)).not.toContain("very-secret");
    const without = await send("PATCH", `/inboxes/${made.json().id}`, { mailUrl: null });
    expect(without.json()).toMatchObject({ hasMailServer: false });
    expect((await send("PATCH", `/inboxes/${made.json().id}`, { mailUrl: "http://mail.example" })).statusCode).toBe(
      400,
    );
  });

  test("has an address that no other inbox of the installation has", async () => {
    const other = await testWorkspace(store, { slug: `other-${count}` });
    const taken = { ...billing(), address: `support+x@other-${count}.example` };
    expect((await send("POST", "/inboxes", taken)).json()).toMatchObject({ status: 409, code: "address_taken" });
    const moved = await send("PATCH", `/inboxes/${halden.inbox.id}`, { address: other.inbox.address });
    expect(moved.json()).toMatchObject({ status: 409, code: "address_taken" });
  });

  test("keeps the mail of its earlier address", async () => {
    const address = `help@halden-${count}.example`;
    await send("PATCH", `/inboxes/${halden.inbox.id}`, { address });
    const found = await Promise.all([address, halden.inbox.address].map((each) => inboxForAddress(store.db, each)));
    expect(found.map((each) => each?.inboxId)).toEqual([halden.inbox.id, halden.inbox.id]);
    const back = await send("PATCH", `/inboxes/${halden.inbox.id}`, { address: halden.inbox.address });
    expect(back.statusCode).toBe(200);
  });

  test("belongs to a team of the same workspace", async () => {
    const other = await testWorkspace(store, { slug: `other-${count}` });
    const answer = await send("POST", "/inboxes", { ...billing(), teamId: other.team.id });
    expect(answer.json()).toMatchObject({ status: 422, code: "unknown_team" });
    expect((await send("PATCH", `/inboxes/${other.inbox.id}`, { name: "Ours" })).statusCode).toBe(404);
  });

  test("is changed by those who lead, and not seen by colleagues", async () => {
    expect((await send("POST", "/inboxes", billing(), halden.headers.agent)).statusCode).toBe(403);
    expect((await app.inject({ url: "/api/v1/inboxes", headers: halden.headers.colleague })).statusCode).toBe(403);
  });
});

test("mail finds its inbox by the address, whatever stands behind a plus", async () => {
  const address = `SUPPORT+Token.123@halden-${count}.example`;
  expect(await inboxForAddress(store.db, address)).toEqual({
    workspaceId: halden.workspace.id,
    inboxId: halden.inbox.id,
    address: `support@halden-${count}.example`,
  });
  expect(await inboxForAddress(store.db, "nobody@halden.example")).toBeUndefined();
});

test("a sender is treated as a member said", async () => {
  await store.inWorkspace(halden.workspace.id, async (tx) => {
    const { id } = halden.inbox;
    expect(await senderTreatment(tx, id, "Form@shop.example")).toBeUndefined();
    await treatSender(tx, halden.actors.agent, id, "form@Shop.example", "form");
    expect(await senderTreatment(tx, id, "Form@shop.example")).toBe("form");
    await treatSender(tx, halden.actors.agent, id, "form@shop.example", "person");
    expect(await senderTreatment(tx, id, "form@shop.example")).toBe("person");
    expect(await ownAddresses(tx)).toEqual([halden.inbox.address]);
    await expect(treatSender(tx, halden.actors.colleague, id, "a@b.example", "form")).rejects.toThrow("not allowed");
  });
});
