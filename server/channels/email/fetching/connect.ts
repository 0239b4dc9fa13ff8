import type { z } from "zod";
import { dayMs, secondMs } from "#platform/clock.ts";
import type { Tx } from "#platform/database/index.ts";
import { connectImap, type ImapConnection, type ImapPlace, type Reach } from "#platform/egress/index.ts";
import { Refusal } from "#platform/errors.ts";
import type { Parts } from "#platform/parts.ts";
import { seal, unseal } from "#platform/sealed.ts";
import { findInbox } from "../../../inboxes/index.ts";
import { secretOf } from "../../../installation/index.ts";
import { mailBytesMax } from "../../../mail/incoming/index.ts";
import { type Actor, mustBeAllowed, signature } from "../../../members/index.ts";
import { type ShownMailbox, sealedPassword, shownMailbox } from "./find.ts";
import { begin, type Progress } from "./folder.ts";
import type { mailboxWishSchema } from "./schemas.ts";
import { placeOf, secretName } from "./secret.ts";
import { type TroubleKind, troubleOf } from "./trouble.ts";
import { foldersOf } from "./watch.ts";

export type MailboxWish = z.output<typeof mailboxWishSchema>;

/** A person waits for the answer. */
const silenceMsMax = 15 * secondMs;

/**
 * Sets up where the mail of an inbox is fetched. The mailbox is tried first: what does not work is refused with what is wrong, and
 * nothing is kept. Where each folder begins is written down in the same moment, so that no mail falls between.
 */
export async function connectMailbox(
  { store }: Pick<Parts, "store">,
  actor: Actor,
  inboxId: string,
  wish: MailboxWish,
  reach: Reach,
): Promise<ShownMailbox> {
  mustBeAllowed(actor, "inbox.change");
  const secret = await secretOf(store.db, secretName);
  const kept = await store.inWorkspace(actor.workspaceId, async (tx) => {
    await findInbox(tx, inboxId);
    return sealedPassword(tx, inboxId);
  });
  const place = placeOf(actor.workspaceId, inboxId);
  const isSamePlace =
    kept?.host === wish.host &&
    kept.port === wish.port &&
    kept.security === wish.security &&
    kept.userName === wish.userName;
  // Sent to another server, or in the open, the kept password would be given away.
  const password = wish.password ?? (kept && isSamePlace ? unseal(secret, place, kept.password) : undefined);
  if (password === undefined) {
    throw new Refusal(422, "mailbox_password", "Write the password of this mailbox too.", { field: "password" });
  }
  const folders = [...new Set(wish.folders ?? kept?.folders ?? ["INBOX"])];
  const found = await tryOut({ ...wish, password }, folders, wish.sentFolder ?? null, reach);
  return store.inWorkspace(actor.workspaceId, async (tx) => {
    await keep(tx, inboxId, wish, {
      folders,
      knownFolders: found.knownFolders,
      password: seal(secret, place, password),
    });
    for (const [path, box] of found.boxes) await beginAt(tx, inboxId, path, box, wish.sinceDays ?? 0);
    tx.record({ kind: kept ? "mailbox.changed" : "mailbox.connected", ...signature(actor), facts: { inboxId } });
    return shownMailbox(tx, inboxId);
  });
}

interface Found {
  knownFolders: string[];
  boxes: Map<string, { uidValidity: number; uidNext: number }>;
}

/** Signs in and opens each folder, as the watcher will. */
async function tryOut(place: ImapPlace, folders: string[], sentFolder: string | null, reach: Reach): Promise<Found> {
  let client: ImapConnection | undefined;
  try {
    client = await connectImap(place, { reach, mailBytesMax, silenceMsMax });
    const knownFolders = await foldersOf(client);
    if (sentFolder !== null) await client.mailboxOpen(sentFolder, { readOnly: true });
    const boxes: Found["boxes"] = new Map();
    for (const path of folders) {
      const { uidValidity, uidNext } = await client.mailboxOpen(path, { readOnly: true });
      boxes.set(path, { uidValidity: Number(uidValidity), uidNext });
    }
    return { knownFolders, boxes };
  } catch (problem) {
    const { kind, sentence } = troubleOf(problem, place);
    throw new Refusal(422, `mailbox_${kind}`, sentence, { field: fieldOf[kind] });
  } finally {
    client?.close();
  }
}

/** Where a form shows what is wrong. */
const fieldOf: Record<TroubleKind, string> = {
  password: "password",
  host: "host",
  port: "port",
  security: "security",
  certificate: "host",
  folder: "folders",
  silence: "host",
  refused: "host",
  ourselves: "host",
};

interface Kept {
  folders: string[];
  knownFolders: string[];
  password: Buffer;
}

/** Whoever watches it as it was finds its lease gone, and stops. */
async function keep(tx: Tx, inboxId: string, wish: MailboxWish, { folders, knownFolders, password }: Kept) {
  const { workspaceId, now } = tx;
  const { host, port, security, userName, sentFolder } = wish;
  const row = { host, port, security, userName, password, folders, knownFolders, dueAt: now };
  const anew = { state: "connecting", trouble: null, problem: null, failingSince: null, failures: 0 } as const;
  await tx.db
    .insertInto("fetchedMailbox")
    .values({ workspaceId, inboxId, ...row, sentFolder: sentFolder ?? null, createdAt: now })
    .onConflict((conflict) =>
      conflict.columns(["workspaceId", "inboxId"]).doUpdateSet({
        ...row,
        ...anew,
        leaseKey: null,
        leaseUntil: null,
        ...(sentFolder !== undefined && { sentFolder }),
      }),
    )
    .execute();
  await tx.db
    .deleteFrom("fetchedFolder")
    .where("workspaceId", "=", workspaceId)
    .where("inboxId", "=", inboxId)
    .where("path", "not in", folders)
    .execute();
}

/** A folder that is read already goes on where it was. */
async function beginAt(
  tx: Tx,
  inboxId: string,
  path: string,
  { uidValidity, uidNext }: { uidValidity: number; uidNext: number },
  sinceDays: number,
): Promise<void> {
  const known = await tx.db
    .selectFrom("fetchedFolder")
    .select("uidValidity")
    .where("workspaceId", "=", tx.workspaceId)
    .where("inboxId", "=", inboxId)
    .where("path", "=", path)
    .executeTakeFirst();
  if (known) return;
  const since = new Date(tx.now.getTime() - sinceDays * dayMs);
  const progress: Progress =
    sinceDays > 0 ? { uidValidity, uidTaken: 0, since } : { uidValidity, uidTaken: uidNext - 1, since: null };
  await begin(tx, { inboxId, path }, progress);
}

/** No mail is fetched any more; what was fetched stays, and the mailbox is left as it is. */
export async function disconnectMailbox(tx: Tx, actor: Actor, inboxId: string): Promise<void> {
  mustBeAllowed(actor, "inbox.change");
  await findInbox(tx, inboxId);
  const gone = await tx.db
    .deleteFrom("fetchedMailbox")
    .where("workspaceId", "=", tx.workspaceId)
    .where("inboxId", "=", inboxId)
    .executeTakeFirst();
  if (gone.numDeletedRows > 0n) tx.record({ kind: "mailbox.disconnected", ...signature(actor), facts: { inboxId } });
}
