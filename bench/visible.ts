import { parseArgs } from "node:util";
import { createTransport } from "nodemailer";
import { readLedger } from "./ledger.ts";

/**
 * How long after its 250 a mail is a conversation that the API shows: at 50 plain mails a second, then at 15 with HTML. Every
 * mail is looked for by itself, every few milliseconds, on the same cores as the server.
 *
 * npm exec -- node bench/visible.ts --smtp 2525 --url http://localhost:3000 --key mh_... --seconds 20
 */
const { values: given } = parseArgs({
  options: {
    smtp: { type: "string", default: "2525" },
    url: { type: "string", default: "http://localhost:3000" },
    key: { type: "string", default: "" },
    to: { type: "string", default: "support@halden.example" },
    seconds: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
  },
});

const lookMs = 20;
const waitMsMax = 30_000;
const ledger = readLedger(given.url, given.key);
const client = createTransport({
  host: "127.0.0.1",
  port: Number(given.smtp),
  ignoreTLS: true,
  pool: true,
  maxConnections: 20,
  maxMessages: Number.POSITIVE_INFINITY,
});

const line = "The kettle that came on Tuesday leaks where the spout meets the body, and the lid does not close.";
const plain = { text: `${line}\n`.repeat(36) };
const row = `<tr><td style="padding:4px;color:#333"><b>Kettle</b></td><td><a href="https://shop.example/k?x=1">${line}</a></td></tr>`;
const html = {
  html: `<html><head><style>td{font:13px Arial}</style></head><body><table>${row.repeat(60)}</table></body></html>`,
};

for (const [kind, content, perSecond] of [
  ["plain", plain, 50],
  ["html", html, 15],
] as const) {
  console.log(JSON.stringify({ bench: "visible", kind, perSecond, ...(await measure(kind, content, perSecond)) }));
}
client.close();

async function measure(kind: string, content: object, perSecond: number) {
  const waits: number[] = [];
  /** Message-ID → when its 250 came. */
  const waiting = new Map<string, number>();
  const count = Number(given.seconds) * perSecond;
  const begun = performance.now();
  const sends: Promise<void>[] = [];
  const looking = look(waiting, waits, () => sends.length === count);
  for (let number = 0; number < count; number++) {
    const due = begun + (number * 1_000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    sends.push(send(`${kind}-${given.seed}-${number}-${Date.now()}@bench.example`, number));
  }
  await Promise.all(sends);
  await looking;
  waits.sort((a, b) => a - b);
  const at = (share: number) => Math.round(waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0);
  return {
    sent: count,
    seen: waits.length,
    millisecondsP50: at(0.5),
    millisecondsP99: at(0.99),
    millisecondsMax: at(1),
  };

  async function send(messageId: string, number: number): Promise<void> {
    const from = `Customer <customer-${number % 200}@bench.example>`;
    await client.sendMail({ from, to: given.to, subject: `Kettle ${number}`, messageId: `<${messageId}>`, ...content });
    waiting.set(messageId, performance.now());
  }
}

/** Asks for the newest mails again and again: those that are conversations by now were seen now. */
async function look(waiting: Map<string, number>, waits: number[], isAllSent: () => boolean): Promise<void> {
  let lastSeen = performance.now();
  while (!isAllSent() || (waiting.size > 0 && performance.now() - lastSeen < waitMsMax)) {
    const page = await ledger.get("/mails?state=opened&limit=100");
    const now = performance.now();
    for (const { messageId } of page.items) {
      const answered = waiting.get(messageId);
      if (answered === undefined) continue;
      waiting.delete(messageId);
      waits.push(now - answered);
      lastSeen = now;
    }
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
}
