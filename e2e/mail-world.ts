import type { AddressInfo } from "node:net";
import nodemailer, { type SendMailOptions } from "nodemailer";
import { SMTPServer } from "smtp-server";

/** The world outside: a mail server that takes everything, as the customers' provider does. */
export interface MailWorld {
  /** For MAIL_URL. */
  url: string;
  arrived: Arrived[];
  /** The next mail that fits, also one that is there already. */
  next(fits: (mail: Arrived) => boolean, withinMs?: number): Promise<Arrived>;
  close(): Promise<void>;
}

export interface Arrived {
  to: string;
  from: string;
  raw: string;
  /** Unfolded. */
  header(name: string): string;
}

export async function mailWorld(): Promise<MailWorld> {
  const arrived: Arrived[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks).toString();
        const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : "";
        for (const { address } of session.envelope.rcptTo)
          arrived.push({ to: address, from, raw, header: headerIn(raw) });
        done();
      });
    },
  });
  server.on("error", () => {}); // a server that is killed hangs up in the middle of its mail
  const address = await new Promise<AddressInfo>((resolve) => {
    const bound = server.listen(0, "127.0.0.1", () => {
      const at = bound.address();
      if (typeof at === "object" && at) resolve(at);
    });
  });
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    arrived,
    next: async (fits, withinMs = 20_000) => {
      for (const until = Date.now() + withinMs; Date.now() < until; ) {
        const found = arrived.find(fits);
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      throw new Error(`No such mail arrived within ${withinMs} ms; ${arrived.length} others did.`);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function headerIn(raw: string): (name: string) => string {
  const head = raw.slice(0, raw.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ");
  return (name) => new RegExp(`^${name}: *(.*)$`, "im").exec(head)?.[1] ?? "";
}

/** The text of a mail that was sent as quoted-printable, enough to find links in it. */
export function linksIn({ raw }: Arrived): string[] {
  return (
    raw
      .replace(/=\r\n/g, "")
      .replaceAll("=3D", "=")
      .match(/https?:\/\/[^\s"<>]+/g) ?? []
  );
}

/** A customer's mail program. */
export function sendMail(smtpPort: number, mail: SendMailOptions): Promise<unknown> {
  const transport = nodemailer.createTransport({ host: "127.0.0.1", port: smtpPort, ignoreTLS: true });
  return transport.sendMail(mail).finally(() => transport.close());
}
