import { sql } from "kysely";
import { expect, test } from "vitest";
import { dayMs } from "#platform/clock.ts";
import { newId } from "#platform/ids.ts";
import { testStore } from "../../test/database.ts";
import { isGenuine, newSigningKey, readToken, signingKeys, writeToken } from "./index.ts";

async function emptyWorkspace() {
  const store = await testStore();
  const workspaceId = newId();
  await sql`insert into workspace (id, slug, name, created_at) values (${workspaceId}, 'halden', 'Halden', now())`.execute(
    store.db,
  );
  return { store, workspaceId, rotate: () => store.inWorkspace(workspaceId, newSigningKey) };
}

test("the newest key signs, a retired one verifies for a year and is then forgotten", async () => {
  const { store, workspaceId, rotate } = await emptyWorkspace();
  const first = await rotate();
  const place = { workspaceId, conversationId: newId(), participantId: newId(), participantKey: Buffer.alloc(8, 3) };
  const token = readToken(writeToken(first, place, "reply"));
  if (!token) throw new Error("It must be read.");
  const known = async () => {
    const keys = await store.inWorkspace(workspaceId, signingKeys);
    return { signs: keys[0]?.id, verifies: isGenuine(keys, token, place), count: keys.length };
  };

  store.clock.advance(400 * dayMs);
  const second = await rotate();
  expect(second.id).not.toBe(first.id);
  expect(await known()).toEqual({ signs: second.id, verifies: true, count: 2 });

  store.clock.advance(365 * dayMs);
  expect((await known()).verifies).toBe(true);
  store.clock.advance(1);
  expect(await known()).toEqual({ signs: second.id, verifies: false, count: 1 });

  const third = await rotate();
  expect(await known()).toEqual({ signs: third.id, verifies: false, count: 2 });
});

test("a workspace sees no key of another", async () => {
  const { store, rotate } = await emptyWorkspace();
  await rotate();
  expect(await store.inWorkspace(newId(), signingKeys)).toEqual([]);
});
