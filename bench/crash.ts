import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { readLedger } from "./ledger.ts";
import { openConnection } from "./smtp.ts";

/**
 * `kill -9` of the whole process group while 200 mails are sent in parallel, round after round on one home: every mail that got
 * its 250 must be there exactly once after the restart. A mail without its 250 is sent again, as its server would.
 *
 * npm exec -- node bench/crash.ts --rounds 10
 */
const { values: given } = parseArgs({
  options: {
    rounds: { type: "string", default: "10" },
    mails: { type: "string", default: "200" },
    home: { type: "string" },
  },
});

const root = join(import.meta.dirname, "..");
const home = given.home ?? mkdtempSync(join(tmpdir(), "manyhands-crash-"));
const port = await freePort();
const smtpPort = await freePort();
const env = {
  ...process.env,
  MANYHANDS_HOME: home,
  REQUESTS_PER_MINUTE: "off",
  PORT: String(port),
  SMTP_PORT: String(smtpPort),
  MANYHANDS_LOG: "error",
};
const to = "support@halden.example";

let server = await start();
run("seed", "--demo", "--conversations", "1");
const key = run("api-key", "create", "--workspace", "halden", "--name", "crash", "--scopes", "read");
const ledger = readLedger(`http://localhost:${port}`, key);
const answered = new Set<string>();
let doubled = 0;
let lost = 0;

for (let round = 0; round < Number(given.rounds); round++) {
  const ids = Array.from(
    { length: Number(given.mails) },
    (_, number) => `crash-${round}-${number}-${process.pid}@bench.example`,
  );
  const before = answered.size;
  const sending = sendAll(ids);
  await sleep(150 + Math.random() * 300);
  kill(server);
  await sending;
  const beforeKill = answered.size - before;
  server = await start();
  await sendAll(ids.filter((id) => !answered.has(id)));
  while ((await ledger.countReceived(1)) > 0) await sleep(200);
  const found = await messagesById();
  lost = [...answered].filter((id) => !found.has(id)).length;
  doubled = [...found.values()].filter((count) => count > 1).length;
  console.log(
    JSON.stringify({ bench: "crash", round, answeredBeforeKill: beforeKill, answered: answered.size, lost, doubled }),
  );
}
kill(server);
process.exitCode = lost + doubled > 0 ? 1 : 0;

/** Over twenty connections; whoever loses the server stops. */
async function sendAll(ids: readonly string[]): Promise<void> {
  const left = [...ids];
  const run = async () => {
    const connection = await openConnection(smtpPort);
    for (let id = left.shift(); id; id = left.shift()) {
      const from = `${id.split("@")[0]}@bench.example`;
      const raw = `From: Customer <${from}>\r\nTo: ${to}\r\nSubject: ${id}\r\nMessage-ID: <${id}>\r\n\r\n${id}\r\n`;
      if (await connection.deliver({ from, to, raw })) answered.add(id);
    }
    connection.close();
  };
  await Promise.allSettled(Array.from({ length: 20 }, run));
}

/** How many messages came of each mail: those that opened or joined. */
async function messagesById(): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  let cursor = "";
  do {
    const page = await ledger.get(`/mails?state=opened,joined&limit=100${cursor && `&cursor=${cursor}`}`);
    for (const { messageId } of page.items) {
      if (messageId.startsWith("crash-")) found.set(messageId, (found.get(messageId) ?? 0) + 1);
    }
    cursor = page.nextCursor ?? "";
  } while (cursor);
  return found;
}

async function start(): Promise<ChildProcess> {
  const child = spawn(join(root, "bin/manyhands"), ["start"], {
    env,
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      if (chunk.includes("Manyhands is ready")) resolve();
    });
    child.once("exit", () => reject(new Error("The server did not start.")));
  });
  return child;
}

function kill({ pid }: ChildProcess): void {
  if (pid) process.kill(-pid, "SIGKILL");
}

function run(...args: string[]): string {
  return execFileSync(join(root, "bin/manyhands"), args, { env, encoding: "utf8" }).trim();
}

function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const address = probe.address();
    probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
  });
  return promise;
}
