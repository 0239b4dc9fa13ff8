import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { minuteMs } from "#platform/clock.ts";
import type { Sweeper } from "#platform/effects/index.ts";
import { silentLog } from "#platform/log.ts";
import { testApp } from "../../../test/app.ts";
import { type TestImapServer, testImapServer } from "../../../test/imap-server.ts";
import { type TestWorkspace, testWorkspace } from "../../../test/people.ts";
import { startFetching } from "./index.ts";

const { app, store, storage } = await testApp({ internalHosts: ["127.0.0.1"] });
const parts = { store, storage, log: silentLog, publicUrl: "http://localhost:3000" };

let halden: TestWorkspace;
let server: TestImapServer;
let fetching: Sweeper | undefined;
let count = 0;

beforeEach(async () => {
  halden = await testWorkspace(store, { slug: `halden-${++count}` });
  server = await testImapServer();
});

afterEach(async () => {
  await fetching?.stop();
  await server.close();
});

const url = () => `/api/v1/inboxes/${halden.inbox.id}/mailbox`;
const wish = (more: object = {}) => ({
  host: "127.0.0.1",
  port: server.port,
  security: "none",
  userName: "support",
  password: "right",
  ...more,
});

async function connect(more: object = {}) {
  const answer = await app.inject({ method: "PUT", url: url(), headers: halden.headers.admin, payload: wish(more) });
  return { status: answer.statusCode, body: answer.json() };
}

async function mailbox() {
  return (await app.inject({ url: url(), headers: halden.headers.agent })).json().mailbox;
}

function start(more: object = {}) {
  fetching = startFetching(parts, { internalHosts: ["127.0.0.1"], everyMs: 20, pollMs: 50, ...more });
  return fetching;
}

const mail = (id: string, more = "") =>
  `Return-Path: <anna@a.example>\r\nFrom: Anna <anna@a.example>\r\nTo: ${halden.inbox.address}\r\nMessage-ID: <${id}@a.example>\r\nSubject: ${id}\r\n${more}\r\nHello, ${id}.\r\n`;

async function ledger() {
  return store.inWorkspace(halden.workspace.id, (tx) =>
    tx.db
      .selectFrom("mail")
      .select(["messageId", "source", "envelopeFrom", "envelopeTo"])
      .where("workspaceId", "=", tx.workspaceId)
      .orderBy("id")
      .execute(),
  );
}

const ids = async () => (await ledger()).map(({ messageId }) => messageId.split("@")[0]);
const until = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 8_000, interval: 25 });
const arrived = (...wanted: string[]) => until(async () => expect(await ids()).toEqual(wanted));

/** The hands of the clock go on, so that what is tried again is due. */
async function afterwards(check: () => Promise<void>): Promise<void> {
  await until(async () => {
    store.clock.advance(5 * minuteMs);
    await check();
  });
}

