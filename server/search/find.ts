import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import type { Place } from "#platform/http/index.ts";
import type { Actor } from "../members/index.ts";
import { conditionsOf } from "./conditions.ts";
import { type Expanded, expand } from "./expand.ts";
import { hasPhrases } from "./phrase.ts";
import { type Asked, type Look, lookByConversations, lookByWords, lookThrough, rareMax } from "./plans.ts";
import { readQuery, type Wanted } from "./query.ts";
import { readSaid, type SaidMessage } from "./read-said.ts";

export interface Found {
  messages: SaidMessage[];
  /** Folded words to mark: those that were found by what was typed. */
  words: Set<string>;
  /** Where the next page begins. A page may be short, even empty, and have a next one: then the search goes on there. */
  end: Place | undefined;
}

interface Wishes {
  typed: string;
  limit: number;
  after: Place | undefined;
}

/** How many messages the search looks through in one go: first few, as a common word is found soon. */
const spans = [2_000, 8_000, 25_000, 25_000];

/** Words that are together fewer times than this in the first span are rare together, as long as one of them is in so many. */
const togetherMin = 5;
const apartMax = 60_000;

/** Of messages that have the words of a phrase so many are read at once, to see whether they stand in a row. */
const candidates = 60;

/** Finds what was said, newest first, over all the years; each request does a bounded amount of work. */
export async function find(tx: Tx, actor: Actor, { typed, limit, after }: Wishes): Promise<Found> {
  const query = readQuery(typed);
  const conditions = await conditionsOf(tx, actor, query.filters);
  const expanded: Expanded[] = [];
  for (const wanted of query.wanted) expanded.push(...(await expand(tx, wanted)));
  const words = [...expanded, ...conditions.words];
  const marked = new Set(expanded.flatMap((each) => each.words));
  const isNothing = query.wanted.length === 0 && query.filters.length === 0;
  if (isNothing || words.some(({ numbers }) => numbers.length === 0))
    return { messages: [], words: marked, end: undefined };
  // The plan depends on which words they are: PostgreSQL must look at them, not at any words.
  await sql.raw("set local plan_cache_mode = force_custom_plan").execute(tx.db);
  const isChecked = query.wanted.some(({ kind }) => kind === "phrase");
  const look = chooseLook(tx, { actor, words, conditions }, isChecked ? candidates : limit + 1);
  return { ...(await gather(tx, look, { phrases: query.wanted, limit, after })), words: marked };
}

type LookOn = (after: Place | undefined, turn: number) => Promise<Look | undefined>;

/** Two plans, by how common the rarest word is, and a third for few conversations. Undefined: enough was looked through. */
function chooseLook(tx: Tx, asked: Asked, limit: number): LookOn {
  const rarest = Math.min(...asked.words.map(({ messages }) => messages));
  let byWords = rarest <= rareMax;
  return async (after, turn) => {
    const span = spans[turn];
    if (span === undefined) return undefined;
    if (turn === 0 && !byWords && asked.conditions.isNarrow) {
      const look = await lookByConversations(tx, asked, after, limit);
      if (look) return look;
    }
    if (byWords) return lookByWords(tx, asked, after, limit);
    const look = await lookThrough(tx, asked, after, { limit, span });
    // Each is common, but hardly ever are they together: where they are, the index of words knows at once.
    byWords = asked.words.length > 1 && look.hits.length < togetherMin && rarest <= apartMax;
    return look;
  };
}

interface Page {
  phrases: readonly Wanted[];
  limit: number;
  after: Place | undefined;
}

/** Looks on until the page is full, nothing is left, or enough was looked through. */
async function gather(tx: Tx, look: LookOn, { phrases, limit, after }: Page): Promise<Omit<Found, "words">> {
  const messages: SaidMessage[] = [];
  let place = after;
  for (let turn = 0; ; turn++) {
    const looked = await look(place, turn);
    if (!looked) return { messages, end: place };
    const said = await readSaid(
      tx,
      looked.hits.map(({ messageId }) => messageId),
    );
    const byId = new Map(said.map((one) => [one.id, one]));
    for (const { messageId } of looked.hits) {
      const one = byId.get(messageId);
      if (!one || !hasPhrases(one, phrases)) continue;
      messages.push(one);
      if (messages.length === limit) {
        const isLast = looked.hits.at(-1)?.messageId === one.id && !looked.end;
        return { messages, end: isLast ? undefined : { at: one.at, id: one.id } };
      }
    }
    if (!looked.end) return { messages, end: undefined };
    place = looked.end;
  }
}
