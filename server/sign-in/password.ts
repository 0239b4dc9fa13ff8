import { hashPassword, verifyPassword } from "better-auth/crypto";
import { z } from "zod";
import type { Db } from "#platform/database/index.ts";
import { newId } from "#platform/ids.ts";

export const passwordLengthMin = 10;
/** Hashing a longer one would cost more than it protects. */
export const passwordLengthMax = 200;

/** A password that is being chosen. Length is what protects: no rules about its letters. */
export const newPassword = z
  .string()
  .min(passwordLengthMin, `A password has ${passwordLengthMin} characters or more`)
  .max(passwordLengthMax, `A password has ${passwordLengthMax} characters at most`);

/** How better-auth names a password among the ways of proving who somebody is. */
const providerId = "credential";

/** From now on this is the person's password. Scrypt by the library; `db` may be that of a transaction. */
export async function setPassword(db: Db, userId: string, password: string, now: Date): Promise<void> {
  const hash = await hashPassword(password);
  await db
    .insertInto("userCredential")
    .values({ id: newId(), userId, accountId: userId, providerId, password: hash, createdAt: now, updatedAt: now })
    .onConflict((conflict) =>
      conflict.columns(["providerId", "accountId"]).doUpdateSet({ password: hash, updatedAt: now }),
    )
    .execute();
}

/** Takes as long for somebody who has no password, or for nobody: the time of the answer tells nothing. */
export async function isPassword(db: Db, userId: string | undefined, password: string): Promise<boolean> {
  const hash = userId === undefined ? undefined : await hashOfPassword(db, userId);
  decoy ??= hashPassword("nobody's password, looked at for as long");
  const isIt = await verifyPassword({ hash: hash ?? (await decoy), password });
  return hash !== undefined && isIt;
}

let decoy: Promise<string> | undefined;

export async function hashOfPassword(db: Db, userId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("userCredential")
    .select("password")
    .where("userId", "=", userId)
    .where("providerId", "=", providerId)
    .executeTakeFirst();
  return row?.password ?? undefined;
}
