import pg from "pg";

/** How many words there are; the first is said most, by Zipf's law. */
export const vocabulary = 50_000;
const wordsAMessage = 40;
const messagesAConversation = 4;
const customers = 5_000;

interface Wish {
  /** A superuser's address: rows are written by SQL alone, past the program. */
  url: string;
  workspaceId: string;
  inboxId: string;
  teamId: string;
  smallTeamId: string;
  messages: number;
}

/** The word of a rank, as letters: 1 is "wb", 23 is "wcd". */
export function wordOf(rank: number): string {
  return `w${String(rank).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "")}`;
}

/** Fills a workspace with messages as the search finds them, the newest a minute ago, one each minute before. */
export async function seedMessages({ url, workspaceId, inboxId, teamId, smallTeamId, messages }: Wish): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const run = (text: string, values: unknown[] = []) => client.query(text, values);
  const word = (rank: string) => `'w' || translate(${rank}::text, '0123456789', 'abcdefghij')`;
  try {
    await run("select setseed(0.42)");
    await run(
      `insert into customer (workspace_id, id, name, created_at)
       select $1, gen_random_uuid(), 'Customer ' || n, now() from generate_series(1, ${customers}) n`,
      [workspaceId],
    );
    await run(
      "create temporary table who as select id, row_number() over () as n from customer where workspace_id = $1",
      [workspaceId],
    );
    await run(`create temporary table matter as
      select gen_random_uuid() as id, n from generate_series(1, ${Math.ceil(messages / messagesAConversation)}) n`);
    await run(
      `insert into conversation (workspace_id, id, reference, subject, state, turn, wakes_at, resolution, ended_at, inbox_id,
         team_id, requester_id, last_message_at, created_at)
       select $1, matter.id, 'B-' || matter.n, 'Matter ' || matter.n, kind.state, kind.turn,
         case when kind.state = 'waiting' then now() end, kind.resolution, case when kind.turn is null then now() end, $2,
         case when matter.n % 1000 = 0 then $4::uuid else $3::uuid end, who.id, now(), now()
       from matter join who on who.n = 1 + matter.n % ${customers}
       cross join lateral (select * from (values ('closed', null, 'silence'), ('open', 'ours', null), ('waiting', 'date', null))
         kinds (state, turn, resolution) offset case when matter.n % 50 = 0 then 1 when matter.n % 20 = 0 then 2 else 0 end limit 1) kind`,
      [workspaceId, inboxId, teamId, smallTeamId],
    );
    await run(`create temporary table drawn as
      select gen_random_uuid() as id, matter.id as conversation_id, who.id as author_id, who.n as author,
        date_trunc('second', now()) - make_interval(mins => message.n::integer) as at, message.n % 12 = 0 as has_file,
        (select array_agg(distinct floor(exp(random() * ln(${vocabulary})))::integer)
         from generate_series(1, ${wordsAMessage}) where message.n > 0) as ranks
      from generate_series(1, ${messages}) message (n)
      join matter on matter.n = 1 + (message.n - 1) / ${messagesAConversation}
      join who on who.n = 1 + matter.n % ${customers}`);
    await run(
      `insert into message (workspace_id, id, conversation_id, kind, author_kind, author_id, author_name, text, created_at)
       select $1, id, conversation_id, 'inbound', 'customer', author_id, 'Customer ' || author,
         (select string_agg(${word("rank")}, ' ') from unnest(ranks) rank), at
       from drawn`,
      [workspaceId],
    );
    await run(
      `insert into search_word (workspace_id, word, messages)
       select $1::uuid, ${word("rank")}, count(*) from drawn, unnest(ranks) rank group by rank
       union all select $1::uuid, '<' || author, count(*) from drawn group by author
       union all select $1::uuid, '#attachment', count(*) from drawn where has_file`,
      [workspaceId],
    );
    await run("analyze search_word");
    await run(`create temporary table numbered as select number, word from search_word where workspace_id = $1`, [
      workspaceId,
    ]);
    await run(
      "create temporary table by_rank as select rank, number from generate_series(1, $1::integer) rank " +
        `join numbered on numbered.word = ${word("rank")}`,
      [vocabulary],
    );
    await run("create unique index on by_rank (rank) include (number)");
    await run("create index on numbered (word)");
    await run("analyze by_rank; analyze numbered; analyze drawn");
    await run("drop index search_document_by_words");
    await run(
      `insert into search_document (workspace_id, message_id, conversation_id, at, words)
       select $1, id, conversation_id, at,
         array(select number from unnest(ranks) said join by_rank on by_rank.rank = said)
           || (select number from numbered where word = '<' || author)
           || case when has_file then (select number from numbered where word = '#attachment') end
       from drawn`,
      [workspaceId],
    );
    await run("create index search_document_by_words on search_document using gin (words) with (fastupdate = off)");
    await run("create index naive_by_words on message using gin (to_tsvector('simple', text))");
    await run("vacuum analyze");
  } finally {
    await client.end();
  }
}
