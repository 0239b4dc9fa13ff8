import { expect, test } from "vitest";
import { testApp } from "../test/app.ts";
import { bringMatter } from "../test/matter.ts";
import { testWorkspace } from "../test/people.ts";
import { movesBetween } from "./pile.ts";

const { app, store } = await testApp();
const halden = await testWorkspace(store);

const piles = async (headers = halden.headers.agent) => (await app.inject({ url: "/api/v1/piles", headers })).json();
const put = (url: string, payload: object) =>
  app.inject({ method: "PUT", url: `/api/v1/conversations/${url}`, headers: halden.headers.agent, payload });

test("the numbers follow a matter from pile to pile", async () => {
  const { conversation } = await bringMatter(store, halden);
  expect(await piles()).toMatchObject({ open: 1, unassigned: 1, my_turn: 0, waiting: 0 });
  await put(`${conversation.id}/assignment`, { memberId: halden.members.agent.id });
  expect(await piles()).toMatchObject({ open: 1, unassigned: 0, my_turn: 1, mine: 1 });
  await put(`${conversation.id}/wait`, { on: "date", until: "2026-12-01T09:00:00Z" });
  expect(await piles()).toMatchObject({ open: 0, my_turn: 0, mine: 1, waiting: 1 });
  await put(`${conversation.id}/resolution`, { resolution: "by_word" });
  expect(await piles()).toMatchObject({ open: 0, waiting: 0, mine: 0 });
});

test("nobody is told how much lies on somebody else's desk by name", async () => {
  const { conversation } = await bringMatter(store, halden);
  await put(`${conversation.id}/assignment`, { memberId: halden.members.agent.id });
  const seen = await piles(halden.headers.owner);
  expect(Object.keys(seen).filter((name) => name.startsWith("my_turn:") || name.startsWith("mine:"))).toEqual([]);
  expect(seen).toMatchObject({ my_turn: 0 });
});

test.each([
  [
    ["a", "b"],
    ["b", "c"],
    [
      { name: "a", by: -1 },
      { name: "c", by: 1 },
    ],
  ],
  [[], ["a"], [{ name: "a", by: 1 }]],
  [["a"], ["a"], []],
])("from %j to %j moves %j", (before, after, moves) => {
  expect(movesBetween(before, after)).toEqual(moves);
});
