import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { inboxVisibleTo } from "../conversations/index.ts";
import type { Actor } from "../members/index.ts";

export type Piles = Record<string, number>;

/**
 * How much lies in each pile that this actor may see: open, unassigned, waiting, answered, my_turn and mine, and `team:<id>`,
 * as many of its own. Other people's piles are left out: the sidebar is about one's own work.
 */
export async function readPiles(tx: Tx, actor: Actor): Promise<Piles> {
  const { rows } = await sql<{ name: string; count: number }>`
    select split_part(pile.name, '/', 2) as name, sum(pile.count)::int as count
    from inbox join pile on pile.workspace_id = inbox.workspace_id and pile.name like inbox.id || '/%'
    where inbox.workspace_id = ${tx.workspaceId} and ${inboxVisibleTo(actor)}
    group by 1`.execute(tx.db);
  const own = actor.kind === "member" ? `:${actor.id}` : undefined;
  const shown = rows.flatMap(({ name, count }): [string, number][] => {
    if (own && name.endsWith(own)) return [[name.slice(0, -own.length), count]];
    return name.startsWith("mine:") || name.startsWith("my_turn:") ? [] : [[name, count]];
  });
  const nothing: Piles = { open: 0, unassigned: 0, waiting: 0, answered: 0, my_turn: 0, mine: 0 };
  return { ...nothing, ...Object.fromEntries(shown) };
}
