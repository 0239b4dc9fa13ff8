import "./tables.ts";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import type { Store, Tx } from "#platform/database/index.ts";
import type { Source } from "./mail.ts";

/** A row of the ledger as it begins. */
export interface NewMail {
  id: string;
  inboxId: string;
  messageId: string;
  bodyHash: Buffer;
  envelopeFrom: string;
  envelopeTo: string;
  raw: Buffer | null;
  rawKey: string | null;
  size: number;
  source: Source;
  remoteAddress: string | null;
  helo: string | null;
}

interface Waiting {
  mail: NewMail;
  stored: PromiseWithResolvers<void>;
}

/** How long an arrival waits for others to share its commit with. */
const gatherMs = 2;
const rowsPerCommitMax = 64;
const bytesPerCommitMax = 4 * 1024 * 1024;

const gatherings = new WeakMap<Store, Map<string, Waiting[]>>();
const beingStored = new WeakMap<Store, number>();
const hearers = new WeakMap<Store, Set<() => void>>();

/** Resolves when the row is committed, which is when we may answer 250. Arrivals at the same time share one commit. */
export function storeMail(store: Store, workspaceId: string, mail: NewMail): Promise<void> {
  const ofStore = gatherings.get(store) ?? new Map<string, Waiting[]>();
  gatherings.set(store, ofStore);
  const stored = Promise.withResolvers<void>();
  const running = ofStore.get(workspaceId);
  if (running) running.push({ mail, stored });
  else {
    const waiting = [{ mail, stored }];
    ofStore.set(workspaceId, waiting);
    void commitAll(store, workspaceId, waiting, () => ofStore.delete(workspaceId));
  }
  count(store, 1);
  return stored.promise.finally(() => count(store, -1));
}

/** How many mails wait for their commit in this process at the moment: how hard we are pressed. */
export function mailsBeingStored(store: Store): number {
  return beingStored.get(store) ?? 0;
}

function count(store: Store, by: number): void {
  beingStored.set(store, mailsBeingStored(store) + by);
}

/** Calls when something was accepted in this process; the sweep finds the rest. Returns how to stop it. */
export function whenAccepted(store: Store, hear: () => void): () => void {
  const all = hearers.get(store) ?? new Set();
  hearers.set(store, all.add(hear));
  return () => all.delete(hear);
}

/** One commit after another, each with all that has come in during the one before. */
async function commitAll(store: Store, workspaceId: string, waiting: Waiting[], done: () => void): Promise<void> {
  await sleep(gatherMs);
  while (waiting.length > 0) {
    const batch = waiting.splice(0, batchLength(waiting));
    await commit(store, workspaceId, batch);
    for (const hear of hearers.get(store) ?? []) hear();
  }
  done(); // in the same step as the look above: nobody joins a gathering that has ended
}

function batchLength(waiting: readonly Waiting[]): number {
  let bytes = 0;
  let length = 0;
  for (const { mail } of waiting) {
    bytes += mail.raw?.length ?? 0;
    if (length > 0 && (length === rowsPerCommitMax || bytes > bytesPerCommitMax)) break;
    length++;
  }
  return length;
}

/** A batch that fails is tried one by one: one mail that cannot be stored keeps no other out. */
async function commit(store: Store, workspaceId: string, batch: readonly Waiting[]): Promise<void> {
  try {
    await store.inWorkspace(workspaceId, (tx) =>
      insert(
        tx,
        batch.map(({ mail }) => mail),
      ),
    );
    for (const { stored } of batch) stored.resolve();
  } catch (problem) {
    const [only] = batch;
    if (batch.length === 1 && only) return only.stored.reject(problem);
    for (const each of batch) await commit(store, workspaceId, [each]);
  }
}

/** All raw mails go as one parameter, in binary, and are cut there: an array of bytea would go as text, in hex. */
async function insert({ db, workspaceId, now }: Tx, mails: readonly NewMail[]): Promise<void> {
  const raws = Buffer.concat(mails.map(({ raw }) => raw ?? Buffer.alloc(0)));
  const hashes = Buffer.concat(mails.map(({ bodyHash }) => bodyHash));
  let next = 1;
  const starts = mails.map(({ raw }) => {
    const start = next;
    next += raw?.length ?? 0;
    return start;
  });
  const all = <Value>(read: (mail: NewMail) => Value) => mails.map(read);
  await sql`
    insert into mail (workspace_id, id, inbox_id, message_id, body_hash, envelope_from, envelope_to, raw, raw_key, size,
      source, remote_address, helo, state, due_at, received_at)
    select ${workspaceId}, one.id, one.inbox_id, one.message_id,
      substring(${hashes}::bytea from (one.n::int - 1) * 32 + 1 for 32), one.envelope_from, one.envelope_to,
      case when one.raw_key is null then substring(${raws}::bytea from one.start for one.size::int) end, one.raw_key,
      one.size, one.source, one.remote_address, one.helo, 'received', ${now}, ${now}
    from unnest(${all((mail) => mail.id)}::uuid[], ${all((mail) => mail.inboxId)}::uuid[],
      ${all((mail) => mail.messageId)}::text[], ${all((mail) => mail.envelopeFrom)}::text[],
      ${all((mail) => mail.envelopeTo)}::text[], ${all((mail) => mail.rawKey)}::text[], ${all((mail) => mail.size)}::bigint[],
      ${all((mail) => mail.source)}::text[], ${all((mail) => mail.remoteAddress)}::text[],
      ${all((mail) => mail.helo)}::text[], ${starts}::int[])
      with ordinality as one (id, inbox_id, message_id, envelope_from, envelope_to, raw_key, size, source, remote_address,
        helo, start, n)`.execute(db);
}
