import type { Db } from "#platform/database/index.ts";
import { hashOf, spokenCode } from "#platform/random.ts";

const codesCount = 10;
/** 78 bits: long enough that a plain hash of it tells nothing. */
const codeLetters = 16;

/** Ten codes to print, each good once, in the place of those before. Only their hashes are kept. */
export async function makeRecoveryCodes(db: Db, userId: string): Promise<string[]> {
  const codes = Array.from({ length: codesCount }, () => spokenCode(codeLetters));
  await db.deleteFrom("recoveryCode").where("userId", "=", userId).execute();
  await db
    .insertInto("recoveryCode")
    .values(codes.map((code) => ({ userId, hash: hashOf(code), usedAt: null })))
    .execute();
  return codes.map((code) => code.match(/.{4}/g)?.join("-") ?? code);
}

/** Uses a code up. */
export async function takeRecoveryCode(
  db: Db,
  userId: string,
  { code, now }: { code: string; now: Date },
): Promise<boolean> {
  const plain = code.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const used = await db
    .updateTable("recoveryCode")
    .set({ usedAt: now })
    .where("userId", "=", userId)
    .where("hash", "=", hashOf(plain))
    .where("usedAt", "is", null)
    .returning("userId")
    .executeTakeFirst();
  return used !== undefined;
}

export async function countRecoveryCodes(db: Db, userId: string): Promise<number> {
  const row = await db
    .selectFrom("recoveryCode")
    .select((of) => of.fn.countAll<string>().as("left"))
    .where("userId", "=", userId)
    .where("usedAt", "is", null)
    .executeTakeFirstOrThrow();
  return Number(row.left);
}
