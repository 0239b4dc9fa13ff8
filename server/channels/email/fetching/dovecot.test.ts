import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { minuteMs } from "#platform/clock.ts";
import type { Sweeper } from "#platform/effects/index.ts";
import { silentLog } from "#platform/log.ts";
import { startSender } from "../../../mail/outgoing/index.ts";
import { testApp } from "../../../test/app.ts";
import { type Dovecot, dovecot, hasDovecot } from "../../../test/dovecot.ts";
import { otherMailServer } from "../../../test/mail-server.ts";
import { testWorkspace } from "../../../test/people.ts";
import { startFetching } from "./index.ts";

if (!hasDovecot)
  console.warn("NO DOVECOT HERE (Debian: dovecot-imapd): fetching was tested with our own IMAP server only.");

const { app, store, storage } = await testApp({ internalHosts: ["127.0.0.1"] });
const halden = await testWorkspace(store);
const parts = { store, storage, log: silentLog, publicUrl: "http://localhost:3000" };
const url = `/api/v1/inboxes/${halden.inbox.id}/mailbox`;
let server: Dovecot;
let fetching: Sweeper | undefined;

const mail = (id: string) =>
  `Return-Path: <anna@a.example>\nFrom: anna@a.example\nTo: ${halden.inbox.address}\nMessage-ID: <${id}@a.example>\n\nHello, ${id}.\n`;

async function ids(): Promise<string[]> {
  const rows = await store.inWorkspace(halden.workspace.id, (tx) =>
    tx.db.selectFrom("mail").select("messageId").where("workspaceId", "=", tx.workspaceId).orderBy("id").execute(),
  );
  return rows.map(({ messageId }) => messageId.split("@")[0] ?? "");
}

const until = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 15_000, interval: 50 });
const start = (pollMs = 60_000) => {
  fetching = startFetching(parts, { internalHosts: ["127.0.0.1"], everyMs: 50, pollMs });
};
const connect = async (more: object = {}) => {
  const payload = { host: "127.0.0.1", port: server.port, security: "none", userName: "support", ...more };
  const answer = await app.inject({ method: "PUT", url, headers: halden.headers.admin, payload });
  return answer.json();
};

describe.skipIf(!hasDovecot)("a mailbox on Dovecot", { timeout: 60_000 }, () => {
  beforeAll(async () => {
    server = await dovecot();
  });

  afterEach(async () => fetching?.stop());
  afterAll(async () => server?.close());

  test("is connected with the right password only, and lists its folders", async () => {
    expect(await connect({ password: "wrong" })).toMatchObject({ code: "mailbox_password" });
    const { knownFolders } = await connect({ password: "right", folders: ["INBOX", "Junk"], sentFolder: "Sent" });
    expect(knownFolders.toSorted()).toEqual(["INBOX", "Junk", "Sent"]);
  });

  test("gives what comes at once, by IDLE, and nobody sees that it was read", async () => {
    start();
    await until(async () =>
      expect((await app.inject({ url, headers: halden.headers.admin })).json().mailbox.state).toBe("listening"),
    );
    server.deliver(mail("one"));
    await until(async () => expect(await ids()).toEqual(["one"]));
    expect(server.files().map((name) => name.split(",")[1] ?? "")).toEqual([""]);
  });

  test("gives after a restart of its own what came while it was away", async () => {
    start(200);
    await server.stop();
    server.deliver(mail("two"));
    await until(async () =>
      expect((await app.inject({ url, headers: halden.headers.admin })).json().mailbox.state).toBe("failing"),
    );
    await server.start();
    await until(async () => {
      store.clock.advance(minuteMs);
      expect(await ids()).toEqual(["one", "two"]);
    });
  });

  test("under a new UIDVALIDITY doubles nothing", async () => {
    await server.stop();
    server.renumber();
    server.deliver(mail("three"));
    await server.start();
    start(200);
    await until(async () => {
      store.clock.advance(minuteMs);
      expect(await ids()).toEqual(["one", "two", "three"]);
    });
  });

  test("keeps what we sent in its folder, once, without the link to the customer's page", async () => {
    const other = await otherMailServer();
    const sender = startSender(parts, { mailUrl: other.url });
    const begun = await app.inject({
      method: "POST",
      url: "/api/v1/conversations",
      headers: halden.headers.agent,
      payload: { to: { name: "Anna", address: "anna@a.example" }, subject: "Your kettle", text: "It is on its way." },
    });
    expect(begun.statusCode).toBe(201);
    store.clock.advance(minuteMs);
    await sender.sweep();
    expect(other.arrived).toHaveLength(1);
    start(200);
    await until(async () => expect(server.files("Sent")).toHaveLength(1));
    const [file = ""] = server.files("Sent");
    expect(file).toMatch(/,S$/);
    const kept = server.read("Sent", file);
    expect(kept).toContain("It is on its way.");
    expect(kept).not.toMatch(/\/c\/halden\/[a-z2-7]{20}/);
    await sender.stop();
  });
});
