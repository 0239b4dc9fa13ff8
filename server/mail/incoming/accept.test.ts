import { sql } from "kysely";
import { expect, test } from "vitest";
import { newId } from "#platform/ids.ts";
import { testStorage } from "../../test/app.ts";
import { testStore } from "../../test/database.ts";
import { testWorkspace } from "../../test/people.ts";
import { acceptMail, acceptTaken, takeIn, whenAccepted } from "./index.ts";

const mailText = (id: string, body = "It leaks.") =>
  Buffer.from(`From: Anna <anna@a.example>\r\nMessage-ID: <${id}>\r\nSubject: Kettle\r\n\r\n${body}\r\n`);

async function setUp() {
  const store = await testStore();
  const storage = await testStorage();
  const { workspace, inbox } = await testWorkspace(store);
  const ledger = () =>
    store.inWorkspace(workspace.id, (tx) =>
      tx.db.selectFrom("mail").selectAll().where("workspaceId", "=", tx.workspaceId).orderBy("id").execute(),
    );
  const accept = (bytes: Buffer, to = inbox.address) =>
    acceptMail(store, storage, { to, envelopeFrom: "anna@a.example", source: "smtp", bytes });
  return { store, storage, workspace, inbox, ledger, accept };
}

test("an accepted mail stands in the ledger with its bytes, before anybody has read it", async () => {
  const { accept, ledger, inbox, store } = await setUp();
  let heard = 0;
  whenAccepted(store, () => heard++);
  const { mailId } = await accept(mailText("a@b"), "support+anything@halden.example");
  expect(await ledger()).toMatchObject([
    {
      id: mailId,
      inboxId: inbox.id,
      messageId: "a@b",
      state: "received",
      envelopeFrom: "anna@a.example",
      envelopeTo: "support+anything@halden.example",
      raw: mailText("a@b"),
      rawKey: null,
      dueAt: store.clock.now(),
    },
  ]);
  expect(heard).toBe(1);
});

test("mails that come at once share commits, and each keeps its own bytes", async () => {
  const { accept, ledger } = await setUp();
  const bodies = Array.from({ length: 150 }, (_, index) => `${index} `.repeat(index * 7));
  await Promise.all(bodies.map((body, index) => accept(mailText(`${index}@b`, body))));
  const rows = await ledger();
  expect(rows).toHaveLength(150);
  for (const [index, body] of bodies.entries()) {
    const row = rows.find(({ messageId }) => messageId === `${index}@b`);
    expect(row?.raw).toEqual(mailText(`${index}@b`, body));
    expect(row?.size).toBe(row?.raw?.length);
  }
});

test("a large mail goes to the storage, and comes back as it was", async () => {
  const { accept, ledger, storage } = await setUp();
  const large = mailText("large@b", "0123456789".repeat(40_000));
  await accept(large);
  const [row] = await ledger();
  expect(row).toMatchObject({ raw: null, size: large.length, messageId: "large@b" });
  expect(await storage.read(row?.rawKey ?? "")).toEqual(large);
  const small = await takeIn(large.subarray(0, 200_000), storage);
  expect(small.rawKey).toBeNull();
});

test("a mail for two inboxes is one row for each, with a file of its own", async () => {
  const { store, storage, ledger, inbox, workspace } = await setUp();
  const other = await testWorkspace(store, { slug: "other" });
  const taken = await takeIn(mailText("both@b", "x".repeat(300_000)), storage);
  const destinations = [
    { workspaceId: workspace.id, inboxId: inbox.id, address: inbox.address },
    { workspaceId: other.workspace.id, inboxId: other.inbox.id, address: other.inbox.address },
    { workspaceId: workspace.id, inboxId: inbox.id, address: "support+x@halden.example" },
  ];
  const accepted = acceptTaken(store, storage, { envelopeFrom: "", source: "smtp" }, destinations, taken);
  await Promise.all(accepted.map(({ mailId }) => mailId));
  expect(accepted.map(({ addresses }) => addresses.length)).toEqual([2, 1]);
  const [ours] = await ledger();
  const [theirs] = await store.inWorkspace(other.workspace.id, (tx) =>
    tx.db.selectFrom("mail").selectAll().where("workspaceId", "=", tx.workspaceId).execute(),
  );
  expect(theirs?.rawKey).not.toBe(ours?.rawKey);
  expect(await storage.read(theirs?.rawKey ?? "")).toEqual(await storage.read(ours?.rawKey ?? ""));
});

test("one mail that cannot be stored keeps no other out", async () => {
  const { store, storage, ledger, accept, workspace } = await setUp();
  const taken = await takeIn(mailText("lost@b"), storage);
  const nowhere = { workspaceId: workspace.id, inboxId: newId(), address: "gone@halden.example" };
  const [lost] = acceptTaken(store, storage, { envelopeFrom: "", source: "smtp" }, [nowhere], taken);
  const others = [accept(mailText("1@b")), accept(mailText("2@b"))];
  await Promise.all(others);
  await expect(lost?.mailId).rejects.toThrow();
  expect((await ledger()).map(({ messageId }) => messageId).toSorted()).toEqual(["1@b", "2@b"]);
});

test("an address that is not ours, and a mail that is too large, are refused and leave nothing", async () => {
  const { accept, storage, ledger } = await setUp();
  await expect(accept(mailText("a@b"), "nobody@halden.example")).rejects.toThrow("no address of an inbox");
  await expect(takeIn(mailText("a@b", "x".repeat(1_000_000)), storage, { bytesMax: 500_000 })).rejects.toThrow(
    "at most",
  );
  await expect(takeIn(mailText("a@b", "x".repeat(5_000)), storage, { bytesMax: 500 })).rejects.toThrow("at most");
  expect(await ledger()).toEqual([]);
});

test("no row without its bytes: the database holds to it", async () => {
  const { store, workspace, inbox } = await setUp();
  const insert = store.inWorkspace(workspace.id, (tx) =>
    sql`insert into mail (workspace_id, id, inbox_id, body_hash, size, source, received_at)
      values (${tx.workspaceId}, ${newId()}, ${inbox.id}, ${Buffer.alloc(32)}, 1, 'smtp', now())`.execute(tx.db),
  );
  await expect(insert).rejects.toThrow("check");
});
