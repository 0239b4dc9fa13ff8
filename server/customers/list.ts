import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import type { Actor } from "../members/index.ts";
import type { Customer } from "./customer.ts";
import { customerVisibleTo } from "./visible.ts";

export interface CustomerPlace {
  name: string;
  id: string;
}

interface Wishes {
  limit: number;
  after?: CustomerPlace | undefined;
  /** The beginning of a word of the name, or of an identity. */
  search?: string | undefined;
}

/** A page of the customers of whom this actor may know, by name, with one more than asked for. */
export async function listCustomers(tx: Tx, actor: Actor, { limit, after, search }: Wishes): Promise<Customer[]> {
  const beginning = search ? `${search.toLowerCase().replace(/[\\%_]/g, "\\$&")}%` : undefined;
  const { rows } = await sql<Customer>`
    select customer.* from customer
    where workspace_id = ${tx.workspaceId} and ${customerVisibleTo(actor)}
      ${after ? sql`and (lower(name), id) > (${after.name.toLowerCase()}, ${after.id})` : sql``}
      ${
        beginning
          ? sql`and (lower(name) like ${beginning} or lower(name) like ${`% ${beginning}`} or exists (
              select from identity where identity.workspace_id = customer.workspace_id
                and identity.customer_id = customer.id and identity.value like ${beginning}))`
          : sql``
      }
    order by lower(name), id
    limit ${limit + 1}`.execute(tx.db);
  return rows;
}
