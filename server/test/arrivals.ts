import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { afterAll } from "vitest";
import type { Sweeper } from "#platform/effects/index.ts";
import { silentLog } from "#platform/log.ts";
import { startIngest } from "../channels/email/ingest/index.ts";
import { startMailListeners } from "../channels/email/receiving/index.ts";
import { type ParticipantRow, participantsOf } from "../conversations/index.ts";
import { type Purpose, replyAddress, signingKeys, writeMessageId, writeToken } from "../mail/tokens/index.ts";
import { createMailReader } from "../mail-reading/index.ts";
import { testApp } from "./app.ts";
import { testWorkspace } from "./people.ts";

/** A mail as a test writes it: what it leaves out is Anna's, to the workspace's inbox. */
export interface Written {
  from?: string;
  to?: string;
  cc?: string;
  subject?: string;
  text?: string;
  /** Message-ID, without `<>`. */
  id?: string;
  /** One more header field. */
  head?: string;
  envelopeFrom?: string;
  /** The whole mail instead. */
  raw?: string;
}

/** Makes the reading of mails that contain this word fail, as often as it says. */
export interface Poison {
  word: string;
  times: number;
  problem: Error;
}

/** What an answer to a conversation may carry. */
export interface TestMatterByMail {
  id: string;
  /** The Message-ID of the customer's first mail. */
  firstId: string;
  /** Signed addresses, for answers, as for the page, for bounces. */
  reply: string;
  page: string;
  bounce: string;
  /** A Message-ID of ours. */
  ownId: string;
}

/**
 * A whole server that takes mail on a real port and reads it when told to. `arrives` sends one on the wire, lets it be read,
 * and returns its row of the ledger as the API shows it.
 */
export async function testArrivals() {
  const { app, store, storage } = await testApp();
  const halden = await testWorkspace(store);
  const { workspace, inbox, headers } = halden;
  const parts = { store, storage, log: silentLog, publicUrl: "http://localhost:3000" };
  const home = mkdtempSync(join(tmpdir(), "manyhands-home-"));
  const reader = createMailReader({ workers: 1 });
  const state: { poison: Poison | undefined } = { poison: undefined };
  const listeners = await startMailListeners(parts, { host: "127.0.0.1", smtpPort: 0, lmtpPort: undefined, home });
  const ingest = startIngest(parts, { reader: { read, close: () => reader.close() } });
  const client = createTransport({ host: "127.0.0.1", port: listeners.smtpPort ?? 0, ignoreTLS: true, pool: true });
  afterAll(async () => {
    client.close();
    await listeners.close();
    await ingest.stop();
    rmSync(home, { recursive: true });
  });

  function read(...[raw, options]: Parameters<typeof reader.read>): ReturnType<typeof reader.read> {
    const { poison } = state;
    if (!poison || poison.times === 0 || !Buffer.from(raw).includes(poison.word)) return reader.read(raw, options);
    poison.times--;
    return Promise.reject(poison.problem);
  }

  let count = 0;

  async function arrives(written: Written = {}) {
    const id = await sends(written);
    await ingest.sweep();
    return ledgerRow(id);
  }

  /** Sends it without letting it be read. */
  async function sends(written: Written = {}): Promise<string> {
    const to = written.to ?? inbox.address;
    const envelope = { from: written.envelopeFrom ?? "anna@a.example", to: to.replace(/^.*<|>.*$/g, "") };
    const { response } = await client.sendMail({ envelope, raw: written.raw ?? rawOf(written, to) });
    return response?.match(/Stored as (\S+)/)?.[1] ?? "";
  }

  function rawOf({ from, subject, text, id, head, cc }: Written, to: string): string {
    const lines = [
      `From: ${from ?? "Anna Visser <anna@a.example>"}`,
      `To: ${to}`,
      `Message-ID: <${id ?? `mail-${++count}@a.example`}>`,
      `Subject: ${subject ?? "Kettle"}`,
      ...(cc ? [`Cc: ${cc}`] : []),
      ...(head ? [head] : []),
    ];
    return [...lines, "", text ?? "It leaks.", ""].join("\r\n");
  }

  const get = async (path: string, as = headers.agent) =>
    (await app.inject({ url: `/api/v1${path}`, headers: as })).json();
  const post = async (path: string, payload: object = {}, as = headers.agent) => {
    const answer = await app.inject({ method: "POST", url: `/api/v1${path}`, headers: as, payload });
    return { status: answer.statusCode, body: answer.body ? answer.json() : undefined };
  };
  const ledgerRow = (id: string) => get(`/mails/${id}`);
  const conversation = (id: string) => get(`/conversations/${id}`);
  const messages = async (id: string) => (await get(`/conversations/${id}/messages`)).items;

  /** The signed address of somebody on a conversation. */
  function addressOf({ id, key, conversationId }: ParticipantRow, purpose: Purpose = "reply"): Promise<string> {
    return store.inWorkspace(workspace.id, async (tx) => {
      const [signing] = await signingKeys(tx);
      if (!signing) throw new Error("A workspace has a key.");
      const place = { workspaceId: workspace.id, conversationId, participantId: id, participantKey: key };
      return replyAddress(inbox.address, writeToken(signing, place, purpose)) ?? "";
    });
  }

  /** A fresh matter of Anna's. */
  async function matter(from?: string): Promise<TestMatterByMail> {
    const { conversationId: id, messageId: firstId } = await arrives(from ? { from } : {});
    const [requester] = await store.inWorkspace(workspace.id, (tx) => participantsOf(tx, id));
    const [signing] = await store.inWorkspace(workspace.id, signingKeys);
    if (!requester || !signing) throw new Error("A conversation has a requester, a workspace a key.");
    const place = { workspaceId: workspace.id, conversationId: id, messageId: requester.id };
    return {
      id,
      firstId,
      reply: await addressOf(requester),
      page: await addressOf(requester, "page"),
      bounce: await addressOf(requester, "bounce"),
      ownId: writeMessageId(signing, place, "halden.example"),
    };
  }

  /** A second one beside it, as another process would run it. */
  const secondIngest = (): Sweeper => startIngest(parts, { reader });

  return {
    ...halden,
    app,
    store,
    storage,
    smtpPort: listeners.smtpPort ?? 0,
    ingest,
    secondIngest,
    state,
    arrives,
    sends,
    get,
    post,
    ledgerRow,
    conversation,
    messages,
    addressOf,
    matter,
  };
}
