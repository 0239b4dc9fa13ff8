import { expect, test } from "vitest";
import { testStore } from "../../test/database.ts";
import { testWorkspace } from "../../test/people.ts";
import type { Committed, EventListener, NewEvent, Projection } from "./index.ts";

const heard: NewEvent[] = [];
const echo: EventListener = async (tx, event) => {
  heard.push(event);
  if (event.kind === "test.call") tx.record({ kind: "test.answer", actorKind: "system" });
};
const derived: string[][] = [];
const derive: Projection = { project: async (_tx, events) => void derived.push(events.map(({ kind }) => kind)) };
const store = await testStore({ listeners: [derive, echo] });
const { workspace } = await testWorkspace(store);
const committed: Committed[] = [];
store.onCommitted = (each) => committed.push(each);

const positions = () =>
  store.inWorkspace(workspace.id, async (tx) => {
    const rows = await tx.db
      .selectFrom("event")
      .select("position")
      .where("workspaceId", "=", tx.workspaceId)
      .orderBy("position")
      .execute();
    return rows.map(({ position }) => position);
  });

const record = (kind = "test.happened") =>
  store.inWorkspace(workspace.id, async (tx) => tx.record({ kind, actorKind: "system" }));

test("positions are dense, whoever writes at the same time", async () => {
  const before = (await positions()).length;
  await Promise.all(Array.from({ length: 40 }, () => record()));
  const all = await positions();
  expect(all).toEqual(all.map((_, index) => index + 1));
  expect(all).toHaveLength(before + 40);
});

test("what is rolled back leaves neither an event nor a gap, and rings nobody", async () => {
  const before = await positions();
  committed.length = 0;
  const broken = store.inWorkspace(workspace.id, async (tx) => {
    tx.record({ kind: "test.happened", actorKind: "system" });
    throw new Error("no");
  });
  await expect(broken).rejects.toThrow("no");
  expect(await positions()).toEqual(before);
  expect(committed).toEqual([]);
});

test("a listener runs in the same transaction and may record more", async () => {
  heard.length = 0;
  await record("test.call");
  expect(heard.map(({ kind }) => kind)).toEqual(["test.call", "test.answer"]);
});

test("a projection runs once, when all that happened is known", async () => {
  derived.length = 0;
  await record("test.call");
  expect(derived).toEqual([["test.call", "test.answer"]]);
});

test("after the commit it is rung once, with the newest position", async () => {
  committed.length = 0;
  await record();
  expect(committed).toEqual([{ workspaceId: workspace.id, upTo: (await positions()).at(-1) }]);
});

test("what is no id of a workspace opens no door", async () => {
  await expect(store.inWorkspace("'; drop table event; --", async () => {})).rejects.toThrow("by its id");
});
