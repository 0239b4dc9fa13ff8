import type { Db } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { newId } from "#platform/ids.ts";
import { inboxForAddress } from "../inboxes/index.ts";
import { setPassword } from "./password.ts";

export interface Account {
  id: string;
  name: string;
  email: string;
}

export interface NewAccount {
  name: string;
  email: string;
  /** Without one, only a link signs them in. */
  password?: string;
  /**
   * Whether the mailbox is known to be theirs. Where it is not, the first link that they press ends the password and the
   * sessions of whoever made the account before them.
   */
  isProved?: boolean;
}

export function findAccount(db: Db, by: { id: string } | { email: string }): Promise<Account | undefined> {
  const query = db.selectFrom("userAccount").select(["id", "name", "email"]);
  const found = "id" in by ? query.where("id", "=", by.id) : query.where("email", "=", by.email.trim().toLowerCase());
  return found.executeTakeFirst();
}

/** Whether everybody who serves an inbox would read what is sent to the address: no link that signs in may go there. */
export async function isInbox(db: Db, email: string): Promise<boolean> {
  return (await inboxForAddress(db, email)) !== undefined;
}

export async function mustBeOwnAddress(db: Db, email: string): Promise<void> {
  if (!(await isInbox(db, email))) return;
  const sentence = `${email} is an inbox: all who serve it would read the links that sign in. Take an address of one person.`;
  throw new Refusal(422, "inbox_address", sentence, { field: "email" });
}

/** Somebody who can sign in. Nobody signs up by themselves. `db` may be that of a transaction. */
export async function addAccount(
  db: Db,
  { name, email, password, isProved = true }: NewAccount,
  now: Date,
): Promise<Account> {
  const account = { id: newId(), name, email: email.trim().toLowerCase() };
  await mustBeOwnAddress(db, account.email);
  await db
    .insertInto("userAccount")
    .values({ ...account, emailVerified: isProved, image: null, createdAt: now, updatedAt: now })
    .execute();
  if (password !== undefined) await setPassword(db, account.id, password, now);
  return account;
}