describe("a mailbox of one's own", () => {
  test("is tried before it is kept, and says what is wrong where it is wrong", async () => {
    const refused = async (more: object) => {
      const { status, body } = await connect(more);
      return { status, code: body.code, field: body.details?.field };
    };
    expect(await refused({ password: "wrong" })).toEqual({ status: 422, code: "mailbox_password", field: "password" });
    expect(await refused({ port: 1 })).toEqual({ status: 422, code: "mailbox_port", field: "port" });
    expect(await refused({ security: "tls" })).toEqual({ status: 422, code: "mailbox_security", field: "security" });
    expect(await refused({ folders: ["Nowhere"] })).toEqual({ status: 422, code: "mailbox_folder", field: "folders" });
    expect(await refused({ host: "10.11.12.13" })).toEqual({ status: 422, code: "mailbox_host", field: "host" });
    expect(await mailbox()).toBeNull();
    const { state, knownFolders } = (await connect()).body;
    expect(state).toBe("connecting");
    expect(knownFolders.toSorted()).toEqual(["Archive", "INBOX", "Sent"]);
  });

  test("never gives its password back, not even to another server", async () => {
    await connect();
    const shown = await app.inject({ url: url(), headers: halden.headers.owner });
    expect(shown.body).not.toContain("right");
    const rows = await store.inWorkspace(halden.workspace.id, (tx) =>
      tx.db.selectFrom("fetchedMailbox").selectAll().where("workspaceId", "=", tx.workspaceId).execute(),
    );
    expect(rows[0]?.password.toString("latin1")).not.toContain("right");
    const other = await testImapServer();
    const { password: _, ...moved } = wish({ port: other.port });
    const answer = await app.inject({ method: "PUT", url: url(), headers: halden.headers.admin, payload: moved });
    expect(answer.json()).toMatchObject({ status: 422, code: "mailbox_password" });
    expect(other.said).toEqual([]);
    const same = await app.inject({
      method: "PUT",
      url: url(),
      headers: halden.headers.admin,
      payload: { ...moved, port: server.port, folders: ["INBOX", "Archive"] },
    });
    expect(same.json()).toMatchObject({ folders: ["INBOX", "Archive"] });
  });

  test("is fetched from now on, at once, with whom it was from and for, and without touching a flag", async () => {
    server.put(mail("old"));
    await connect();
    server.put(mail("between"));
    start({ pollMs: 60_000 });
    await arrived("between");
    server.put(mail("now", `Delivered-To: ${halden.inbox.address.replace("@", "+abc@")}\r\n`));
    await arrived("between", "now");
    expect((await ledger())[1]).toMatchObject({
      source: "imap",
      envelopeFrom: "anna@a.example",
      envelopeTo: halden.inbox.address.replace("@", "+abc@"),
    });
    expect(server.folders.get("INBOX")?.mails.flatMap(({ flags }) => flags)).toEqual([]);
    expect(server.said.filter((command) => /STORE|SELECT|EXPUNGE|COPY|MOVE/.test(command))).toEqual([]);
    await until(async () => expect(await mailbox()).toMatchObject({ state: "listening", problem: null }));
  });

  test("may begin with the mail of the last days", async () => {
    server.put(mail("yesterday"));
    await connect({ sinceDays: 7 });
    start();
    await arrived("yesterday");
  });

  test("is looked at each minute where the server tells of nothing by itself, and in all chosen folders", async () => {
    server.behave({ hasNoIdle: true });
    await connect({ folders: ["INBOX", "Archive"] });
    start();
    await until(async () => expect(await mailbox()).toMatchObject({ state: "listening" }));
    server.put(mail("one"));
    await arrived("one");
    server.put(mail("two"), "Archive");
    await arrived("one", "two");
    server.put(mail("three"), "Sent");
    server.put(mail("four"));
    await arrived("one", "two", "four");
  });

  test("goes on where it was after a stop, and misses nothing that somebody read elsewhere", async () => {
    await connect();
    await start().stop();
    const uid = server.put(mail("read-elsewhere"));
    server.folders
      .get("INBOX")
      ?.mails.find((each) => each.uid === uid)
      ?.flags.push("\\Seen");
    start();
    await arrived("read-elsewhere");
  });

  test("that was made anew doubles nothing, and what came meanwhile comes in", async () => {
    await connect();
    start();
    server.put(mail("one"));
    await arrived("one");
    await fetching?.stop();
    server.put(mail("two"));
    server.renumber();
    start();
    await arrived("one", "two");
    await until(async () => expect(await mailbox()).toMatchObject({ state: "listening" }));
    expect(await ids()).toEqual(["one", "two"]);
  });

  test("of which a mail came by another way too has it once", async () => {
    await connect();
    start();
    server.put(mail("twice"));
    await arrived("twice");
    server.put(`Received: by another\r\n${mail("twice")}`);
    server.put(mail("after"));
    await arrived("twice", "after");
  });

  test("is no longer fetched when it is taken away", async () => {
    await connect();
    start({ renewMs: 50 });
    await until(async () => expect(await mailbox()).toMatchObject({ state: "listening" }));
    const answer = await app.inject({ method: "DELETE", url: url(), headers: halden.headers.admin });
    expect(answer.statusCode).toBe(204);
    await until(async () => expect(server.connections()).toBe(0));
    server.put(mail("later"));
    expect(await mailbox()).toBeNull();
  });
});

