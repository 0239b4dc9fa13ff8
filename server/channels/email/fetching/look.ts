import type { ImapConnection } from "#platform/egress/index.ts";
import type { Parts } from "#platform/parts.ts";
import { mailBytesMax } from "../../../mail/incoming/index.ts";
import { dueUnfetched, forgetUnfetched, goOn, noteLooked, noteTaken, noteUnfetched, type Progress } from "./folder.ts";
import { takeFetched } from "./take.ts";
import { OurOwnTrouble, troubleOf } from "./trouble.ts";

export interface Looked {
  workspaceId: string;
  inboxId: string;
  host: string;
  port: number;
  addresses: readonly string[];
}

/** So many are asked for their size at once. */
const mailsAtOnceMax = 50;

/**
 * Fetches what is new in one folder, in the order of its numbers, and resolves with how many mails were new to us. The folder is opened for
 * reading only: no flag is set, whoever reads it elsewhere sees what they saw. A number is noted after its mail is stored.
 */
export async function lookInto(
  parts: Parts,
  client: ImapConnection,
  mailbox: Looked,
  path: string,
  signal: AbortSignal,
): Promise<number> {
  const { workspaceId, inboxId } = mailbox;
  const box = await client.mailboxOpen(path, { readOnly: true });
  const uidValidity = Number(box.uidValidity);
  const folder = { inboxId, path };
  const { progress, again } = await parts.store.inWorkspace(workspaceId, async (tx) => ({
    progress: await goOn(tx, folder, { uidValidity, uidNext: box.uidNext }),
    again: await dueUnfetched(tx, folder, uidValidity),
  }));
  const found = await newUids(client, progress);
  const uids = [...again, ...found];
  let count = 0;
  for (let at = 0; at < uids.length && !signal.aborted; at += mailsAtOnceMax) {
    const some = uids.slice(at, at + mailsAtOnceMax);
    const sizes = await sizesOf(client, some);
    for (const uid of some) {
      if (signal.aborted) return count;
      const isNew = await takeOne(parts, client, mailbox, { path, uidValidity, uid, size: sizes.get(uid) });
      if (isNew) count++;
    }
  }
  if (!signal.aborted) await parts.store.inWorkspace(workspaceId, (tx) => noteLooked(tx, folder, uidValidity));
  return count;
}

/** `N:*` always names the last one, even when that is before N (RFC 3501, section 6.4.8). */
async function newUids(client: ImapConnection, { uidTaken, since }: Progress): Promise<number[]> {
  const query = { uid: `${uidTaken + 1}:*`, ...(since && { since }) };
  const found = (await client.search(query, { uid: true })) || [];
  return found.filter((uid) => uid > uidTaken).sort((one, other) => one - other);
}

async function sizesOf(client: ImapConnection, uids: readonly number[]): Promise<Map<number, number>> {
  const rows = await client.fetchAll(uids.join(","), { uid: true, size: true }, { uid: true });
  return new Map(rows.map(({ uid, size = 0 }) => [uid, size]));
}

interface One {
  path: string;
  uidValidity: number;
  uid: number;
  /** Undefined: it has gone meanwhile. */
  size: number | undefined;
}

/** One mail that cannot be fetched is noted, is tried again by itself, and keeps no other out. */
async function takeOne(parts: Parts, client: ImapConnection, mailbox: Looked, one: One): Promise<boolean> {
  const { store } = parts;
  const { workspaceId, inboxId } = mailbox;
  const { path, uidValidity, uid, size } = one;
  const folder = { inboxId, path };
  const unfetched = (problem: string, again: boolean) =>
    store.inWorkspace(workspaceId, async (tx) => {
      await noteUnfetched(tx, folder, { uidValidity, uid }, { problem, again });
      await noteTaken(tx, folder, uidValidity, uid);
    });
  if (size !== undefined && size > mailBytesMax) {
    await unfetched(tooLarge(size), false);
    return false;
  }
  try {
    const raw = size === undefined ? undefined : await bytesOf(client, uid);
    const isNew = raw ? await takeFetched(parts, { ...mailbox, workspaceId }, raw) : false;
    await store.inWorkspace(workspaceId, async (tx) => {
      await noteTaken(tx, folder, uidValidity, uid);
      await forgetUnfetched(tx, folder, { uidValidity, uid });
    });
    return isNew;
  } catch (problem) {
    if (problem instanceof OurOwnTrouble) throw problem;
    await unfetched(troubleOf(problem, mailbox).sentence, true);
    if (!client.usable) throw problem;
    return false;
  }
}

async function bytesOf(client: ImapConnection, uid: number): Promise<Buffer | undefined> {
  const fetched = await client.fetchOne(uid, { uid: true, source: true }, { uid: true });
  return fetched && fetched.uid === uid ? fetched.source : undefined;
}

function tooLarge(size: number): string {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
  return `It has ${megabytes(size)} MB; a mail here may have ${megabytes(mailBytesMax)} MB. Read it in the mailbox itself.`;
}
