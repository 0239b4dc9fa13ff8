import { setTimeout as pause } from "node:timers/promises";
import { secondMs } from "#platform/clock.ts";
import { type Sweeper, startSweeper } from "#platform/effects/index.ts";
import { reachOutside } from "#platform/egress/index.ts";
import type { Parts } from "#platform/parts.ts";
import { randomKey } from "#platform/random.ts";
import { openBytes, storeBytes } from "./bytes.ts";
import { type Claimed, claimDue, leaseRenewMs, renewLease } from "./claim.ts";
import { type Outcome, outcomeOf } from "./outgoing-mail.ts";
import { recordKept, recordOutcome } from "./record.ts";
import { type Connect, type MailServers, mailServers } from "./servers.ts";
import { wayOut } from "./way-out.ts";

interface Wishes {
  /** The mail server for inboxes without one of their own. */
  mailUrl: string | undefined;
  /** Names, addresses and networks inside ours that an inbox may send by. */
  internalHosts?: readonly string[];
  connect?: Connect;
  everyMs?: number;
}

type SenderParts = Pick<Parts, "store" | "storage" | "log" | "publicUrl">;

/** Mails that are being sent at the same time, in all, and of one workspace: a slow server must not hold up the others. */
export const sendsAtOnceMax = 40;
export const sendsOfWorkspaceAtOnceMax = 10;
/** A server that takes minutes to answer does not keep us from stopping: that mail goes out again, the same as before. */
const stopMsMax = 15 * secondMs;
/** When the database is away just after a 250, we hold on to the answer rather than send the mail again. */
const recordTriesMax = 20;
const recordPauseMs = secondMs;

/**
 * Sends what is due. A mail stays `queued` or `deferred` until the other server's answer is written: a process may die at any
 * moment, and the mail goes out again, with the same bytes and the same Message-ID, and only if its 250 was not recorded.
 */
export function startSender(parts: SenderParts, { mailUrl, internalHosts = [], connect, everyMs }: Wishes): Sweeper {
  const { store, log } = parts;
  const servers = mailServers(reachOutside(internalHosts), connect);
  const sending = new Map<Promise<void>, { workspaceId: string; id: string }>();
  const sweeper = startSweeper({ store, log, queue: "outgoing_mail", work: begin, ...(everyMs && { everyMs }) });

  /** Claims as many as there is room for and lets them run: the sweep goes on to the next workspace. */
  async function begin(workspaceId: string): Promise<number> {
    const own = [...sending.values()].filter((each) => each.workspaceId === workspaceId).map(({ id }) => id);
    const room = Math.min(sendsAtOnceMax - sending.size, sendsOfWorkspaceAtOnceMax - own.length);
    if (room <= 0) return 0;
    const claimed = await store.inWorkspace(workspaceId, (tx) => claimDue(tx, room, own));
    for (const mail of claimed) {
      const sent = send(parts, servers, mailUrl, workspaceId, mail).finally(() => {
        sending.delete(sent);
        sweeper.poke(); // there is room again
      });
      sending.set(sent, { workspaceId, id: mail.id });
    }
    return claimed.length;
  }

  async function finish(): Promise<void> {
    while (sending.size > 0) await Promise.all(sending.keys());
  }

  return {
    poke: sweeper.poke,
    sweep: async () => {
      await sweeper.sweep();
      await finish();
    },
    stop: async () => {
      await sweeper.stop();
      await Promise.race([finish(), pause(stopMsMax, undefined, { ref: false })]);
      servers.close();
    },
  };
}

/** One try at one mail. Never throws: what goes wrong on our side is written at the mail, and tried again. */
async function send(
  parts: SenderParts,
  servers: MailServers,
  mailUrl: string | undefined,
  workspaceId: string,
  mail: Claimed,
): Promise<void> {
  const { store, log } = parts;
  const renewing = setInterval(() => {
    renewLease(store, workspaceId, mail).catch((err: unknown) => log.warn({ err }, "A mail's lease was not renewed"));
  }, leaseRenewMs);
  try {
    const outcome = await tryOnce(parts, servers, mailUrl, workspaceId, mail);
    const written = await hold(() =>
      store.inWorkspace(workspaceId, (tx) => (outcome ? recordOutcome(tx, mail, outcome) : recordKept(tx, mail))),
    );
    if (!written) log.warn({ outgoingMailId: mail.id }, "Another process had taken this mail over");
  } catch (err) {
    log.error({ outgoingMailId: mail.id, err }, "What became of a mail was not recorded: it is sent again");
  } finally {
    clearInterval(renewing);
  }
}

/** Undefined: it is kept here. */
async function tryOnce(
  parts: SenderParts,
  servers: MailServers,
  mailUrl: string | undefined,
  workspaceId: string,
  mail: Claimed,
): Promise<Outcome | undefined> {
  const { store, log } = parts;
  const url = wayOut(mail, mailUrl);
  try {
    if (url && mail.stopReason) return stopped(mail, mail.stopReason);
    const stored = await storeBytes(parts, workspaceId, mail);
    if (!url) return undefined;
    const raw = await openBytes(parts.storage, stored);
    const { envelopeFrom, recipient } = mail;
    const answer = await servers.at(url, url === mailUrl).send({ envelopeFrom, recipient, raw });
    return outcomeOf(answer, tried(mail), store.clock.now(), chance());
  } catch (err) {
    log.error({ outgoingMailId: mail.id, err }, "A mail could not be put together");
    const response = "Manyhands could not put this mail together. The log says why.";
    return outcomeOf({ kind: "later", response }, tried(mail), store.clock.now(), chance());
  }
}

function tried({ recipient, attempts, triedSince, delayToldAt }: Claimed) {
  return { recipient, attempts, triedSince, delayTold: delayToldAt !== null };
}

function stopped({ recipient }: Claimed, reason: string): Outcome {
  const problem = `It was not sent to ${recipient}, because an earlier mail did not arrive. ${reason}`;
  return { state: "failed", response: "Not tried.", problem, dueAt: null, tellsOfDelay: false, stopsAddress: false };
}

async function hold<Outcome>(record: () => Promise<Outcome>): Promise<Outcome> {
  for (let left = recordTriesMax; ; left--) {
    try {
      return await record();
    } catch (problem) {
      if (left === 0) throw problem;
      await pause(recordPauseMs, undefined, { ref: false });
    }
  }
}

function chance(): number {
  return randomKey(1).readUInt8() / 255;
}
