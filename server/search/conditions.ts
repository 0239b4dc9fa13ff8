import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import type { Actor } from "../members/index.ts";
import { type Expanded, expandAuthor, expandSign } from "./expand.ts";
import type { Filter, Life } from "./filter.ts";
import { fold } from "./fold.ts";
import { attachmentSign } from "./sign.ts";
import { tokensOf } from "./tokens.ts";

/** What the filters come to: words that must be there, a span of time, conditions on `conversation`. */
export interface Conditions {
  words: Expanded[];
  from: RawBuilder<Date> | undefined;
  until: RawBuilder<Date> | undefined;
  ofConversation: RawBuilder<unknown>[];
  /** A condition that leaves few conversations, so that one may begin with those. */
  isNarrow: boolean;
}

export async function conditionsOf(tx: Tx, actor: Actor, filters: readonly Filter[]): Promise<Conditions> {
  const conditions: Conditions = {
    words: [],
    from: undefined,
    until: undefined,
    ofConversation: [],
    isNarrow: false,
  };
  const setAside = filters.some(
    (filter) => filter.name === "is" && (filter.life === "spam" || filter.life === "trash"),
  );
  if (!setAside) conditions.ofConversation.push(sql`spam_at is null and trashed_at is null`);
  for (const filter of filters) await add(tx, actor, filter, conditions);
  return conditions;
}

async function add(tx: Tx, actor: Actor, filter: Filter, conditions: Conditions): Promise<void> {
  const me = actor.kind === "member" ? actor.id : null;
  switch (filter.name) {
    case "unfinished":
      return;
    case "has":
      conditions.words.push(await expandSign(tx, attachmentSign));
      return;
    case "from": {
      const isMe = fold(filter.value) === "me" && me !== null;
      const words = filter.value.includes("@") ? [fold(filter.value)] : tokensOf(filter.value).map(({ word }) => word);
      conditions.words.push(...(await expandAuthor(tx, words, isMe ? me : undefined)));
      return;
    }
    case "before":
      conditions.until = momentOf(tx, filter.day);
      return;
    case "after":
      conditions.from = momentOf(tx, filter.day);
      return;
    default:
      // No index finds the conversations of an inbox.
      conditions.isNarrow ||= filter.name !== "inbox";
      conditions.ofConversation.push(filter.name === "is" ? lifeIs(filter.life) : await belongsTo(tx, me, filter));
  }
}

const momentOf = (tx: Tx, day: string) =>
  sql<Date>`(select ${day}::timestamp at time zone time_zone from workspace where workspace.id = ${tx.workspaceId})`;

function lifeIs(life: Life): RawBuilder<unknown> {
  switch (life) {
    case "spam":
      return sql`spam_at is not null`;
    case "trash":
      return sql`trashed_at is not null`;
    case "unassigned":
      return sql`assignee_id is null and turn is not null`;
    case "ended":
      return sql`turn is null`;
    default:
      return sql`state = ${life}`;
  }
}

interface Belonging {
  name: "team" | "assignee" | "inbox";
  value: string;
}

/** By the beginning of a name, of one of its words, or of an address. PostgreSQL is given ids, so that it sees how few there are. */
async function belongsTo(tx: Tx, me: string | null, { name, value }: Belonging): Promise<RawBuilder<unknown>> {
  if (name === "assignee") {
    if (/^(?:nobody|none)$/i.test(value)) return sql`assignee_id is null`;
    if (/^me$/i.test(value) && me !== null) return sql`assignee_id = ${me}`;
  }
  const beginning = `${value.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  const fits = (column: string) =>
    sql`(lower(${sql.ref(column)}) like ${beginning} or lower(${sql.ref(column)}) like ${`% ${beginning}`})`;
  const [table, columns] = belongings[name];
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(table)} named
    where named.workspace_id = ${tx.workspaceId} and (${sql.join(columns.map(fits), sql` or `)})`.execute(tx.db);
  return sql`${sql.ref(`${name}_id`)} = any(${rows.map(({ id }) => id)}::uuid[])`;
}

const belongings = {
  team: ["team", ["name"]],
  inbox: ["inbox", ["name", "address"]],
  assignee: ["member", ["name", "public_name"]],
} as const;
