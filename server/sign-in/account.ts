import type { Db } from "#platform/database/index.ts";
import { newId } from "#platform/ids.ts";
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
}

export function findAccount(db: Db, by: { id: string } | { email: string }): Promise<Account | undefined> {
  const query = db.selectFrom("userAccount").select(["id", "name", "email"]);
  const found = "id" in by ? query.where("id", "=", by.id) : query.where("email", "=", by.email.trim().toLowerCase());
  return found.executeTakeFirst();
}

/**
 * Somebody who can sign in. Nobody signs up by themselves: an owner or admin invited them, or the set-up key was theirs, so
 * the address counts as proved. `db` may be that of a transaction.
 */
export async function addAccount(db: Db, { name, email, password }: NewAccount, now: Date): Promise<Account> {
  const account = { id: newId(), name, email: email.trim().toLowerCase() };
  await db
    .insertInto("userAccount")
    .values({ ...account, emailVerified: true, image: null, createdAt: now, updatedAt: now })
    .execute();
  if (password !== undefined) await setPassword(db, account.id, password, now);
  return account;
}
