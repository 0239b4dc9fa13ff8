import { connect, type Socket } from "node:net";
import { parseArgs } from "node:util";
import { readLedger } from "./ledger.ts";

/**
 * How many mails a second are accepted: 4 KB of plain text each, over connections that stay open, every 250 waited for. It runs
 * on the same cores as the server. Afterwards it waits until all of them have been read, and says how long that took.
 *
 * npm exec -- node bench/accept.ts --smtp 2525 --url http://localhost:3000 --key mh_... --seconds 60
 */
const { values: given } = parseArgs({
  options: {
    smtp: { type: "string", default: "2525" },
    url: { type: "string", default: "http://localhost:3000" },
    key: { type: "string" },
    to: { type: "string", default: "support@halden.example" },
    seconds: { type: "string", default: "60" },
    connections: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
  },
});

const line = "The kettle that came on Tuesday leaks where the spout meets the body, and the lid does not close.\r\n";
const body = line.repeat(Math.ceil(3_600 / line.length));
const until = performance.now() + Number(given.seconds) * 1_000;
const latencies: number[] = [];
let refused = 0;

const started = performance.now();
await Promise.all(Array.from({ length: Number(given.connections) }, (_, number) => run(number)));
const seconds = (performance.now() - started) / 1_000;
latencies.sort((a, b) => a - b);
const at = (share: number) => Number((latencies[Math.floor(latencies.length * share)] ?? 0).toFixed(1));

const drained = given.key ? await drain() : {};
console.log(
  JSON.stringify({
    bench: "accept",
    seconds: Number(seconds.toFixed(1)),
    accepted: latencies.length,
    refused,
    perSecond: Math.round(latencies.length / seconds),
    millisecondsP50: at(0.5),
    millisecondsP99: at(0.99),
    ...drained,
  }),
);

/** One mail after another on one connection. */
async function run(number: number): Promise<void> {
  const socket = connect(Number(given.smtp), "127.0.0.1").setNoDelay();
  const answer = answers(socket);
  await answer(1);
  socket.write("EHLO bench.example\r\n");
  await answer(1);
  for (let count = 0; performance.now() < until; count++) {
    const from = `customer-${number}-${count % 50}@bench.example`;
    const id = `${given.seed}-${number}-${count}-${Date.now()}@bench.example`;
    const begun = performance.now();
    // PIPELINING was announced; a mail server uses it.
    socket.write(`MAIL FROM:<${from}>\r\nRCPT TO:<${given.to}>\r\nDATA\r\n`);
    const [mail, recipient, go] = await answer(3);
    if (mail?.[0] !== "2" || recipient?.[0] !== "2" || go?.[0] !== "3") throw new Error(`${mail} ${recipient} ${go}`);
    const head = `From: Customer ${number} <${from}>\r\nTo: ${given.to}\r\nSubject: Kettle ${number}-${count}\r\nMessage-ID: <${id}>\r\nDate: ${new Date().toUTCString()}\r\n\r\n`;
    socket.write(`${head}${body}.\r\n`);
    const [stored] = await answer(1);
    if (stored?.startsWith("250")) latencies.push(performance.now() - begun);
    else refused++;
  }
  socket.end("QUIT\r\n");
}

/** Resolves with so many whole answers; a line with a hyphen behind its code goes on. */
function answers(socket: Socket): (count: number) => Promise<string[]> {
  const lines: string[] = [];
  let unfinished = "";
  let wake = () => {};
  socket.setEncoding("latin1").on("data", (chunk: string) => {
    const parts = (unfinished + chunk).split("\r\n");
    unfinished = parts.pop() ?? "";
    lines.push(...parts.filter((part) => part[3] !== "-"));
    wake();
  });
  return async (count) => {
    while (lines.length < count) await new Promise<void>((resolve) => (wake = resolve));
    return lines.splice(0, count);
  };
}

async function drain(): Promise<{ backlog: number; drainSeconds: number }> {
  const ledger = readLedger(given.url, given.key ?? "");
  const begun = performance.now();
  const backlog = await ledger.countReceived(100_000);
  while ((await ledger.countReceived(1)) > 0) await new Promise((resolve) => setTimeout(resolve, 500));
  return { backlog, drainSeconds: Number(((performance.now() - begun) / 1_000).toFixed(1)) };
}
