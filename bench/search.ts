import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sql } from "kysely";
import { systemClock } from "#platform/clock.ts";
import { connect, createStore, migrate, prepareRole, startEmbedded } from "#platform/database/index.ts";
import { createBell } from "#platform/events/index.ts";
import { silentLog } from "#platform/log.ts";
import { openFolderStorage } from "#platform/storage/index.ts";
import { createApiKey } from "../server/api-keys/index.ts";
import { buildApp } from "../server/app.ts";
import { addInbox } from "../server/inboxes/index.ts";
import { addTeam } from "../server/teams/index.ts";
import { createWorkspace } from "../server/workspaces/index.ts";
import { seedMessages, vocabulary, wordOf } from "./search-seed.ts";
import { drawFrom, summary } from "./times.ts";

/**
 * How long finding takes among many messages, through the whole HTTP side but the socket: rare and common words, with filters,
 * deep in the past; and the same words ranked naively by PostgreSQL's own text search. On a database of its own, thrown away; or,
 * with `--url`, on one that this has filled (a superuser's address).
 *
 * node_modules/.bin/node bench/search.ts --messages 100000 --rounds 40
 */
const { values: given } = parseArgs({
  options: {
    messages: { type: "string", default: "100000" },
    rounds: { type: "string", default: "40" },
    seed: { type: "string", default: "1" },
    url: { type: "string" },
  },
});

const messages = Number(given.messages);
const rounds = Number(given.rounds);
const warmUpRounds = 3;
const draw = drawFrom(Number(given.seed));
/** A word whose rank lies between two: rank r is in about 3.7 / r of all messages. */
const between = (from: number, to: number) => wordOf(from + draw(to - from));

const folder = mkdtempSync(join(tmpdir(), "manyhands-search-"));
chmodSync(folder, 0o755); // when root runs it, another account runs PostgreSQL
const embedded = given.url === undefined ? await startEmbedded({ folder }) : undefined;
const url = given.url ?? (await embedded?.createDatabase("bench")) ?? "";
const superuser = connect(url, {});
const db = connect(url, { role: await prepareRole(url) });
const store = createStore({ db, clock: systemClock });
const bell = createBell({ url, log: silentLog });
try {
  await migrate(db);
  const { workspaceId, key } = await seed();
  const storage = await openFolderStorage(join(folder, "storage"));
  const app = await buildApp({
    store,
    bell,
    storage,
    log: silentLog,
    publicUrl: "http://localhost",
    webFolder: folder,
  });
  const headers = { authorization: `Bearer ${key}` };
  const ask = async (q: string, cursor?: string) => {
    const answer = await app.inject({
      url: `/api/v1/search?${new URLSearchParams({ q, ...(cursor && { cursor }) })}`,
      headers,
    });
    if (answer.statusCode !== 200) throw new Error(`${q} answered ${answer.statusCode}: ${answer.body}`);
    return answer.json();
  };
  const deep = Buffer.from(
    `${new Date(Date.now() - (messages / 2) * 60_000).toISOString()} ffffffff-ffff-ffff-ffff-ffffffffffff`,
  ).toString("base64url");
  const rare = () => between(10_000, vocabulary);
  const middling = () => between(200, 1_000);
  const common = () => between(2, 30);
  const edge = () => between(2_300, 3_500);
  const kinds: Record<string, () => Promise<unknown>> = {
    rare: () => ask(`${rare()} `),
    "rare, just": () => ask(`${edge()} `),
    middling: () => ask(`${middling()} `),
    common: () => ask(`${common()} `),
    "said nowhere": () => ask("zzzzzz "),
    "rare and common": () => ask(`${rare()} ${common()} `),
    "two common": () => ask(`${common()} ${common()} `),
    "two middling": () => ask(`${middling()} ${middling()} `),
    "two common in a row": () => ask(`"${common()} ${common()}"`),
    "a beginning of many words": () => ask("wb"),
    "common, half the years ago": () => ask(`${common()} `, deep),
    "rare, is:waiting": () => ask(`${rare()} is:waiting`),
    "common, is:waiting": () => ask(`${common()} is:waiting`),
    "common, team of 0.1 %": () => ask(`${common()} team:small`),
    "middling, team of 0.1 %": () => ask(`${middling()} team:small`),
    "common, team of the rest": () => ask(`${common()} team:large`),
    "common, from a customer": () => ask(`${common()} from:${1 + draw(5_000)} `),
    "common, has:attachment": () => ask(`${common()} has:attachment`),
    "common, before:": () =>
      ask(`${common()} before:${new Date(Date.now() - messages * 30_000).toISOString().slice(0, 10)} `),
    "filter alone, is:open": () => ask("is:open"),
  };
  for (const [kind, once] of Object.entries(kinds)) await report("search", kind, once);
  const naive = (word: string) =>
    store.inWorkspace(workspaceId, (tx) =>
      sql`select id, ts_rank(to_tsvector('simple', text), plainto_tsquery('simple', ${word})) as rank from message
        where workspace_id = ${workspaceId} and to_tsvector('simple', text) @@ plainto_tsquery('simple', ${word})
        order by rank desc limit 20`.execute(tx.db),
    );
  await report("ranked naively", "rare", () => naive(rare()), 10);
  await report("ranked naively", "common", () => naive(common()), 3);
  await report("ranked naively, past row-level security", "rare", () => unbound(rare()), 10);
  await report("ranked naively, past row-level security", "common", () => unbound(common()), 3);
  await app.close();

  /** As a superuser, whom no policy binds: the best that the naive way can do. */
  async function unbound(word: string): Promise<void> {
    await sql`select id, ts_rank(to_tsvector('simple', text), plainto_tsquery('simple', ${word})) as rank from message
      where workspace_id = ${workspaceId} and to_tsvector('simple', text) @@ plainto_tsquery('simple', ${word})
      order by rank desc limit 20`.execute(superuser);
  }
} finally {
  await bell.close();
  await db.destroy();
  await superuser.destroy();
  await embedded?.stop();
  rmSync(folder, { recursive: true });
}

