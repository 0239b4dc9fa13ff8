import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { notFound } from "#platform/errors.ts";
import { newId } from "#platform/ids.ts";
import { type Actor, signature } from "../members/index.ts";
import { findCustomer } from "./find.ts";
import { partsOf } from "./person.ts";

/** What a colleague wrote down of a customer, with their name and the day. */
export interface CustomerNote {
  id: string;
  text: string;
  /** Null: a program wrote it. */
  memberId: string | null;
  memberName: string | null;
  createdAt: Date;
}

const notesMax = 200;

/** The notes of a person, newest first. */
export async function notesOf(tx: Tx, actor: Actor, customerId: string): Promise<CustomerNote[]> {
  const person = await findCustomer(tx, actor, customerId);
  const { rows } = await sql<CustomerNote>`
    select note.id, note.text, note.member_id, member.name as member_name, note.created_at
    from customer_note note
    left join member on member.workspace_id = note.workspace_id and member.id = note.member_id
    where note.workspace_id = ${tx.workspaceId} and note.customer_id = any(${partsOf(tx.workspaceId, person.id)})
    order by note.created_at desc, note.id desc
    limit ${sql.lit(notesMax)}`.execute(tx.db);
  return rows;
}

export async function addNote(tx: Tx, actor: Actor, customerId: string, text: string): Promise<string> {
  const person = await findCustomer(tx, actor, customerId);
  const id = newId();
  const memberId = actor.kind === "member" ? actor.id : null;
  await tx.db
    .insertInto("customerNote")
    .values({ workspaceId: tx.workspaceId, id, customerId: person.id, text, memberId, createdAt: tx.now })
    .execute();
  tx.record({ kind: "customer.noted", ...signature(actor), facts: { customerId: person.id } });
  return id;
}

export async function removeNote(tx: Tx, actor: Actor, customerId: string, noteId: string): Promise<void> {
  const person = await findCustomer(tx, actor, customerId);
  const removed = await tx.db
    .deleteFrom("customerNote")
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", noteId)
    .where(sql<boolean>`customer_id = any(${partsOf(tx.workspaceId, person.id)})`)
    .returning("id")
    .executeTakeFirst();
  if (!removed) throw notFound("note");
  tx.record({ kind: "customer.note_removed", ...signature(actor), facts: { customerId: person.id } });
}
