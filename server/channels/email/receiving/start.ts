import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { hostname } from "node:os";
import type { Parts } from "#platform/parts.ts";
import { keptCertificate } from "./certificate.ts";
import { deliverSocketOf, freeSocket } from "./deliver-socket.ts";
import { createListener, type ListenerLimits, type MailListener } from "./listener.ts";

export interface ListenerSettings {
  host: string;
  /** Undefined: none. */
  smtpPort: number | undefined;
  lmtpPort: number | undefined;
  /** Holds the certificate and the socket of `manyhands deliver`. */
  home: string;
  limits?: ListenerLimits;
}

export interface MailListeners {
  smtpPort: number | undefined;
  lmtpPort: number | undefined;
  close(): Promise<void>;
}

/** Opens the ways in for mail: SMTP, LMTP on its own port, and the socket of `manyhands deliver`. */
export async function startMailListeners(parts: Parts, settings: ListenerSettings): Promise<MailListeners> {
  const { host, home, limits } = settings;
  const name = nameFrom(parts.publicUrl);
  const certificate = await keptCertificate(home, name);
  const open: MailListener[] = [];
  const listen = async (source: "smtp" | "lmtp", port: number | undefined): Promise<number | undefined> => {
    if (port === undefined) return undefined;
    const listener = createListener(parts, { source, name, certificate, limits });
    const bound = await bind(listener, () => listener.server.listen(port, host));
    open.push(listener);
    return bound;
  };
  const close = async () => {
    await Promise.all(open.map((listener) => listener.close()));
  };
  try {
    const smtpPort = await listen("smtp", settings.smtpPort);
    const lmtpPort = await listen("lmtp", settings.lmtpPort);
    const pipe = await openPipe(parts, { name, home, limits });
    if (pipe) open.push(pipe);
    return { smtpPort, lmtpPort, close };
  } catch (problem) {
    await close();
    throw problem;
  }
}

async function openPipe(
  parts: Parts,
  { name, home, limits }: { name: string; home: string; limits: ListenerLimits | undefined },
): Promise<MailListener | undefined> {
  const path = deliverSocketOf(home);
  if (!(await freeSocket(path))) {
    parts.log.warn({ path }, "Another server answers there: `manyhands deliver` hands its mails to that one");
    return undefined;
  }
  const listener = createListener(parts, { source: "pipe", name, limits });
  // Made with the right mode from the start; listening on a path happens within the call.
  const before = process.umask(0o177);
  try {
    await bind(listener, () => {
      listener.server.listen(path);
      process.umask(before);
    });
  } finally {
    process.umask(before);
  }
  return listener;
}

/** Resolves with the port once it is open, rejects when it cannot be opened. */
async function bind({ server }: MailListener, listen: () => void): Promise<number | undefined> {
  const listening = once(server.server, "listening");
  const failed = Promise.withResolvers<never>();
  server.once("error", failed.reject);
  listen();
  await Promise.race([listening, failed.promise]).finally(() => server.off("error", failed.reject));
  const address: AddressInfo | string | null = server.server.address();
  return typeof address === "object" ? address?.port : undefined;
}

/** What we call ourselves to other servers: the name that people know us by, else the machine's. */
function nameFrom(publicUrl: string): string {
  const name = URL.parse(publicUrl)?.hostname ?? "";
  return name === "" || name === "localhost" ? hostname() : name;
}
