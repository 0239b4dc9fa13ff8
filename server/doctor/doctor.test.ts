import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeEach, expect, test } from "vitest";
import { hourMs } from "#platform/clock.ts";
import { connect, createStore } from "#platform/database/index.ts";
import { openFolderStorage } from "#platform/storage/index.ts";
import { acceptMail } from "../mail/incoming/index.ts";
import { keyColumns, logoKey } from "../stored-files/index.ts";
import { testStore } from "../test/database.ts";
import { testWorkspace } from "../test/people.ts";
import { examine, type Patient } from "./doctor.ts";

const store = await testStore();
store.clock.set(new Date());
const { workspace } = await testWorkspace(store);
const home = mkdtempSync(join(tmpdir(), "manyhands-doctor-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const storageFolder = join(home, "storage");
const storage = await openFolderStorage(storageFolder);
const large = Buffer.from(`Subject: Kettle\r\n\r\n${"It leaks. ".repeat(40_000)}`);
const arrives = () =>
  acceptMail(store, storage, {
    to: "support@halden.example",
    bytes: large,
    envelopeFrom: "anna@a.example",
    source: "smtp",
  });
const inHalden = (statement: ReturnType<typeof sql>) =>
  store.inWorkspace(workspace.id, (tx) => statement.execute(tx.db));

const healthy: Patient = {
  home,
  storageFolder,
  ownDatabase: false,
  mailUrl: undefined,
  publicUrl: undefined,
  isFounded: true,
  serverRuns: true,
  open: async () => ({ store, storage, close: async () => {} }),
};

/** What the doctor says of one thing. */
async function look(name: string, more: Partial<Patient> = {}) {
  const { ok, checks } = await examine({ ...healthy, ...more });
  const check = checks.find((each) => each.name === name);
  expect(ok).toBe(checks.every((each) => each.ok));
  return check;
}

beforeEach(async () => {
  store.clock.set(new Date());
  await inHalden(sql`delete from mail where workspace_id = ${workspace.id}`);
});

test("of a sound place it finds nothing wrong, and says something of each", async () => {
  const { ok, checks } = await examine(healthy);
  expect(checks.filter((check) => !check.ok)).toEqual([]);
  expect(ok).toBe(true);
  expect(checks.every(({ says, mend }) => says.endsWith(".") && mend === null)).toBe(true);
  expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length);
});

test("a database that does not answer is one finding, and the rest is still looked at", async () => {
  const open = () => Promise.reject(new Error("connect ECONNREFUSED"));
  const { checks } = await examine({ ...healthy, open, ownDatabase: true });
  expect(checks[0]).toMatchObject({ name: "database", ok: false, says: "It cannot be reached: connect ECONNREFUSED." });
  expect(checks[0]?.mend).toContain("DATABASE_URL");
  expect(checks.map(({ name }) => name)).toContain("disk");
});

test("a wrong home is said before anything is made in it", async () => {
  const { checks } = await examine({ ...healthy, isFounded: false });
  expect(checks).toHaveLength(1);
  expect(checks[0]?.mend).toContain("MANYHANDS_HOME");
});

test("a role that passes row-level security by is told", async () => {
  const db = connect(store.url);
  const unbound = { ...createStore({ db, clock: store.clock }) };
  const open = async () => ({ store: unbound, storage, close: () => db.destroy() });
  expect(await look("database role", { open })).toMatchObject({
    ok: false,
    mend: expect.stringContaining("nobypassrls"),
  });
});

test("a file that is gone is named, and one too many is only counted", async () => {
  await arrives();
  expect(await look("storage files")).toMatchObject({ ok: true });
  store.clock.advance(2 * hourMs);
  await storage.write(Buffer.from("nobody's"));
  expect((await look("storage files"))?.says).toContain("1 ("); // the young one counts too, seen from later
  await inHalden(sql`update mail set raw_key = ${"ab".repeat(16)} where workspace_id = ${workspace.id}`);
  const found = await look("storage files");
  expect(found).toMatchObject({ ok: false });
  expect(found?.says).toContain(`${"ab".repeat(16)} (mail)`);
});

test("a mail that nobody has read for long is told while a server runs, and waits for one otherwise", async () => {
  await arrives();
  expect(await look("incoming mail")).toMatchObject({ ok: true });
  store.clock.advance(hourMs);
  expect(await look("incoming mail")).toMatchObject({ ok: false });
  expect(await look("incoming mail", { serverRuns: false })).toMatchObject({ ok: true });
});

test("a mail that could not be read is told", async () => {
  await arrives();
  await inHalden(sql`update mail set state = 'unreadable' where workspace_id = ${workspace.id}`);
  expect(await look("incoming mail")).toMatchObject({ ok: false, mend: expect.stringContaining("Mail log") });
});

test("a clock that goes wrong is told", async () => {
  store.clock.advance(hourMs);
  expect(await look("clock")).toMatchObject({ ok: false, mend: expect.stringContaining("chronyd") });
});

test("a mail server that does not answer is told, without its password", async () => {
  const found = await look("mail server", { mailUrl: "smtp://ruth:secret@127.0.0.1:1" });
  expect(found).toMatchObject({ ok: false });
  expect(JSON.stringify(found)).not.toContain("secret");
});

test("an address that is not encrypted, or is not ours, is told", async () => {
  expect(await look("address", { publicUrl: "http://desk.example.org" })).toMatchObject({ ok: false });
  const other = createServer((_request, reply) => reply.writeHead(404).end()).listen(0, "127.0.0.1");
  await once(other, "listening");
  const at = other.address();
  const publicUrl = `http://127.0.0.1:${typeof at === "object" && at ? at.port : 0}`;
  expect((await look("address", { publicUrl }))?.says).toContain("not as Manyhands does (404)");
  other.close();
  expect((await look("address", { publicUrl }))?.says).toContain("cannot be reached");
});

test("what other accounts may read is told, with the command that closes it", async () => {
  writeFileSync(join(home, "smtp-certificate.pem"), "key", { mode: 0o644 });
  mkdirSync(join(home, "pg18"), { mode: 0o700 });
  expect((await look("file modes"))?.mend).toBe(`chmod go= ${join(home, "smtp-certificate.pem")}`);
  chmodSync(join(home, "smtp-certificate.pem"), 0o600);
  expect(await look("file modes")).toMatchObject({ ok: true });
});

test("every column that names a file of the storage is known", async () => {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = 'public' and data_type = 'text' and column_name ~ '(raw|storage|logo|picture|file)_key$'
    order by 1, 2`.execute(store.db.withoutPlugins());
  const known = [...keyColumns, logoKey].map(({ table, column }) => `${table}.${column}`).sort();
  expect(rows.map(({ table, column }) => `${table}.${column}`)).toEqual(known);
});
