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
  companyId?: string | undefined;
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

/** A page of the people of whom this actor may know, by name, with one more than asked for. Who was merged is not one more. */
export async function listCustomers(tx: Tx, actor: Actor, wishes: Wishes): Promise<ListedCustomer[]> {
  const { limit, after, search, companyId } = wishes;
  const parts = sql`select part.id from customer part
    where part.workspace_id = customer.workspace_id and part.person_id = customer.id`;
  const { rows } = await sql<ListedCustomer>`
    select customer.*,
      (select identity.value from identity
       where identity.workspace_id = customer.workspace_id and identity.customer_id in (${parts})
         and identity.kind = 'email'
       order by identity.customer_id <> customer.id, identity.shared, identity.created_at, identity.id limit 1) as address,
      (select json_build_object('id', id, 'subject', subject, 'state', state, 'turn', turn, 'resolution', resolution,
         'wakesAt', wakes_at, 'lastMessageAt', last_message_at)
       from conversation
       where conversation.workspace_id = customer.workspace_id and requester_id = any(array(${parts}))
         and spam_at is null and trashed_at is null and inbox_id not in ${hiddenInboxes(actor)}
       order by last_message_at desc, id desc limit 1) as last
    from customer
    where workspace_id = ${tx.workspaceId} and merged_into is null and ${customerVisibleTo(actor)}
      ${after ? sql`and (lower(name), id) > (${after.name.toLowerCase()}, ${after.id})` : sql``}
      ${search ? sql`and exists (${parts} and ${isCalled(search)})` : sql``}
      ${
        companyId
          ? sql`and exists (${parts} and exists (select from customer_company link
              where link.workspace_id = part.workspace_id and link.customer_id = part.id and link.company_id = ${companyId}))`
          : sql``
      }
    order by lower(name), id
    limit ${limit + 1}`.execute(tx.db);
  return rows;
}

/** The beginning of a word of the name, or of an identity, of one `part` of a person. */
function isCalled(search: string) {
  const beginning = `${search.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  return sql`(lower(part.name) like ${beginning} or lower(part.name) like ${`% ${beginning}`} or exists (
    select from identity where identity.workspace_id = part.workspace_id
      and identity.customer_id = part.id and identity.value like ${beginning}))`;
}
