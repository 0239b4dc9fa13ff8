import { minuteMs } from "#platform/clock.ts";
import { connectImap, type ImapConnection, type Reach } from "#platform/egress/index.ts";
import type { Parts } from "#platform/parts.ts";
import { unseal } from "#platform/sealed.ts";
import { inboxAddresses } from "../../../inboxes/index.ts";
import { secretOf } from "../../../installation/index.ts";
import { mailBytesMax } from "../../../mail/incoming/index.ts";
import { knownFoldersMax, pauseMs } from "./fetched-mailbox.ts";
import { fileSent } from "./file-sent.ts";
import { type Claimed, ours } from "./lease.ts";
import { type Looked, lookInto } from "./look.ts";
import { placeOf, secretName } from "./secret.ts";
import { troubleOf } from "./trouble.ts";

export interface WatchWishes {
  reach: Reach;
  /** IDLE tells at once of what is new; this is the net under it, and the way for all other folders. */
  pollMs?: number;
  silenceMsMax?: number;
}

const pollMsUsual = minuteMs;

/**
 * Watches one mailbox until `signal` says to stop, or until it fails: then it is written at the mailbox why, and when it is tried
 * again. Never throws: one bad mailbox stops no other.
 */
export async function watchMailbox(
  parts: Parts,
  mailbox: Claimed,
  wishes: WatchWishes,
  signal: AbortSignal,
): Promise<void> {
  let client: ImapConnection | undefined;
  const hangUp = () => client?.close();
  try {
    client = await connectTo(parts, mailbox, wishes);
    signal.addEventListener("abort", hangUp, { once: true });
    await noteFolders(parts, mailbox, client);
    while (!signal.aborted) {
      const count = await lookEverywhere(parts, client, mailbox, signal);
      if (signal.aborted) return;
      await noteListening(parts, mailbox, count);
      await quiet(client, signal, wishes.pollMs ?? pollMsUsual);
    }
  } catch (problem) {
    if (signal.aborted) return;
    parts.log.info({ inboxId: mailbox.inboxId, err: problem }, "A mailbox could not be read");
    await noteFailing(parts, mailbox, problem).catch((err: unknown) =>
      parts.log.error({ inboxId: mailbox.inboxId, err }, "What is wrong with a mailbox was not written down"),
    );
  } finally {
    signal.removeEventListener("abort", hangUp);
    hangUp();
  }
}

async function connectTo({ store }: Parts, mailbox: Claimed, wishes: WatchWishes): Promise<ImapConnection> {
  const { reach, silenceMsMax } = wishes;
  const secret = await secretOf(store.db, secretName);
  const password = unseal(secret, placeOf(mailbox.workspaceId, mailbox.inboxId), mailbox.password);
  return connectImap({ ...mailbox, password }, { reach, mailBytesMax, ...(silenceMsMax && { silenceMsMax }) });
}

/** The first folder comes last, so that it is the open one, where IDLE listens. */
async function lookEverywhere(
  parts: Parts,
  client: ImapConnection,
  mailbox: Claimed,
  signal: AbortSignal,
): Promise<number> {
  const { workspaceId, inboxId, host, port } = mailbox;
  const addresses = await parts.store.inWorkspace(workspaceId, (tx) => inboxAddresses(tx, inboxId));
  const looked: Looked = { workspaceId, inboxId, host, port, addresses };
  let count = 0;
  if (mailbox.sentFolder) await fileSent(parts, client, { workspaceId, inboxId, sentFolder: mailbox.sentFolder });
  for (const path of mailbox.folders.toReversed()) count += await lookInto(parts, client, looked, path, signal);
  return count;
}

/** Until something is new, the time to look anyway has come, the connection has ended, or we are told to stop. */
async function quiet(client: ImapConnection, signal: AbortSignal, pollMs: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const wake = () => resolve();
  const timer = setTimeout(wake, pollMs);
  client.once("exists", wake).once("close", wake);
  signal.addEventListener("abort", wake, { once: true });
  client.idle().then(
    (outcome) => outcome === false || undefined, // no IDLE here: the timer looks
    () => {},
  );
  await promise;
  clearTimeout(timer);
  client.off("exists", wake).off("close", wake);
  signal.removeEventListener("abort", wake);
}

async function noteFolders({ store }: Parts, mailbox: Claimed, client: ImapConnection): Promise<void> {
  const knownFolders = await foldersOf(client);
  await store.inWorkspace(mailbox.workspaceId, (tx) => ours(tx, mailbox).set({ knownFolders }).execute());
}

/** Those that hold mails, as the server lists them. */
export async function foldersOf(client: ImapConnection): Promise<string[]> {
  const listed = await client.list();
  return listed
    .filter(({ flags }) => !flags.has("\\Noselect") && !flags.has("\\NonExistent"))
    .map(({ path }) => path)
    .slice(0, knownFoldersMax);
}

async function noteListening({ store }: Parts, mailbox: Claimed, count: number): Promise<void> {
  await store.inWorkspace(mailbox.workspaceId, async (tx) => {
    const before = mailbox.state;
    const written = await ours(tx, mailbox)
      .set({
        state: "listening",
        trouble: null,
        problem: null,
        failingSince: null,
        failures: 0,
        lookedAt: tx.now,
        ...(count > 0 && { fetchedAt: tx.now }),
      })
      .executeTakeFirst();
    mailbox.state = "listening";
    mailbox.failures = 0;
    if (before !== "listening" && written.numUpdatedRows > 0n) tell(tx, mailbox, "listening");
  });
}

async function noteFailing({ store }: Parts, mailbox: Claimed, problem: unknown): Promise<void> {
  const { kind, sentence } = troubleOf(problem, mailbox);
  await store.inWorkspace(mailbox.workspaceId, async (tx) => {
    const failures = mailbox.failures + 1;
    const written = await ours(tx, mailbox)
      .set({
        state: "failing",
        trouble: kind,
        problem: sentence,
        failingSince: mailbox.failingSince ?? tx.now,
        failures,
        dueAt: new Date(tx.now.getTime() + pauseMs(failures, kind)),
        leaseKey: null,
        leaseUntil: null,
      })
      .executeTakeFirst();
    if (mailbox.state !== "failing" && written.numUpdatedRows > 0n) tell(tx, mailbox, "failing");
  });
}

function tell(
  tx: { record: (event: { kind: string; actorKind: string; facts: Record<string, string> }) => void },
  { inboxId }: Claimed,
  what: "listening" | "failing",
): void {
  tx.record({ kind: `mailbox.${what}`, actorKind: "system", facts: { inboxId } });
}
