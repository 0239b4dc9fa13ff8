import { createConnection, type Socket } from "node:net";

/** What the running server said to one mail: the code of the answer that decided, and its words. */
export interface Outcome {
  code: number;
  sentence: string;
}

/** No server answers there. */
export class NobodyThere extends Error {}

interface Envelope {
  from: string;
  to: readonly string[];
  /** Must every address be one of ours, or does one of them do? */
  mustAllBeOurs: boolean;
}

/** Hands one mail to the running server by LMTP (RFC 2033) on its socket. Resolves when every copy was answered for. */
export async function handOver(path: string, envelope: Envelope, raw: Buffer): Promise<Outcome> {
  const socket = createConnection(path);
  try {
    return await speak(socket, envelope, raw);
  } finally {
    socket.destroy();
  }
}

async function speak(socket: Socket, { from, to, mustAllBeOurs }: Envelope, raw: Buffer): Promise<Outcome> {
  const answers = readAnswers(socket);
  const say = (line: string | Buffer) => {
    socket.write(line);
    return answers();
  };
  await expectFrom(answers(), 220);
  await expectFrom(say("LHLO localhost\r\n"), 250);
  // SMTPUTF8 covers addresses beyond ASCII; 8BITMIME what pipes carry.
  const sender = await say(`MAIL FROM:<${from}> BODY=8BITMIME SMTPUTF8\r\n`);
  if (sender.code !== 250) return sender;
  const accepted: string[] = [];
  let refused: Outcome | undefined;
  for (const address of to) {
    const answer = await say(`RCPT TO:<${address}>\r\n`);
    if (answer.code === 250) accepted.push(address);
    else refused = answer;
    if (answer.code >= 400 && answer.code < 500) return answer;
  }
  if (refused && (mustAllBeOurs || accepted.length === 0)) return refused;
  await expectFrom(say("DATA\r\n"), 354);
  socket.write(asData(raw));
  const outcomes: Outcome[] = [];
  for (const _ of accepted) outcomes.push(await answers());
  socket.end("QUIT\r\n");
  return outcomes.find(({ code }) => code !== 250) ?? outcomes[0] ?? { code: 451, sentence: "Nothing was answered" };
}

/** Lines end with CRLF and a dot at their beginning is doubled (RFC 5321, section 4.5.2). */
export function asData(raw: Buffer): Buffer {
  const text = raw
    .toString("latin1")
    .replaceAll(/\r?\n/g, "\r\n")
    .replaceAll(/(^|\r\n)\./g, "$1..");
  return Buffer.from(`${text}${text.endsWith("\r\n") || text === "" ? "" : "\r\n"}.\r\n`, "latin1");
}

async function expectFrom(answer: Promise<Outcome>, code: number): Promise<void> {
  const { code: given, sentence } = await answer;
  if (given !== code) throw new NobodyThere(`The server answered ${given} ${sentence}`);
}

/** Each call waits for the next whole answer; the last of its lines has a space behind the code. */
function readAnswers(socket: Socket): () => Promise<Outcome> {
  const read: Outcome[] = [];
  let waiting: PromiseWithResolvers<Outcome> | undefined;
  let lost: Error | undefined;
  const wake = () => {
    const next = read[0];
    if (next) waiting?.resolve(next);
    else if (lost) waiting?.reject(lost);
  };
  let unfinished = "";
  socket.setEncoding("utf8").on("data", (chunk: string) => {
    const lines = (unfinished + chunk).split("\r\n");
    unfinished = lines.pop() ?? "";
    for (const line of lines) {
      const [, code, separator, sentence = ""] = /^(\d{3})([ -]?)(.*)$/.exec(line) ?? [];
      if (code && separator !== "-") read.push({ code: Number(code), sentence });
    }
    wake();
  });
  const lose = (problem: Error) => {
    lost ??= problem;
    wake();
  };
  socket.on("error", (problem) => lose(new NobodyThere(problem.message)));
  socket.on("close", () => lose(new NobodyThere("The server hung up")));
  return async () => {
    waiting = Promise.withResolvers();
    wake();
    const answer = await waiting.promise;
    read.shift();
    return answer;
  };
}
