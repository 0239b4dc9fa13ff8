import { setTimeout as sleep } from "node:timers/promises";
import { SMTPServer, type SMTPServerAddress, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { minuteMs, secondMs } from "#platform/clock.ts";
import type { Parts } from "#platform/parts.ts";
import {
  type Accepted,
  acceptTaken,
  type Destination,
  mailBytesMax,
  receivedLinesMax,
  recipientsMax,
  type Source,
  type Taken,
  TooLarge,
  takeIn,
} from "../../../mail/incoming/index.ts";
import type { Certificate } from "./certificate.ts";
import { crowd } from "./crowd.ts";
import { destinationFor } from "./destination.ts";
import { replies, replyTo, type SmtpReply } from "./reply.ts";

export interface ListenerLimits {
  bytesMax?: number;
  recipientsMax?: number;
}

export interface ListenerWishes {
  source: Source;
  /** How we call ourselves in the greeting. */
  name: string;
  certificate?: Certificate | undefined;
  limits?: ListenerLimits | undefined;
}

export interface MailListener {
  server: SMTPServer;
  /** Takes no new mail, finishes what has begun, and closes. */
  close(): Promise<void>;
}

/**
 * RFC 5321, section 4.5.3.2.7, asks for five minutes of patience with a sender. Connections are counted by network, so that
 * who only holds the line holds their own.
 */
const idleMs = 5 * minuteMs;
/** When the door is crowded: a server that has a mail for us says something sooner. */
const crowdedIdleMs = 30 * secondMs;
const finishMs = 15 * secondMs;
/** How long those who were told goodbye have for hanging up. */
const closeMs = secondMs;
const lookMs = 25;
const clientsMax = 500;

/** SMTP, or LMTP with an answer for each recipient (RFC 2033). All that can be decided is decided before the mail is taken. */
export function createListener(
  { store, storage, log }: Parts,
  { source, name, certificate, limits = {} }: ListenerWishes,
): MailListener {
  const bytesMax = limits.bytesMax ?? mailBytesMax;
  const destinations = new WeakMap<SMTPServerAddress, Destination>();
  let stopping = false;
  const door = crowd({ clientsMax });
  const isLmtp = source !== "smtp";
  const server = new SMTPServer({
    lmtp: isLmtp,
    name,
    size: bytesMax,
    rejectOversized: true,
    maxRecipients: limits.recipientsMax ?? recipientsMax,
    hideENHANCEDSTATUSCODES: false,
    authOptional: true,
    disabledCommands: certificate ? ["AUTH"] : ["AUTH", "STARTTLS"],
    ...certificate,
    disableReverseLookup: true,
    logger: false,
    // Asked anew for each connection.
    get socketTimeout() {
      return door.isCrowded() ? crowdedIdleMs : idleMs;
    },
    closeTimeout: closeMs,
    maxClients: clientsMax,
    maxAllowedUnauthenticatedCommands: false,
    onConnect: ({ remoteAddress, id }, answer) => {
      if (stopping) answer(replies.stopping());
      else answer(door.admit(remoteAddress, id) ? null : replies.tooManyConnections());
    },
    onClose: ({ id }) => door.leave(id),
    onMailFrom: (_address, _session, answer) => answer(stopping ? replies.stopping() : null),
    onRcptTo: (address, _session, answer) => void lookUp(address).then(() => answer(), answer),
    onData: (stream, session, answer) => void receive(stream, session).then((results) => answer(null, results), answer),
  });
  server.on("error", (err) => log.debug({ err }, "A connection for incoming mail failed"));

  async function lookUp(address: SMTPServerAddress): Promise<void> {
    const found = await destinationFor(store.db, address.address).catch((problem: unknown) => {
      log.error({ err: problem }, "An address could not be looked up");
      throw replies.ownTrouble();
    });
    if (!found) throw replies.unknownAddress();
    destinations.set(address, found);
  }

  /** Resolves when the mail is stored to stay; by LMTP with the answer for each recipient. */
  async function receive(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
  ): Promise<string | (string | SmtpReply)[]> {
    const wanted = session.envelope.rcptTo.flatMap((address) => destinations.get(address) ?? []);
    try {
      const taken = await takeIn(toItsEnd(stream, bytesMax), storage, { bytesMax: Number.POSITIVE_INFINITY });
      if (taken.receivedLines >= receivedLinesMax) throw await dropped(taken, replies.loop());
      const { mailFrom } = session.envelope;
      const delivery = {
        envelopeFrom: mailFrom ? mailFrom.address : "",
        source,
        remoteAddress: session.remoteAddress,
        helo: session.hostNameAppearsAs || undefined,
      };
      const accepted = acceptTaken(store, storage, delivery, wanted, taken);
      return isLmtp ? await answersFor(wanted, accepted) : await answerForAll(accepted);
    } catch (problem) {
      throw failed(problem);
    }
  }

  function failed(problem: unknown): SmtpReply {
    if (problem instanceof TooLarge) return replies.tooLarge(bytesMax);
    const reply = replyTo(problem);
    if (reply !== problem) log.error({ err: problem }, "A mail could not be stored; its server will try again");
    return reply;
  }

  async function answerForAll(accepted: readonly Accepted[]): Promise<string> {
    const ids = await Promise.all(accepted.map(({ mailId }) => mailId));
    return `Stored as ${ids.join(" ")}`;
  }

  function answersFor(wanted: readonly Destination[], accepted: readonly Accepted[]): Promise<(string | SmtpReply)[]> {
    return Promise.all(
      wanted.map(async ({ inboxId }) => {
        const id = accepted.find((each) => each.inboxId === inboxId)?.mailId;
        return Promise.resolve(id).then((stored) => `Stored as ${stored}`, failed);
      }),
    );
  }

  async function dropped(taken: Taken, reply: SmtpReply): Promise<SmtpReply> {
    if (taken.rawKey) await storage.remove(taken.rawKey);
    return reply;
  }

  /** The door is shut at once; whoever has begun a mail may finish it until the limit. */
  async function close(): Promise<void> {
    stopping = true;
    server.server.close();
    for (let waitedMs = 0; waitedMs < finishMs; waitedMs += lookMs) {
      sayGoodbye();
      if (server.connections.size === 0) break;
      await sleep(lookMs);
    }
    const closed = Promise.withResolvers<void>();
    server.close(() => closed.resolve());
    await closed.promise;
  }

  /** Whoever is between two mails is told; a mail that has begun is finished first. */
  function sayGoodbye(): void {
    for (const connection of [...server.connections]) {
      if (!connection.session.envelope?.mailFrom) connection.send(421, "4.3.2 We are stopping", false);
    }
  }

  return { server, close };
}

/** A mail that is too large is read to its end, without keeping the rest, so that the answer comes where it is expected. */
async function* toItsEnd(stream: SMTPServerDataStream, bytesMax: number): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of stream) {
    const bytes: Buffer = chunk;
    size += bytes.length;
    if (size <= bytesMax) yield bytes;
  }
  if (size > bytesMax) throw new TooLarge(bytesMax);
}
