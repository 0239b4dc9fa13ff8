import { beforeEach, expect, test } from "vitest";
import { dayMs } from "#platform/clock.ts";
import { testDesk } from "../test/desk.ts";
import type { TestMatter } from "../test/matter.ts";
import { confirm } from "./customer-says.ts";
import { askDue } from "./timers.ts";

const { call, store, brings, reply, read, presses, workspace } = await testDesk();
let count = 0;
let matter: TestMatter;

beforeEach(async () => {
  matter = await brings({ address: `ama-${++count}@example.org` });
});

const wantsNothing = (doNotContact: boolean, of = matter) =>
  call("PATCH", `/api/v1/customers/${of.customer.id}`, { doNotContact });

test("whoever wants nothing that they did not ask for gets answers all the same", async () => {
  await wantsNothing(true);
  expect((await reply(matter)).status).toBe(201);
  expect(await read(matter)).toMatchObject({ state: "waiting" });
});

test("they are not asked whether it is solved, with an answer or later", async () => {
  const later = new Date(store.clock.now().getTime() + dayMs).toISOString();
  await reply(matter, { confirm: { at: later } });
  await wantsNothing(true);
  store.clock.set(later);
  await askDue(store, workspace.id);
  expect(await read(matter)).toMatchObject({ question: null });
  expect((await reply(matter, { confirm: true })).body).toMatchObject({ code: "asking_is_off" });
});

test("they are not reminded of a question", async () => {
  await reply(matter, { confirm: true });
  await wantsNothing(true);
  store.clock.set(new Date(store.clock.now().getTime() + 4 * dayMs).toISOString());
  await askDue(store, workspace.id);
  expect(await read(matter)).toMatchObject({ question: null });
});

test("we do not begin with them, until they take it back", async () => {
  const letter = { to: { name: "Ama", address: `ama-${count}@example.org` }, subject: "An offer", text: "Half." };
  await wantsNothing(true);
  expect((await call("POST", "/api/v1/conversations", letter)).body).toMatchObject({ code: "do_not_contact" });
  await wantsNothing(false);
  expect((await call("POST", "/api/v1/conversations", letter)).status).toBe(201);
});

test("who is one person with the requester may say that it is solved", async () => {
  const other = await brings({ address: `work-${count}@example.org`, name: "A. Mensah" });
  await reply(matter, { confirm: true });
  const asOther = { ...matter, customer: { ...matter.customer, id: other.customer.id } };
  await expect(presses(asOther, confirm)).rejects.toThrow("Only the person whose matter this is");
  await call("PUT", `/api/v1/customers/${matter.customer.id}/merged/${other.customer.id}`);
  await presses(asOther, confirm);
  expect(await read(matter)).toMatchObject({ state: "resolved" });
});
