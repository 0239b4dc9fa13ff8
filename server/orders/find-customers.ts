import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";

const customersMax = 100;

/**
 * Whose an order with this number is, for the search: the ids of customers. The number may be a part of the reference ("10482"
 * of "HK-10482"), and of its last word the beginning alone while it is typed.
 */
export async function customersOfOrder(
  tx: Tx,
  { word, isBeginning }: { word: string; isBeginning: boolean },
): Promise<string[]> {
  if (!/\d/.test(word)) return [];
  const wanted = word.toLowerCase();
  const { rows } = await sql<{ customerId: string }>`
    select distinct customer_id from customer_order
    where workspace_id = ${tx.workspaceId} and customer_id is not null
      and (lower(reference) collate "C" = ${wanted}
        or ltrim(regexp_replace(lower(reference), '^[^0-9]+', ''), '0') = ltrim(${wanted}, '0')
        ${isBeginning ? sql`or lower(reference) collate "C" >= ${wanted} and lower(reference) collate "C" < ${`${wanted}\u{10ffff}`}` : sql``})
    limit ${sql.lit(customersMax)}`.execute(tx.db);
  return rows.map(({ customerId }) => customerId);
}
