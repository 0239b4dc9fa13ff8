import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { inboxVisibleTo } from "../conversations/index.ts";
import type { Actor } from "../members/index.ts";

export type Piles = Record<string, number>;

interface PileRow {
  name: string;
  count: number;
}

/**
 * How much lies in each pile that this actor may see: open, unassigned, waiting, answered, my_turn and mine, and `team:<id>`,
 * as many of its own.
 */
export async function readPiles(tx: Tx, actor: Actor): Promise<Piles> {
  return pilesFor(actor, await readPileRows(tx, actor));
}

/** Every pile of the inboxes that this actor may look into, other people's too: the same for all who see the same inboxes. */
export async function readPileRows(tx: Tx, actor: Actor): Promise<PileRow[]> {
  const { rows } = await sql<PileRow>`
    select split_part(pile.name, '/', 2) as name, sum(pile.count)::int as count
    from inbox join pile on pile.workspace_id = inbox.workspace_id and pile.name like inbox.id || '/%'
    where inbox.workspace_id = ${tx.workspaceId} and ${inboxVisibleTo(actor)}
    group by 1`.execute(tx.db);
  return rows;
}

/** Other people's piles are left out: the sidebar is about one's own work. */
export function pilesFor(actor: Actor, rows: readonly PileRow[]): Piles {
  const own = actor.kind === "member" ? `:${actor.id}` : undefined;
  const shown = rows.flatMap(({ name, count }): [string, number][] => {
    if (own && name.endsWith(own)) return [[name.slice(0, -own.length), count]];
    return name.startsWith("mine:") || name.startsWith("my_turn:") ? [] : [[name, count]];
  });
  const nothing: Piles = { open: 0, unassigned: 0, waiting: 0, answered: 0, my_turn: 0, mine: 0 };
  return { ...nothing, ...Object.fromEntries(shown) };
}
