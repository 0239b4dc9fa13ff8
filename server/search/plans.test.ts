import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { testApp } from "../test/app.ts";
import { followAll } from "../test/follow-all.ts";
import { bringMatter } from "../test/matter.ts";
import { testWorkspace } from "../test/people.ts";
import { rareMax } from "./plans.ts";

const { app, store } = await testApp();
const halden = await testWorkspace(store);
const said = rareMax * 3;
const pagesOf = 500;

/** As many messages as make "kettle" a common word, every seventh with "lid", one with "hinge"; "spout" and "handle" are together once. */
beforeAll(async () => {
  const { conversation } = await bringMatter(store, halden, { subject: "Very long", text: "The beginning." });
  await store.inWorkspace(halden.workspace.id, async (tx) => {
    await sql`
      insert into message (workspace_id, id, conversation_id, kind, author_kind, author_name, text, created_at)
      select ${tx.workspaceId}, gen_random_uuid(), ${conversation.id}, 'inbound', 'customer', 'Ama Mensah',
        'The kettle number ' || n || case when n % 7 = 0 then ' lid' else '' end || case when n = 9 then ' hinge' else '' end
          || case when n % 2 = 0 or n = 4001 then ' spout' else '' end || case when n % 2 = 1 then ' handle' else '' end,
        ${tx.now}::timestamptz - make_interval(secs => n)
      from generate_series(1, ${said}) n`.execute(tx.db);
  });
  await followAll(store);
}, 120_000);

interface Page {
  items: { message: { id: string; at: string } }[];
  nextCursor: string | null;
}

async function page(q: string, cursor: string | null): Promise<Page> {
  const query = new URLSearchParams({ q, limit: "100", ...(cursor && { cursor }) });
  const answer = await app.inject({ url: `/api/v1/search?${query}`, headers: halden.headers.agent });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

/** The first pages, as many as hold five hundred. */
async function begun(q: string): Promise<{ id: string; at: string }[]> {
  const found: { id: string; at: string }[] = [];
  let cursor: string | null = null;
  do {
    const answer: Page = await page(q, cursor);
    found.push(...answer.items.map(({ message }) => message));
    cursor = answer.nextCursor;
  } while (cursor !== null && found.length < pagesOf);
  return found;
}

test.each([
  ["kettle ", pagesOf],
  ["kettle lid ", pagesOf],
  ["kettle is:open", pagesOf],
  ["kettle lid before:2000", 0],
  ['"kettle number"', pagesOf],
  ["hinge kettle ", 1],
  ["spout handle ", 1],
  ['"9 hinge"', 1],
  ['"hinge kettle"', 0],
])("%s: page by page everything comes once, newest first, by whichever plan", async (q, count) => {
  const found = await begun(q);
  expect(found).toHaveLength(count);
  expect(new Set(found.map(({ id }) => id)).size).toBe(count);
  expect(found.map(({ at }) => at)).toEqual([...found.map(({ at }) => at)].sort().reverse());
});
