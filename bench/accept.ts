import { parseArgs } from "node:util";
import { readLedger } from "./ledger.ts";
import { openConnection } from "./smtp.ts";

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
  const connection = await openConnection(Number(given.smtp));
  for (let count = 0; performance.now() < until; count++) {
    const from = `customer-${number}-${count % 50}@bench.example`;
    const id = `${given.seed}-${number}-${count}-${Date.now()}@bench.example`;
    const head = `From: Customer ${number} <${from}>\r\nTo: ${given.to}\r\nSubject: Kettle ${number}-${count}\r\nMessage-ID: <${id}>\r\nDate: ${new Date().toUTCString()}\r\n\r\n`;
    const begun = performance.now();
    const isStored = await connection.deliver({ from, to: given.to, raw: head + body });
    if (isStored) latencies.push(performance.now() - begun);
    else refused++;
  }
  connection.close();
}

async function drain(): Promise<{ backlog: number; drainSeconds: number }> {
  const ledger = readLedger(given.url, given.key ?? "");
  const begun = performance.now();
  const backlog = await ledger.countReceived(100_000);
  while ((await ledger.countReceived(1)) > 0) await new Promise((resolve) => setTimeout(resolve, 500));
  return { backlog, drainSeconds: Number(((performance.now() - begun) / 1_000).toFixed(1)) };
}
