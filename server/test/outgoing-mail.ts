import { beforeEach } from "vitest";
import { hourMs } from "#platform/clock.ts";
import { silentLog } from "#platform/log.ts";
import type { Storage } from "#platform/storage/index.ts";
import { type NewMail, queueMail, startSender } from "../mail/outgoing/index.ts";
import { testStorage } from "./app.ts";
import { testStore } from "./database.ts";
import { otherMailServer } from "./mail-server.ts";
import { testWorkspace } from "./people.ts";

const seldom = hourMs; // tests sweep by hand

/** For the tests of outgoing mail: a company, somebody else's mail server, and an empty send log before each test. */
export async function outgoingMailTests() {
  const store = await testStore();
  const storage = await testStorage();
  const other = await otherMailServer();
  const { workspace, inbox } = await testWorkspace(store);
  let count = 0;

  beforeEach(async () => {
    other.behave({});
    other.arrived.length = 0;
    await store.inWorkspace(workspace.id, async (tx) => {
      await tx.db.deleteFrom("outgoingMail").where("workspaceId", "=", tx.workspaceId).execute();
      await tx.db.deleteFrom("undeliverableAddress").where("workspaceId", "=", tx.workspaceId).execute();
    });
  });

  function sender(mailUrl: string | null = other.url, files: Storage = storage) {
    const parts = { store, storage: files, log: silentLog, publicUrl: "http://localhost:3000" };
    return startSender(parts, { mailUrl: mailUrl ?? undefined, internalHosts: ["127.0.0.1"], everyMs: seldom });
  }

  /** One whole look at what is due. */
  async function once(work = sender()): Promise<void> {
    await work.sweep();
    await work.stop();
  }

  function queue(change: Partial<NewMail> = {}): Promise<void> {
    const recipient = change.recipient ?? { name: "Ama Mensah", address: "ama@example.org" };
    return store.inWorkspace(workspace.id, (tx) =>
      queueMail(tx, {
        purpose: "message",
        inboxId: inbox.id,
        recipient,
        envelopeFrom: "support+bounce@halden.example",
        mimeMessageId: `m${++count}@halden.example`,
        subject: "Re: Kettle",
        ingredients: {
          from: { name: "Sanne at Halden Kitchen", address: "support@halden.example" },
          to: [recipient],
          cc: [],
          text: "Dear Ama",
          html: "<p>Dear Ama</p>",
          enclosures: [],
        },
        dueAt: tx.now,
        ...change,
      }),
    );
  }

  function rows() {
    return store.inWorkspace(workspace.id, (tx) =>
      tx.db.selectFrom("outgoingMail").selectAll().where("workspaceId", "=", tx.workspaceId).orderBy("id").execute(),
    );
  }

  async function only() {
    const [row] = await rows();
    if (!row) throw new Error("There is no mail.");
    return row;
  }

  async function setInbox(mailUrl: string | null): Promise<void> {
    await store.inWorkspace(workspace.id, (tx) =>
      tx.db.updateTable("inbox").set({ mailUrl }).where("workspaceId", "=", tx.workspaceId).execute(),
    );
  }

  return { store, storage, other, workspace, sender, once, queue, rows, only, setInbox };
}
