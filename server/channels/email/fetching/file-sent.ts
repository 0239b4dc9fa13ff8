import { minuteMs } from "#platform/clock.ts";
import type { EventListener, Tx } from "#platform/database/index.ts";
import type { ImapConnection } from "#platform/egress/index.ts";
import type { Parts } from "#platform/parts.ts";
import { sentBytes } from "../../../mail/outgoing/index.ts";
import { troubleOf } from "./trouble.ts";

const copiesAtOnceMax = 20;
const attemptsMax = 8;
const pauseMs = 5 * minuteMs;

/** What has left from an inbox is to be filed in its mailbox, where that is wanted: once, however many it went to. */
export const fileWhatLeft: EventListener = async (tx, { kind, facts }) => {
  const id = facts?.outgoingMailId;
  if (kind !== "outgoing_mail.sent" || typeof id !== "string") return;
  const mail = await tx.db
    .selectFrom("outgoingMail")
    .innerJoin("fetchedMailbox", (join) =>
      join
        .onRef("fetchedMailbox.workspaceId", "=", "outgoingMail.workspaceId")
        .onRef("fetchedMailbox.inboxId", "=", "outgoingMail.inboxId"),
    )
    .select(["outgoingMail.mimeMessageId", "fetchedMailbox.inboxId"])
    .where("outgoingMail.workspaceId", "=", tx.workspaceId)
    .where("outgoingMail.id", "=", id)
    .where("outgoingMail.purpose", "in", ["message", "forward"])
    .where("fetchedMailbox.sentFolder", "is not", null)
    .executeTakeFirst();
  if (!mail) return;
  await tx.db
    .insertInto("sentCopy")
    .values({ workspaceId: tx.workspaceId, ...mail, outgoingMailId: id, dueAt: tx.now, createdAt: tx.now })
    .onConflict((conflict) => conflict.columns(["workspaceId", "inboxId", "mimeMessageId"]).doNothing())
    .execute();
};

interface Place {
  workspaceId: string;
  inboxId: string;
  sentFolder: string;
}

/** Files what waits for it. A copy that the server does not take is tried again, and keeps no mail from being fetched. */
export async function fileSent(parts: Parts, client: ImapConnection, place: Place): Promise<void> {
  const { store } = parts;
  const due = await store.inWorkspace(place.workspaceId, (tx) => dueCopies(tx, place.inboxId));
  for (const copy of due) {
    try {
      await fileOne(parts, client, place, copy);
      await store.inWorkspace(place.workspaceId, (tx) =>
        change(tx, place, copy).set({ dueAt: null, filedAt: tx.now, problem: null }).execute(),
      );
    } catch (problem) {
      const { sentence } = troubleOf(problem, { host: client.host, port: client.port });
      const attempts = copy.attempts + 1;
      await store.inWorkspace(place.workspaceId, (tx) => {
        const dueAt = attempts < attemptsMax ? new Date(tx.now.getTime() + pauseMs * attempts) : null;
        return change(tx, place, copy).set({ attempts, dueAt, problem: sentence }).execute();
      });
      if (!client.usable) throw problem;
    }
  }
}

interface Copy {
  mimeMessageId: string;
  outgoingMailId: string;
  attempts: number;
}

/** A crash between filing and noting it leads here again: what lies there already is not filed twice. */
async function fileOne(
  { store, storage }: Parts,
  client: ImapConnection,
  { workspaceId, sentFolder }: Place,
  { mimeMessageId, outgoingMailId }: Copy,
): Promise<void> {
  const raw = await store.inWorkspace(workspaceId, (tx) => sentBytes(tx, storage, outgoingMailId));
  if (!raw) return;
  await client.mailboxOpen(sentFolder, { readOnly: true });
  const there = (await client.search({ header: { "message-id": mimeMessageId } }, { uid: true })) || [];
  if (there.length > 0) return;
  await client.append(sentFolder, raw, ["\\Seen"]);
}

function dueCopies(tx: Tx, inboxId: string): Promise<Copy[]> {
  return tx.db
    .selectFrom("sentCopy")
    .select(["mimeMessageId", "outgoingMailId", "attempts"])
    .where("workspaceId", "=", tx.workspaceId)
    .where("inboxId", "=", inboxId)
    .where("dueAt", "<=", tx.now)
    .orderBy("dueAt")
    .limit(copiesAtOnceMax)
    .execute();
}

function change(tx: Tx, { inboxId }: Place, { mimeMessageId }: Copy) {
  return tx.db
    .updateTable("sentCopy")
    .where("workspaceId", "=", tx.workspaceId)
    .where("inboxId", "=", inboxId)
    .where("mimeMessageId", "=", mimeMessageId);
}
