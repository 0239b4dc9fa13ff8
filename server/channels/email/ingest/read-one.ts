import { minuteMs, secondMs } from "#platform/clock.ts";
import type { Parts } from "#platform/parts.ts";
import { changeMail, type LedgerRow, lockMail, settleMail, shownOf } from "../../../mail/incoming/index.ts";
import { type MailReader, readMail, UnreadableMail } from "../../../mail-reading/index.ts";
import { decide } from "./decide.ts";
import { type Prepared, prepare, rawOf } from "./prepared.ts";

/** How long after each try that failed by our own fault it is tried again; then somebody must. */
const retryAfterMs = [5 * secondMs, 30 * secondMs, 2 * minuteMs, 10 * minuteMs, 60 * minuteMs] as const;
const parentWaitMs = secondMs / 2;
const headerBytesMax = 64 * 1024;

/** Brings one mail to its end, or says when it is tried again. Never throws: one mail must not hold up the next. */
export async function readOne(parts: Parts, reader: MailReader, workspaceId: string, row: LedgerRow): Promise<void> {
  try {
    const prepared = await prepare(parts.storage, reader, row);
    await settle(parts, workspaceId, row, prepared).catch(async (problem: unknown) => {
      await prepared.discard();
      throw problem;
    });
  } catch (problem) {
    if (problem instanceof UnreadableMail && problem.reason === "closed") return release(parts, workspaceId, row);
    parts.log.warn({ err: problem, mailId: row.id }, "A mail could not be brought in");
    await postpone(parts, workspaceId, row, problem).catch((err: unknown) =>
      parts.log.error({ err, mailId: row.id }, "Its next try could not be written down"),
    );
  }
}

/** One transaction: what the mail does, and the word in the ledger that it is done. */
async function settle({ store }: Parts, workspaceId: string, { id }: LedgerRow, prepared: Prepared): Promise<void> {
  const isUsed = await store.inWorkspace(workspaceId, async (tx) => {
    const row = await lockMail(tx, id, "received");
    if (!row) return false;
    const outcome = await decide(tx, row, prepared);
    if (!outcome) {
      const dueAt = new Date(tx.now.getTime() + parentWaitMs);
      await changeMail(tx, id, { dueAt, leaseUntil: null, attempts: row.attempts - 1 });
      return false;
    }
    await settleMail(tx, row, prepared.mail, outcome);
    const { state, conversationId } = outcome;
    const isUsed = state === "opened" || state === "joined";
    // What belongs to a conversation is told by its verbs.
    if (!isUsed && !(state === "held" && conversationId)) {
      const facts = { mailId: id, belongsTo: conversationId ?? null };
      tx.record({ kind: `mail.${state}`, actorKind: "system", facts });
    }
    return isUsed;
  });
  if (!isUsed) await prepared.discard();
}

/** We are stopping: the next start takes it up at once. */
async function release({ store }: Parts, workspaceId: string, row: LedgerRow): Promise<void> {
  await store.inWorkspace(workspaceId, (tx) =>
    changeMail(tx, row.id, { dueAt: tx.now, leaseUntil: null, attempts: row.attempts - 1 }),
  );
}

async function postpone(parts: Parts, workspaceId: string, row: LedgerRow, problem: unknown): Promise<void> {
  const wait = retryAfterMs[row.attempts - 1];
  const isHopeless = problem instanceof UnreadableMail && problem.reason !== "too-slow";
  const sentence = problem instanceof Error ? problem.message.slice(0, 500) : "Something unknown went wrong.";
  const shown = await headerShown(parts, row);
  await parts.store.inWorkspace(workspaceId, async (tx) => {
    const still = await lockMail(tx, row.id, "received");
    if (!still) return;
    if (wait !== undefined && !isHopeless) {
      const dueAt = new Date(tx.now.getTime() + wait);
      await changeMail(tx, row.id, { ...shown, problem: sentence, dueAt, leaseUntil: null });
      return;
    }
    const ended = { state: "unreadable", dueAt: null, leaseUntil: null, readAt: tx.now } as const;
    await changeMail(tx, row.id, { ...shown, ...ended, problem: sentence });
    tx.record({ kind: "mail.unreadable", actorKind: "system", facts: { mailId: row.id } });
  });
}

/** Whom it is from stands at its top, whatever the rest is. */
async function headerShown({ storage }: Parts, row: LedgerRow): Promise<ReturnType<typeof shownOf>> {
  try {
    const head = (await rawOf(storage, row)).subarray(0, headerBytesMax);
    const end = /\n\r?\n/.exec(head.toString("latin1"))?.index ?? head.length;
    return shownOf(readMail(head.subarray(0, end)));
  } catch {
    return {};
  }
}
