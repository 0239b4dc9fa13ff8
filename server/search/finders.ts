import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { customersOfOrder } from "../orders/index.ts";
import { endOf } from "./sign.ts";

/** What was typed, for what is known by more than the words of messages. */
export interface Named {
  /** Folded; of a phone number its digits. */
  word: string;
  isBeginning: boolean;
  digits?: string | undefined;
}

/** Whom a word names: the ids of customers, whose conversations are found by it. */
export type Finder = (tx: Tx, named: Named) => Promise<string[]>;

const customersMax = 100;

/** By a mail address, a phone number, a handle or an external id, as it is known today. */
const byIdentity: Finder = async (tx, { word, isBeginning, digits }) => {
  const { rows } = await sql<{ customerId: string }>`
    select customer_id from identity
    where workspace_id = ${tx.workspaceId}
      and (lower(value) collate "C" = ${word}
        ${isBeginning ? sql`or lower(value) collate "C" >= ${word} and lower(value) collate "C" < ${afterAll(word)}` : sql``}
        ${digits ? sql`or kind = 'phone' and right(value, 8) = ${endOf(digits)}` : sql``})
    limit ${sql.lit(customersMax)}`.execute(tx.db);
  return rows.map(({ customerId }) => customerId);
};

/** Who is asked besides the index. What knows customers by another number is added here. */
const finders: readonly Finder[] = [byIdentity, customersOfOrder];

export async function customersNamed(tx: Tx, named: Named): Promise<string[]> {
  const found: string[] = [];
  for (const finder of finders) found.push(...(await finder(tx, named)));
  return wholePeople(tx, found);
}

/** Customers who are one person are found together. */
async function wholePeople(tx: Tx, customerIds: readonly string[]): Promise<string[]> {
  if (customerIds.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select distinct part.id from customer named
      join customer part on part.workspace_id = named.workspace_id and part.person_id = named.person_id
    where named.workspace_id = ${tx.workspaceId} and named.id = any(${[...customerIds]}::uuid[])`.execute(tx.db);
  return rows.map(({ id }) => id);
}

/** The end of all that begins with a text, as bytes are ordered. */
export function afterAll(beginning: string): string {
  return `${beginning}\u{10ffff}`;
}
