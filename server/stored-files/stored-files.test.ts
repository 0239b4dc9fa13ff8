import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeEach, expect, test } from "vitest";
import { dayMs } from "#platform/clock.ts";
import { newId } from "#platform/ids.ts";
import { silentLog } from "#platform/log.ts";
import { openFolderStorage } from "#platform/storage/index.ts";
import { testStore } from "../test/database.ts";
import { testWorkspace } from "../test/people.ts";
import { removeUnnamed, strangersMin } from "./remove-unnamed.ts";

const store = await testStore();
const { workspace, inbox, members } = await testWorkspace(store);
const folder = mkdtempSync(join(tmpdir(), "manyhands-storage-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const storage = await openFolderStorage(folder);
const parts = { store, storage, log: silentLog };

beforeEach(() => store.clock.set(new Date()));

/** A file that was stored two days ago. */
async function oldFile(): Promise<string> {
  const { key } = await storage.write(Buffer.from("a picture"));
  const then = new Date(store.clock.now().getTime() - 2 * dayMs);
  utimesSync(join(folder, key.slice(0, 2), key), then, then);
  return key;
}

const isThere = (key: string) =>
  storage.read(key).then(
    () => true,
    () => false,
  );
const write = (statement: ReturnType<typeof sql>) => store.inWorkspace(workspace.id, (tx) => statement.execute(tx.db));
const sweep = (betweenMs = 0) => removeUnnamed(parts, { begins: "", betweenMs });

const outgoing = (key: string | null, ingredients: object | null) => sql`
  insert into outgoing_mail (workspace_id, id, purpose, recipient, mime_message_id, raw_key, ingredients, due_at, created_at)
  values (${workspace.id}, ${newId()}, 'message', ${`${newId()}@example.org`}, 'a@halden.example', ${key},
    ${ingredients && JSON.stringify(ingredients)}, ${store.clock.now()}, ${store.clock.now()})`;

/** Each kind of row that can name a file. */
const naming: [string, (key: string) => ReturnType<typeof sql>][] = [
  [
    "an attachment, also one that is not sent yet",
    (key) => sql`insert into attachment (workspace_id, id, filename, content_type, size, storage_key, created_at)
      values (${workspace.id}, ${newId()}, 'a.png', 'image/png', 9, ${key}, ${store.clock.now()})`,
  ],
  [
    "a mail that came in",
    (key) => sql`insert into mail (workspace_id, id, inbox_id, body_hash, raw_key, size, source, received_at)
      values (${workspace.id}, ${newId()}, ${inbox.id}, ${Buffer.alloc(32)}, ${key}, 9, 'smtp', ${store.clock.now()})`,
  ],
  ["a mail that goes out", (key) => outgoing(key, null)],
  [
    "the ingredients of a mail that is not put together yet",
    (key) =>
      outgoing(null, {
        enclosures: [
          { filename: "a.png", base64: "" },
          { filename: "b.png", storageKey: key },
        ],
      }),
  ],
  [
    "a member's picture",
    (key) =>
      sql`update member set picture_key = ${key} where workspace_id = ${workspace.id} and id = ${members.agent.id}`,
  ],
  ["the company's logo", (key) => sql`update workspace set logo_key = ${key} where id = ${workspace.id}`],
];

test.each(naming)("a file that %s names stays, however old", async (_what, name) => {
  const [key, lost] = [await oldFile(), await oldFile()];
  await write(name(key));
  await sweep();
  expect([await isThere(key), await isThere(lost)]).toEqual([true, false]);
});

test("a file that no row names is removed after a day, and not before", async () => {
  const kept = await oldFile();
  await write(naming[0]?.[1](kept) ?? sql``);
  const { key } = await storage.write(Buffer.from("young"));
  expect(await sweep()).toBe(0);
  store.clock.advance(dayMs + 60_000);
  expect(await sweep()).toBe(1);
  expect([await isThere(kept), await isThere(key)]).toEqual([true, false]);
});

test("a file that is named between the two looks stays", async () => {
  const [key, lost] = [await oldFile(), await oldFile()];
  const swept = sweep(1_500);
  await new Promise((resolve) => setTimeout(resolve, 400));
  await write(naming[0]?.[1](key) ?? sql``);
  expect(await swept).toBe(1);
  expect([await isThere(key), await isThere(lost)]).toEqual([true, false]);
});

test("a sixteenth is looked at by its letter, and the rest is left alone", async () => {
  const key = await oldFile();
  const other = key.startsWith("0") ? "1" : "0";
  await removeUnnamed(parts, { begins: other, betweenMs: 0 });
  expect(await isThere(key)).toBe(true);
  expect(await removeUnnamed(parts, { begins: key.charAt(0), betweenMs: 0 })).toBe(1);
});

test("where not one of many files is named, it is another database: nothing is removed", async () => {
  const strange = await testStore();
  await Promise.all(Array.from({ length: strangersMin }, oldFile));
  strange.clock.set(new Date());
  expect(await removeUnnamed({ ...parts, store: strange }, { begins: "", betweenMs: 0 })).toBe(0);
});

test("what was never written to its end is removed after a day", async () => {
  const [old, young] = ["a", "b"].map((letter) => join(folder, "incoming", letter.repeat(32)));
  if (!old || !young) throw new Error("Two files were meant.");
  for (const path of [old, young]) writeFileSync(path, "half");
  const then = new Date(store.clock.now().getTime() - 2 * dayMs);
  utimesSync(old, then, then);
  expect(await storage.removeHalves(new Date(store.clock.now().getTime() - dayMs))).toBe(1);
});
