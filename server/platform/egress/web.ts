import { type IncomingMessage, request } from "node:http";
import { isIP, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { connectWithin, isInside, type Reach } from "./inside.ts";

export interface WebQuestion {
  method: "GET" | "POST";
  url: string;
  headers?: Record<string, string>;
  body?: string;
  /** For all of it: finding, connecting, asking, reading. */
  msMax: number;
  /** What is longer is cut off here. */
  answerBytesMax: number;
  resolve?: (host: string) => Promise<string[]>;
}

export interface WebAnswer {
  status: number;
  body: string;
  isCut: boolean;
}

/**
 * Asks somebody else's web server, where `reach` permits. It follows no redirect: where one leads was looked at by nobody. Plain
 * http is for places inside that the operator has named; over the open internet everything is encrypted.
 */
export async function askWeb(reach: Reach, question: WebQuestion): Promise<WebAnswer> {
  const { msMax, resolve } = question;
  const url = new URL(question.url);
  if (url.protocol !== "https:" && url.protocol !== "http:") throw new Error("Only https:// addresses are asked.");
  const isEncrypted = url.protocol === "https:";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const port = Number(url.port) || (isEncrypted ? 443 : 80);
  const limit = AbortSignal.timeout(msMax);
  const socket = await before(limit, host, connectWithin(reach, { host, port, msMax, ...(resolve && { resolve }) }));
  const giveUp = () => socket.destroy(tooSlow(host));
  limit.addEventListener("abort", giveUp);
  try {
    if (!isEncrypted && !isInside(socket.remoteAddress ?? "")) {
      throw new Error(`${host} is not in this network, and nothing would be encrypted. Take its https:// address.`);
    }
    const named = isIP(host) ? {} : { servername: host };
    const wire = isEncrypted ? connectTls({ socket, host, ...named, ALPNProtocols: ["http/1.1"] }) : socket;
    return await ask(wire, url, question);
  } finally {
    limit.removeEventListener("abort", giveUp);
    socket.destroy();
  }
}

/** A name that nobody answers for takes as long as the system likes. */
async function before(limit: AbortSignal, host: string, connecting: Promise<Socket>): Promise<Socket> {
  const { promise, reject } = Promise.withResolvers<never>();
  const giveUp = () => reject(tooSlow(host));
  limit.addEventListener("abort", giveUp);
  try {
    return await Promise.race([connecting, promise]);
  } catch (problem) {
    connecting.then((late) => late.destroy()).catch(() => {});
    throw problem;
  } finally {
    limit.removeEventListener("abort", giveUp);
  }
}

function ask(wire: Socket, url: URL, { method, headers = {}, body, answerBytesMax }: WebQuestion): Promise<WebAnswer> {
  return new Promise((resolve, reject) => {
    wire.once("error", reject);
    const outgoing = request({
      createConnection: () => wire,
      method,
      path: `${url.pathname}${url.search}`,
      headers: {
        host: url.host,
        "user-agent": "Manyhands",
        connection: "close",
        ...(body !== undefined && { "content-length": String(Buffer.byteLength(body)) }),
        ...headers,
      },
    });
    outgoing.once("error", reject);
    outgoing.once("response", (incoming) => read(incoming, answerBytesMax).then(resolve, reject));
    outgoing.end(body);
  });
}

async function read(incoming: IncomingMessage, bytesMax: number): Promise<WebAnswer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  let isCut = false;
  for await (const chunk of incoming) {
    const piece = Buffer.from(chunk);
    chunks.push(piece.subarray(0, bytesMax - bytes));
    bytes += piece.length;
    isCut = bytes > bytesMax;
    if (isCut) break;
  }
  return { status: incoming.statusCode ?? 0, body: Buffer.concat(chunks).toString("utf8"), isCut };
}

function tooSlow(host: string): Error {
  return new Error(`${host} did not answer in time.`);
}