describe("a server that misbehaves", () => {
  test("and takes the password no more is not asked again and again, and says so", async () => {
    await connect();
    server.password = "changed";
    start();
    await until(async () =>
      expect(await mailbox()).toMatchObject({
        state: "failing",
        trouble: "password",
        problem: expect.stringMatching(/name and password/),
      }),
    );
    const tries = server.said.filter((command) => command === "LOGIN").length;
    const { nextTryAt } = await mailbox();
    expect(Date.parse(nextTryAt) - store.clock.now().getTime()).toBe(5 * minuteMs);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(server.said.filter((command) => command === "LOGIN")).toHaveLength(tries);
    expect((await connect({ password: "changed" })).body).toMatchObject({ state: "connecting", problem: null });
    await until(async () => expect(await mailbox()).toMatchObject({ state: "listening", failingSince: null }));
  });

  test("and drops in the middle of a mail gives it the next time, whole and once", async () => {
    let drops = 2;
    server.behave({ literal: () => (drops-- > 0 ? "drop" : undefined) });
    await connect();
    start();
    server.put(mail("one"));
    server.put(mail("two"));
    await afterwards(async () => expect((await ids()).toSorted()).toEqual(["one", "two"]));
    expect(await mailbox()).toMatchObject({ unfetched: [] });
  });

  test("and never gives one mail keeps no other out, and the one stays in sight", async () => {
    server.behave({ literal: (uid) => (uid === 1 ? "drop" : undefined) });
    await connect();
    start();
    server.put(mail("bad"));
    server.put(mail("good"));
    await afterwards(async () => expect(await ids()).toEqual(["good"]));
    expect(await mailbox()).toMatchObject({
      unfetched: [{ folder: "INBOX", problem: expect.stringMatching(/broke off/) }],
    });
  });

  test("and answers NO or BAD is tried again, with its words in sight", async () => {
    await connect();
    server.behave({
      answer: (command) => (/^EXAMINE/.test(command) ? "NO [UNAVAILABLE] Closed for repairs" : undefined),
    });
    start();
    await until(async () =>
      expect(await mailbox()).toMatchObject({ state: "failing", problem: expect.stringMatching(/Closed for repairs/) }),
    );
    server.behave({ answer: (command) => (/^UID SEARCH/.test(command) ? "BAD What?" : undefined) });
    store.clock.advance(20 * minuteMs);
    await new Promise((resolve) => setTimeout(resolve, 300));
    server.behave({});
    server.put(mail("after"));
    await afterwards(async () => expect(await ids()).toEqual(["after"]));
  });

  test("and hangs is left, and tried again", async () => {
    await connect();
    server.behave({ answer: (command) => (/^UID SEARCH/.test(command) ? "hang" : undefined) });
    start({ silenceMsMax: 400 });
    await until(async () => expect(await mailbox()).toMatchObject({ state: "failing", trouble: "silence" }));
    server.behave({});
    server.put(mail("after"));
    await afterwards(async () => expect(await ids()).toEqual(["after"]));
  });

  test("and announces a mail without end is hung up on, and keeps no other mail out", async () => {
    server.behave({ literal: (uid) => (uid === 1 ? { announces: 4_000_000_000 } : undefined) });
    await connect();
    start();
    server.put(mail("endless"));
    server.put(mail("good"));
    await afterwards(async () => expect(await ids()).toEqual(["good"]));
  });

  test("and tells another UIDVALIDITY each time doubles nothing", async () => {
    await connect();
    start();
    server.put(mail("one"));
    await arrived("one");
    for (let times = 0; times < 3; times++) {
      server.renumber();
      server.dropAll();
      store.clock.advance(20 * minuteMs);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    server.put(mail("two"));
    await afterwards(async () => expect(await ids()).toEqual(["one", "two"]));
  });

  test("stops no other mailbox", async () => {
    const bad = await testImapServer();
    const other = await testWorkspace(store, { slug: `other-${count}` });
    const answer = await app.inject({
      method: "PUT",
      url: `/api/v1/inboxes/${other.inbox.id}/mailbox`,
      headers: other.headers.admin,
      payload: wish({ port: bad.port }),
    });
    expect(answer.statusCode).toBe(200);
    bad.behave({ answer: () => "hang" });
    await connect();
    start();
    server.put(mail("one"));
    await arrived("one");
    await bad.close();
  });
});
