import type { Socket } from "node:net";
import { Readable } from "node:stream";
import { domainToASCII } from "node:url";
import { createTransport } from "nodemailer";
import { minuteMs, secondMs } from "../clock.ts";
import { connectWithin, type Reach } from "./inside.ts";

/** One mail to one recipient, as bytes that are ready to go. */
export interface Delivery {
  /** Where a bounce goes; empty for none. */
  envelopeFrom: string;
  recipient: string;
  /** A large mail is streamed. */
  raw: Buffer | Readable;
}

/**
 * What became of a try. `refused` is for good (5xx), and `about` says of what: of the recipient, or of the mail. `later` is
 * everything else: 4xx, no connection, and our own account or set-up, which an operator can put right.
 */
export type Answer =
  | { kind: "accepted"; response: string }
  | { kind: "refused"; about: "recipient" | "mail"; response: string }
  | { kind: "later"; response: string };

export interface MailServer {
  send(delivery: Delivery): Promise<Answer>;
  /** Drops idle connections; what is under way may end. */
  close(): void;
}

/** A connection says hello once and then carries many mails. */
const connectionsMax = 5;
const mailsPerConnectionMax = 100;
const connectMsMax = 30 * secondMs;
const silenceMsMax = 5 * minuteMs;
const idleMsMax = 30 * secondMs;
/** RFC 5321, section 4.5.3.2.6: the answer to the end of DATA may take ten minutes. */
const tryMsMax = 10 * minuteMs;
const responseLengthMax = 500;

/**
 * The server that takes our mails, by its address: `smtps://` is TLS from the start, `smtp://` uses STARTTLS where it is
 * offered (`?requireTLS=true` insists on it, `?tls.rejectUnauthorized=false` trusts any certificate). With a `reach` it is
 * connected to only where that permits.
 */
export function connectMailServer(address: string, { reach }: { reach?: Reach | undefined } = {}): MailServer {
  const transport = createTransport({
    url: withKnownOptions(address),
    ...(reach && { getSocket: (_options: unknown, done: SocketTaker) => void giveSocket(address, reach, done) }),
    pool: true,
    maxConnections: connectionsMax,
    maxMessages: mailsPerConnectionMax,
    // Only for a kept connection that turns out to be dead before one byte of the mail went over it.
    maxRequeues: 1,
    connectionTimeout: connectMsMax,
    greetingTimeout: connectMsMax,
    socketTimeout: silenceMsMax,
    idleTimeout: idleMsMax,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ envelopeFrom, recipient, raw }) => {
      const signal = AbortSignal.timeout(tryMsMax);
      try {
        const { response } = await transport.sendMail({
          envelope: { from: inAscii(envelopeFrom), to: [inAscii(recipient)] },
          raw,
          signal,
        });
        return { kind: "accepted", response: short(response) };
      } catch (problem) {
        return answerOf(problem);
      } finally {
        if (raw instanceof Readable) raw.destroy();
      }
    },
    close: () => transport.close(),
  };
}

type SocketTaker = (problem: Error | null, given?: { connection: Socket }) => void;

async function giveSocket(address: string, reach: Reach, done: SocketTaker): Promise<void> {
  const { protocol, hostname, port } = new URL(address);
  const usualPort = protocol === "smtps:" ? 465 : 587;
  const place = { host: hostname.replace(/^\[|\]$/g, ""), port: Number(port) || usualPort, msMax: connectMsMax };
  try {
    done(null, { connection: await connectWithin(reach, place) });
  } catch (problem) {
    done(problem instanceof Error ? problem : new Error(String(problem)));
  }
}

/** Exported for its table of cases. */
export function answerOf(problem: unknown): Answer {
  if (!(problem instanceof Error)) return { kind: "later", response: "The mail server gave no answer." };
  const { code, command, responseCode, response } = read(problem);
  const said = short(response ?? problem.message);
  const isForGood = responseCode !== undefined && responseCode >= 500 && responseCode !== needsSignIn;
  if (isForGood && command === "RCPT TO") return { kind: "refused", about: "recipient", response: said };
  if (isForGood && (command === "MAIL FROM" || command === "DATA"))
    return { kind: "refused", about: "mail", response: said };
  // Never sent: the address cannot be written in SMTP, or the server announced a smaller limit.
  if (responseCode === undefined && code === "EENVELOPE" && command === "API")
    return { kind: "refused", about: "recipient", response: said };
  if (responseCode === undefined && code === "EMESSAGE") return { kind: "refused", about: "mail", response: said };
  return { kind: "later", response: said };
}

/** RFC 4954, section 6: the server wants our password first. The mail is not at fault. */
const needsSignIn = 530;

function read(problem: Error): { code?: string; command?: string; responseCode?: number; response?: string } {
  const at = (name: string): unknown => Reflect.get(problem, name);
  const [code, command, responseCode, response] = ["code", "command", "responseCode", "response"].map(at);
  return {
    ...(typeof code === "string" && { code }),
    ...(typeof command === "string" && { command }),
    ...(typeof responseCode === "number" && { responseCode }),
    ...(typeof response === "string" && response !== "" && { response }),
  };
}

/** A foreign domain as DNS has it (RFC 5891): then only a foreign local part needs a server that knows SMTPUTF8. */
function inAscii(address: string): string {
  const at = address.lastIndexOf("@");
  const domain = domainToASCII(address.slice(at + 1));
  return at < 0 || domain === "" ? address : `${address.slice(0, at)}@${domain}`;
}

function short(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, responseLengthMax);
}

const knownOptions = /^(?:requireTLS|ignoreTLS|name|tls\.(?:rejectUnauthorized|servername|minVersion))$/;

/** An address may say how to connect, and nothing else of what the library takes: not to print the dialogue, not to read files. */
export function withKnownOptions(address: string): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (!knownOptions.test(name)) url.searchParams.delete(name);
  return url.href;
}
