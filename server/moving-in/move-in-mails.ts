import { availableParallelism } from "node:os";
import type { Store } from "#platform/database/index.ts";
import type { Log } from "#platform/log.ts";
import type { Storage } from "#platform/storage/index.ts";
import type { Inbox } from "../inboxes/index.ts";
import { type KnownMail, knownMails } from "../mail/incoming/index.ts";
import { type SigningKey, signingKeys } from "../mail/tokens/index.ts";
import { createMailReader, type MailReader } from "../mail-reading/index.ts";
import { batchesOf } from "./batches.ts";
import { type BroughtIn, bringIn } from "./bring-in.ts";
import { addCounts, type Counts, noCounts } from "./counts.ts";
import { type TakenMail, takeMails } from "./read-letters.ts";
import { beginMoveIn, endMoveIn, writeCounts } from "./record.ts";
import type { NotTaken } from "./report.ts";
import { type ScannedMail, scan } from "./scan.ts";
import { type Sides, sidesOf } from "./sides.ts";
import type { MailSource } from "./source.ts";
import { threadsOf } from "./threads.ts";

export interface MoveInMails {
  store: Store;
  storage: Storage;
  log: Log;
  workspaceId: string;
  inbox: Inbox;
  kind: string;
  source: MailSource;
  isDry: boolean;
  onScanned: (bytesBehind: number, bytes: number) => void;
  onBrought: (mails: number, all: number) => void;
}

export interface MovedInMails {
  counts: Counts;
  notTaken: NotTaken[];
}

const readersMax = 4;

/** Brings in all mails of a source: what is here already stays as it is, so that it may be run again at any time. */
export async function moveInMailsOf(wish: MoveInMails): Promise<MovedInMails> {
  const { store, workspaceId, inbox, isDry, source, kind } = wish;
  const id = isDry
    ? undefined
    : await beginMoveIn(store, workspaceId, { kind, inboxId: inbox.id, source: source.name });
  const reader = createMailReader({ workers: Math.min(readersMax, availableParallelism()) });
  const done: MovedInMails = { counts: noCounts(), notTaken: [] };
  try {
    await run(wish, { id, reader, done });
    done.counts.notTaken = done.notTaken.length;
    if (id) await endMoveIn(store, workspaceId, id, { counts: { ...done.counts }, notTaken: done.notTaken });
    return done;
  } catch (problem) {
    const sentence = problem instanceof Error ? problem.message : "Something unknown went wrong.";
    const end = { counts: { ...done.counts }, notTaken: done.notTaken, problem: sentence };
    if (id) await endMoveIn(store, workspaceId, id, end).catch(() => {});
    throw problem;
  } finally {
    await reader.close();
  }
}

interface Running {
  id: string | undefined;
  reader: MailReader;
  done: MovedInMails;
}

async function run(wish: MoveInMails, running: Running): Promise<void> {
  const { store, workspaceId, inbox, source, onScanned, onBrought } = wish;
  const { done } = running;
  const onMail = (_found: number, bytesBehind: number) => onScanned(bytesBehind, source.bytes);
  const scanned = await scan(source, { now: store.clock.now(), onMail });
  const { found, twice, undated, tooLarge } = scanned;
  addCounts(done.counts, { found, twice, undated });
  done.notTaken.push(...tooLarge.map(({ place }) => ({ place, reason: "It has more than 50 MB." })));
  const around = await store.inWorkspace(workspaceId, async (tx) => ({
    sides: await sidesOf(tx, inbox),
    keys: await signingKeys(tx),
  }));
  const batches = batchesOf(threadsOf(scanned.mails));
  let behind = 0;
  let ahead = batches[0] && take(wish, running, batches[0]);
  for (const [index, batch] of batches.entries()) {
    const taken = await ahead;
    const next = batches[index + 1];
    // While the database writes one batch, the next is read. A failure there is told when its turn comes.
    ahead = next && take(wish, running, next);
    ahead?.catch(() => {});
    if (taken) await bringInBatch(wish, running, around, taken);
    behind += batch.reduce((sum, thread) => sum + thread.length, 0);
    onBrought(behind, scanned.mails.length);
  }
}

interface TakenBatch {
  threads: TakenMail[][];
  known: number;
}

/** Only what the ledger does not know yet is read. */
async function take(wish: MoveInMails, { reader }: Running, batch: readonly ScannedMail[][]): Promise<TakenBatch> {
  const { store, storage, workspaceId, inbox, isDry } = wish;
  const known: Map<string, KnownMail> = await store.inWorkspace(workspaceId, (tx) =>
    knownMails(tx, inbox.id, batch.flat()),
  );
  const threads = batch
    .map((thread) => thread.filter(({ print }) => !known.has(print)))
    .filter(({ length }) => length > 0);
  const taken = await takeMails(threads.flat(), { reader, storage: isDry ? undefined : storage });
  const byPrint = new Map(taken.map((one) => [one.scanned.print, one]));
  return {
    threads: threads.map((thread) => thread.flatMap(({ print }) => byPrint.get(print) ?? [])),
    known: batch.flat().length - taken.length,
  };
}

interface Around {
  sides: Sides;
  keys: readonly SigningKey[];
}

/** One transaction; a batch that fails is tried thread by thread, then mail by mail: one keeps no other out. */
async function bringInBatch(wish: MoveInMails, running: Running, around: Around, batch: TakenBatch): Promise<void> {
  const { done } = running;
  addCounts(done.counts, { known: batch.known });
  if (batch.threads.length === 0) return;
  try {
    await bringInThreads(wish, running, around, batch.threads);
  } catch (problem) {
    const [first = []] = batch.threads;
    if (batch.threads.length === 1 && first.length === 1) return giveUp(wish, running, first, problem);
    const smaller = batch.threads.length > 1 ? batch.threads : first.map((mail) => [mail]);
    for (const thread of smaller) await bringInBatch(wish, running, around, { threads: [thread], known: 0 });
  }
}

async function bringInThreads(
  { store, workspaceId, isDry }: MoveInMails,
  { id, done }: Running,
  around: Around,
  threads: TakenMail[][],
): Promise<void> {
  const sum = { ...done.counts };
  const brought: BroughtIn = await store.inWorkspace(workspaceId, async (tx) => {
    const written = await bringIn(tx, threads, { ...around, isDry });
    addCounts(sum, written.counts);
    if (id) await writeCounts(tx, id, { ...sum });
    return written;
  });
  Object.assign(done.counts, sum);
  for (const taken of threads.flat()) if (!brought.used.has(taken)) await taken.discard();
}

async function giveUp(wish: MoveInMails, { done }: Running, mails: TakenMail[], problem: unknown): Promise<void> {
  wish.log.warn({ err: problem }, "Some mails could not be brought in");
  const reason = `It could not be stored: ${problem instanceof Error ? problem.message : "something unknown went wrong"}`;
  for (const { scanned, discard } of mails) {
    done.notTaken.push({ place: scanned.place, reason: reason.slice(0, 500) });
    await discard();
  }
}
