import { sql } from "kysely";
import type { Db, Tx } from "#platform/database/index.ts";
import { notFound } from "#platform/errors.ts";
import type { Actor } from "../members/index.ts";
import { type Inbox, inboxColumns, plainAddress } from "./inbox.ts";
import { hiddenInboxes } from "./visible.ts";

export async function findInbox(tx: Tx, id: string): Promise<Inbox> {
  const inbox = await tx.db
    .selectFrom("inbox")
    .select(inboxColumns)
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!inbox) throw notFound("inbox");
  return inbox;
}

/** The inboxes of now, by name; put-away ones are left out. */
export function listInboxes(tx: Tx): Promise<Inbox[]> {
  return tx.db
    .selectFrom("inbox")
    .select(inboxColumns)
    .where("workspaceId", "=", tx.workspaceId)
    .where("archivedAt", "is", null)
    .orderBy("name")
    .orderBy("id")
    .execute();
}

/** Those among them whose conversations the actor sees, and may begin one in. */
export async function listInboxesOpenTo(tx: Tx, actor: Actor): Promise<Inbox[]> {
  const { rows } = await sql<{ id: string }>`
    select id from inbox where workspace_id = ${tx.workspaceId} and id not in ${hiddenInboxes(actor)}`.execute(tx.db);
  const open = new Set(rows.map(({ id }) => id));
  return (await listInboxes(tx)).filter(({ id }) => open.has(id));
}

/** The door to an inbox for whoever begins something there: a private one of another team is "not found", as its conversations are. */
export async function findInboxOpenTo(tx: Tx, actor: Actor, id: string): Promise<Inbox> {
  const found = (await listInboxesOpenTo(tx, actor)).find((inbox) => inbox.id === id);
  if (!found) throw notFound("inbox");
  return found;
}

/** Which inbox a mail is for, before the workspace is known. What stands behind a plus is no part of the question. */
export function inboxForAddress(
  db: Db,
  address: string,
): Promise<{ workspaceId: string; inboxId: string; address: string } | undefined> {
  return db
    .selectFrom("inboxAddress")
    .select(["workspaceId", "inboxId", "address"])
    .where("address", "=", plainAddress(address))
    .executeTakeFirst();
}

/** The addresses of one inbox, the one of now first: mail to an earlier one still comes in. */
export async function inboxAddresses(tx: Tx, id: string): Promise<string[]> {
  const { address } = await findInbox(tx, id);
  const rows = await tx.db
    .selectFrom("inboxAddress")
    .select("address")
    .where("workspaceId", "=", tx.workspaceId)
    .where("inboxId", "=", id)
    .orderBy("address")
    .execute();
  return [...new Set([plainAddress(address), ...rows.map((row) => row.address)])];
}

/** Every address of this workspace's inboxes: mail from one of them is our own. */
export async function ownAddresses(tx: Tx): Promise<string[]> {
  const rows = await tx.db
    .selectFrom("inboxAddress")
    .select("address")
    .where("workspaceId", "=", tx.workspaceId)
    .orderBy("address")
    .execute();
  return rows.map(({ address }) => address);
}
