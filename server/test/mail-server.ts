import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterAll } from "vitest";

export interface ArrivedMail {
  from: string;
  to: string[];
  raw: string;
  /** Over a connection with TLS. */
  secure: boolean;
}

/** How the other server behaves when somebody says this address, or sends this mail. */
export interface Behaviour {
  /** An answer other than 250 to RCPT TO, such as "550 5.1.1 No such user". */
  recipient?: (address: string) => string | undefined;
  /** An answer other than 250 to the end of the mail; `drop` takes it and dies before saying so. */
  mail?: (mail: ArrivedMail) => string | "drop" | undefined;
  /** How long it thinks about each mail. */
  thinksMs?: number;
  options?: SMTPServerOptions;
}

export interface OtherMailServer {
  url: string;
  /** What it answered 250 to, and what it had taken when it was made to drop the connection. */
  arrived: ArrivedMail[];
  /** How many connections it has greeted. */
  connections(): number;
  behave(behaviour: Behaviour): void;
  close(): Promise<void>;
}

/** Somebody else's mail server on a free port, which can be told to misbehave. */
export async function otherMailServer(first: Behaviour = {}): Promise<OtherMailServer> {
  let behaviour = first;
  let connections = 0;
  const arrived: ArrivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    closeTimeout: 100,
    ...first.options,
    onConnect: (_session, done) => {
      connections++;
      done();
    },
    onRcptTo: ({ address }, _session, done) => {
      const answer = behaviour.recipient?.(address);
      done(answer ? refusal(answer) : null);
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        const mail = {
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString("utf8"),
          secure: session.secure,
        };
        setTimeout(() => decide(mail), behaviour.thinksMs ?? 0);
      });

      function decide(mail: ArrivedMail): void {
        const answer = behaviour.mail?.(mail);
        if (!answer || answer === "drop") arrived.push(mail);
        if (answer === "drop") dropAll();
        else done(answer ? refusal(answer) : null);
      }
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => new Promise<void>((resolve) => server.close(resolve));
  afterAll(close);

  function dropAll(): void {
    const open: unknown = Reflect.get(server, "connections");
    if (!(open instanceof Set)) throw new Error("smtp-server keeps its connections elsewhere.");
    for (const each of open) each._socket.destroy();
  }

  const { port } = portOf(server);
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrived,
    connections: () => connections,
    behave: (next) => {
      behaviour = next;
    },
    close,
  };
}

function portOf(server: SMTPServer): AddressInfo {
  const address = server.server.address();
  if (!address || typeof address === "string") throw new Error("The mail server does not listen on a port.");
  return address;
}

function refusal(answer: string): Error {
  const [code = "550"] = answer.split(" ");
  return Object.assign(new Error(answer.slice(code.length + 1)), { responseCode: Number(code) });
}
