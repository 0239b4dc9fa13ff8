import { readFileSync, rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { fillHome, startServer } from "./server.ts";
import { signIn } from "./session.ts";
import { median } from "./times.ts";

/**
 * What it takes to be there: the time from spawning the process to its ready line, on an empty home and on an existing one, and
 * the memory of Node (the PSS of /proc, without PostgreSQL) after a minute of rest and while it is asked as fast as it answers.
 *
 * node_modules/.bin/node bench/rest.ts --home /tmp/manyhands-desk-10000 --rest 60
 */
const { values: given } = parseArgs({
  options: {
    home: { type: "string", default: "/tmp/manyhands-desk-10000" },
    conversations: { type: "string", default: "10000" },
    port: { type: "string", default: "3500" },
    smtp: { type: "string", default: "3025" },
    starts: { type: "string", default: "5" },
    rest: { type: "string", default: "60" },
    load: { type: "string", default: "20" },
  },
});

const { home } = given;
const ports = { port: Number(given.port), smtpPort: Number(given.smtp) };
const loadClients = 8;
fillHome(home, Number(given.conversations));

const existing = await times(() => home);
const empty = await times((number) => `${home}-empty-${number}`);
for (let number = 0; number < Number(given.starts); number++) {
  rmSync(`${home}-empty-${number}`, { recursive: true, force: true });
}

const server = await startServer({ home, ...ports });
await sleep(Number(given.rest) * 1_000);
const atRest = memory(server.pid);
const { asked, most } = await load();
await sleep(Number(given.rest) * 1_000);
const afterwards = memory(server.pid);
await server.stop();
console.log(
  JSON.stringify({
    bench: "rest",
    startMs: { existing: median(existing), empty: median(empty), all: existing.map(Math.round) },
    nodeMegabytes: { atRest, underLoad: most, afterwards },
    askedUnderLoad: asked,
  }),
);

async function times(homeOf: (number: number) => string): Promise<number[]> {
  const taken: number[] = [];
  for (let number = 0; number < Number(given.starts); number++) {
    const started = await startServer({ home: homeOf(number), ...ports });
    taken.push(started.readyMs);
    await started.stop();
  }
  return taken;
}

/** Lists and openings, several at a time; the highest that the memory was. */
async function load(): Promise<{ asked: number; most: number }> {
  const until = performance.now() + Number(given.load) * 1_000;
  let asked = 0;
  let most = 0;
  const member = await signIn(home, server.url, loadClients);
  const ask = async () => {
    for (; performance.now() < until; asked++) await member.ask("GET", "/conversations?view=all&limit=50");
  };
  const watch = async () => {
    for (; performance.now() < until; await sleep(200)) most = Math.max(most, memory(server.pid));
  };
  await Promise.all([watch(), ...Array.from({ length: loadClients }, ask)]);
  member.close();
  return { asked, most };
}

/** Pages that several processes share count in parts. */
function memory(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1];
  return Math.round(Number(kilobytes) / 1_024);
}
