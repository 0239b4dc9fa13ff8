import type { Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { ImapFlow, type ImapTransport } from "imapflow";
import { secondMs } from "../clock.ts";
import { connectWithin, isInside, type Reach } from "./inside.ts";

/** `tls` is TLS from the start, `starttls` before anything secret is said, `none` only inside one's own network. */
export type ImapSecurity = "tls" | "starttls" | "none";

export interface ImapPlace {
  host: string;
  port: number;
  security: ImapSecurity;
  userName: string;
  password: string;
}

export interface ImapOptions {
  reach: Reach;
  /** A server that announces a larger mail is hung up on. */
  mailBytesMax: number;
  /** So long may it say nothing. */
  silenceMsMax?: number;
}

/** A connection to somebody's mailbox, signed in. Whoever has it closes it. */
export type ImapConnection = ImapFlow;

const connectMsMax = 20 * secondMs;
const silenceMsUsual = 150 * secondMs;
const lineBytesMax = 8 * 1024 * 1024;
const framingBytesMax = 1024 * 1024;

/** Connects where `reach` permits and signs in. A password goes over the open internet only encrypted. */
export async function connectImap(place: ImapPlace, options: ImapOptions): Promise<ImapConnection> {
  const { host, port, security, userName, password } = place;
  const { reach, mailBytesMax, silenceMsMax = silenceMsUsual } = options;
  const socket = await connectWithin(reach, { host, port, msMax: Math.min(connectMsMax, silenceMsMax) });
  if (security === "none" && !isInside(socket.remoteAddress ?? "")) {
    socket.destroy();
    throw new UnencryptedOutside(`${host} is not in this network, and nothing would be encrypted.`);
  }
  const client = new ImapFlow({
    host,
    port,
    secure: security === "tls",
    doSTARTTLS: security === "starttls",
    auth: { user: userName, pass: password },
    transport: overSocket(socket, host),
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: Math.min(connectMsMax, silenceMsMax),
    greetingTimeout: Math.min(connectMsMax, silenceMsMax),
    socketTimeout: silenceMsMax,
    maxLineLength: lineBytesMax,
    maxLiteralSize: mailBytesMax + framingBytesMax,
    maxResponseSize: mailBytesMax + lineBytesMax,
  });
  client.on("error", () => {}); // what it was about is thrown by the command that it ended
  try {
    await client.connect();
    return client;
  } catch (problem) {
    client.close();
    socket.destroy();
    throw problem;
  }
}

/** A password would be said in the open, to a server elsewhere. */
export class UnencryptedOutside extends Error {}

/** The socket is open already: its address was looked at before it was connected to. */
function overSocket(socket: Socket, host: string): ImapTransport {
  return {
    connect: ({ secure, servername }, onConnect) => {
      if (secure) return connectTls({ socket, host, ...(servername && { servername }) }, onConnect);
      setImmediate(onConnect);
      return socket;
    },
    upgrade: (plain, { servername }, onSecure) =>
      connectTls({ socket: plain, host, ...(servername && { servername }) }, onSecure),
  };
}
