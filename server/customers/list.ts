import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { hiddenInboxes } from "../inboxes/index.ts";
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

/** A customer as the list shows them: how to write to them, and where their newest matter stands. */
export interface ListedCustomer extends Customer {
  address: string | null;
  /** Null where they asked for nothing yet that this actor may see. */
  last: LastConversation | null;
}

type Resolution =
  | "confirmed"
  | "by_reply"
  | "by_word"
  | "silence"
  | "withdrawn"
  | "not_possible"
  | "no_reply_needed"
  | "duplicate";

interface LastConversation {
  id: string;
  subject: string;
  state: "open" | "waiting" | "answered" | "resolved" | "closed";
  turn: "ours" | "customer" | "colleague" | "date" | null;
  resolution: Resolution | null;
  wakesAt: string | null;
  lastMessageAt: string;
}

/** A page of the customers of whom this actor may know, by name, with one more than asked for. */
export async function listCustomers(tx: Tx, actor: Actor, { limit, after, search }: Wishes): Promise<ListedCustomer[]> {
  const beginning = search ? `${search.toLowerCase().replace(/[\\%_]/g, "\\$&")}%` : undefined;
  const { rows } = await sql<ListedCustomer>`
    select customer.*,
      (select identity.value from identity
       where identity.workspace_id = customer.workspace_id and identity.customer_id = customer.id
         and identity.kind = 'email'
       order by identity.shared, identity.created_at, identity.id limit 1) as address,
      (select json_build_object('id', id, 'subject', subject, 'state', state, 'turn', turn, 'resolution', resolution,
         'wakesAt', wakes_at, 'lastMessageAt', last_message_at)
       from conversation
       where conversation.workspace_id = customer.workspace_id and requester_id = customer.id
         and spam_at is null and trashed_at is null and inbox_id not in ${hiddenInboxes(actor)}
       order by last_message_at desc, id desc limit 1) as last
    from customer
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
