import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { z } from "zod";
import { usedBy } from "./processor.ts";
import { fillHome, startServer } from "./server.ts";
import { type MemberClient, signIn } from "./session.ts";
import { drawFrom, type Summary, summary } from "./times.ts";

/**
 * What somebody at the desk waits for: a list of 50 rows in each view and deep in it, opening a conversation with 50 messages,
 * answering. One member who is signed in, on one connection, against one real server with the embedded database and its fsync.
 *
 * node_modules/.bin/node bench/desk.ts --conversations 100000 --rounds 300
 */
const { values: given } = parseArgs({
  options: {
    conversations: { type: "string", default: "10000" },
    home: { type: "string" },
    port: { type: "string", default: "3500" },
    rounds: { type: "string", default: "300" },
    sockets: { type: "string", default: "0" },
    only: { type: "string" },
    seed: { type: "string", default: "1" },
    "cpu-prof": { type: "boolean", default: false },
  },
});

const itemPage = z.object({ items: z.array(z.object({ id: z.string() })), nextCursor: z.string().nullable() });
const whole = z.object({ id: z.string(), version: z.number() });

const home = given.home ?? `/tmp/manyhands-desk-${given.conversations}`;
const rounds = Number(given.rounds);
const draw = drawFrom(Number(given.seed));
/** Deep is this far down the list. */
const deepPages = 400;
const longLength = 50;
const longCount = 10;
const warmUpRounds = 20;
const views = ["my_turn", "mine", "unassigned", "waiting", "answered", "resolved", "closed", "all", "spam", "trash"];
const states = ["open", "waiting", "answered", "resolved", "closed"];

const seedSeconds = fillHome(home, Number(given.conversations));
const flags = given["cpu-prof"] ? ["--cpu-prof", "--cpu-prof-dir=/tmp/manyhands-desk-prof"] : [];
const server = await startServer({ home, port: Number(given.port), flags });
const member = await signIn(home, server.url);
const sockets = Array.from({ length: Number(given.sockets) }, () => listen(member));
const { ids, deepCursor } = await walk();
const long = await makeLong();

const figures: Record<string, Summary & { processorMs: { node: number; postgres: number } }> = {};
for (const view of views) await time(`list ${view}`, () => list(`view=${view}`));
for (const state of states) await time(`list state ${state}`, () => list(`state=${state}`));
await time("list all, deep", () => list(`view=all&cursor=${deepCursor}`));
await time("piles", () => member.ask("GET", "/piles"));
await time("open", () => open(anyOf(ids)));
await time("open, 50 messages", () => open(anyOf(long)));
await time("reply", () => reply(anyOf(ids)));
await time("list my_turn again", () => list("view=my_turn"));
for (const socket of sockets) socket.close();
member.close();
await server.stop();
console.log(
  JSON.stringify({
    bench: "desk",
    conversations: Number(given.conversations),
    sockets: sockets.length,
    seedSeconds,
    milliseconds: figures,
  }),
);

async function time(name: string, act: () => Promise<{ ms: number }>): Promise<void> {
  if (given.only && !name.startsWith(given.only)) return;
  const durations: number[] = [];
  for (let round = 0; round < warmUpRounds; round++) await act();
  const before = usedBy(server.pid);
  for (let round = 0; round < rounds; round++) durations.push((await act()).ms);
  const after = usedBy(server.pid);
  const each = (used: number) => Number((used / rounds).toFixed(2));
  const processorMs = { node: each(after.node - before.node), postgres: each(after.postgres - before.postgres) };
  figures[name] = { ...summary(durations), processorMs };
  console.error(name, JSON.stringify(figures[name]));
}

function list(query: string) {
  return member.ask("GET", `/conversations?limit=50&${query}`);
}

/** As the app does: the conversation and its messages, one after the other here. */
async function open(id: string): Promise<{ ms: number }> {
  const first = await member.ask("GET", `/conversations/${id}`);
  const second = await member.ask("GET", `/conversations/${id}/messages?limit=50`);
  return { ms: first.ms + second.ms };
}

async function reply(id: string): Promise<{ ms: number }> {
  const { version } = whole.parse((await member.ask("GET", `/conversations/${id}`)).body);
  const answer = { kind: "outbound", text: "A new lid is on its way to you.", seenVersion: version };
  return member.ask("POST", `/conversations/${id}/messages`, answer, { "idempotency-key": randomUUID() });
}

async function walk(): Promise<{ ids: string[]; deepCursor: string }> {
  const found: string[] = [];
  let cursor = "";
  for (let page = 0; page < deepPages; page++) {
    const query = `view=all&limit=100${cursor && `&cursor=${cursor}`}`;
    const { items, nextCursor } = itemPage.parse((await member.ask("GET", `/conversations?${query}`)).body);
    found.push(...items.map(({ id }) => id));
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  return { ids: found, deepCursor: cursor };
}

/** Conversations with at least fifty messages: the demo's are shorter, so notes are added. */
async function makeLong(): Promise<string[]> {
  const chosen = Array.from(
    { length: longCount },
    (_, index) => ids[Math.floor((index * ids.length) / longCount)] ?? "",
  );
  for (const id of chosen) {
    const path = `/conversations/${id}/messages`;
    const { items } = itemPage.parse((await member.ask("GET", `${path}?limit=50`)).body);
    for (let count = items.length; count <= longLength; count++) {
      await member.ask("POST", path, { kind: "note", text: `Note ${count}. ${"The lid does not close. ".repeat(20)}` });
    }
  }
  return chosen;
}

function anyOf(choices: readonly string[]): string {
  return choices[draw(choices.length)] ?? "";
}

/** A screen that is open: it hears of every change. */
function listen({ cookie }: MemberClient): WebSocket {
  const address = `${server.url.replace("http", "ws")}/api/v1/live?workspace=halden`;
  const options: object = { headers: { cookie, origin: server.url } };
  return Reflect.construct(WebSocket, [address, options]);
}
