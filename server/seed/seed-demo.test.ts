import { expect, test } from "vitest";
import { systemActor } from "../members/index.ts";
import { testApp } from "../test/app.ts";
import { testStore } from "../test/database.ts";
import { sessionHeaders } from "../test/people.ts";
import { createWorkspace } from "../workspaces/index.ts";
import { seedDemo } from "./index.ts";

const { app, store } = await testApp();
const seeded = await seedDemo(store);
const headers = await sessionHeaders(store, seeded.userId, "halden");

const get = async (path: string) => (await app.inject({ url: `/api/v1${path}`, headers })).json();

test("the demo workspace looks lived in: every state, several languages, thanks", async () => {
  expect(seeded.conversations).toBeGreaterThan(350);
  for (const state of ["open", "waiting", "answered", "resolved", "closed"]) {
    const { items } = await get(`/conversations?state=${state}`);
    expect(items.length, state).toBeGreaterThan(3);
  }
  const piles = await get("/piles");
  expect(piles.unassigned).toBeGreaterThan(0);
  expect(piles.my_turn).toBeGreaterThan(0);
});

test("what programs sent stands under Automatic, and most of the rest was seen by Ruth", async () => {
  const { items } = await get("/mails?state=automatic");
  expect(items.length).toBeGreaterThan(5);
  const all = (await get("/conversations?limit=100")).items;
  expect(all.filter(({ unseen }: { unseen: boolean }) => unseen).length).toBeLessThan(all.length / 3);
});

test("nothing of it is ever sent", async () => {
  const queued = await store.inWorkspace(seeded.workspace.id, (tx) =>
    tx.db.selectFrom("outgoingMail").select("id").where("workspaceId", "=", tx.workspaceId).execute(),
  );
  expect(queued).toEqual([]);
});

test("filling it again changes nothing", async () => {
  const again = await seedDemo(store);
  expect(again).toMatchObject({ conversations: 0, userId: seeded.userId });
});

test("two who fill it at once get one, and one whose filling broke off is made anew", async () => {
  const fresh = await testStore();
  const broken = await createWorkspace(fresh, { slug: "halden", name: "Halden Kitchen", isDemo: true });
  const [first, second] = await Promise.all([
    seedDemo(fresh, { conversations: 30 }),
    seedDemo(fresh, { conversations: 30 }),
  ]);
  expect(first.workspace.id).toBe(second.workspace.id);
  expect(first.workspace.id).not.toBe(broken.id);
  expect([first.conversations, second.conversations].filter((count) => count > 0)).toHaveLength(1);
});

test("what waits has a time to wake, and what is the customer's has a question", async () => {
  const rows = await store.inWorkspace(seeded.workspace.id, (tx) =>
    tx.db
      .selectFrom("conversation")
      .selectAll()
      .where("workspaceId", "=", systemActor(tx.workspaceId).workspaceId)
      .execute(),
  );
  for (const row of rows) {
    if (row.state === "waiting") expect(row.wakesAt?.getTime()).toBeGreaterThan(store.clock.now().getTime());
    if (row.state === "answered") expect(row.questionState).not.toBeNull();
  }
});