async function report(bench: string, kind: string, once: () => Promise<unknown>, times = rounds): Promise<void> {
  for (let n = 0; n < Math.min(warmUpRounds, times); n++) await once();
  const durations: number[] = [];
  let found = 0;
  for (let n = 0; n < times; n++) {
    const begun = performance.now();
    const answer = Object(await once());
    durations.push(performance.now() - begun);
    found += answer.items?.length ?? 0;
  }
  const { p50, p95, max } = summary(durations);
  console.log(
    JSON.stringify({
      bench,
      messages,
      kind,
      p50,
      p95,
      max,
      ...(bench === "search" && { found: Math.round(found / times) }),
    }),
  );
}

async function seed(): Promise<{ workspaceId: string; key: string }> {
  const begun = performance.now();
  const filled = await db.selectFrom("workspace").select("id").where("slug", "=", "bench").executeTakeFirst();
  if (filled) {
    const { key } = await store.inWorkspace(filled.id, (tx) => createApiKey(tx, { name: "again", scopes: ["read"] }));
    return { workspaceId: filled.id, key };
  }
  const { id: workspaceId } = await createWorkspace(store, { slug: "bench", name: "Bench" });
  const made = await store.inWorkspace(workspaceId, async (tx) => {
    const team = await addTeam(tx, { name: "Large" });
    const small = await addTeam(tx, { name: "Small" });
    const inbox = await addInbox(tx, { teamId: team.id, name: "Support", address: "support@bench.example" });
    const { key } = await createApiKey(tx, { name: "bench", scopes: ["read"] });
    return { teamId: team.id, smallTeamId: small.id, inboxId: inbox.id, key };
  });
  await seedMessages({ url, workspaceId, messages, ...made });
  const bytes = await sql<{ documents: string; words: string }>`
    select pg_size_pretty(pg_total_relation_size('search_document')) as documents,
      pg_size_pretty(pg_relation_size('search_document_by_words')) as words`.execute(db);
  console.log(JSON.stringify({ seededSeconds: Math.round((performance.now() - begun) / 1_000), ...bytes.rows[0] }));
  return { workspaceId, key: made.key };
}
