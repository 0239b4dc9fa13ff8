import type { Db, Store } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { seal, unseal } from "#platform/sealed.ts";
import { newSeed, stepOf } from "./totp.ts";

/** What an authenticator is kept with: its seed is needed in the clear for each code, so it is sealed and not hashed. */
export interface SealedPlaces extends Pick<Store, "db" | "clock"> {
  secret: string;
}

/** Whether a code is asked for when this person signs in. */
export async function hasAuthenticator(db: Db, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom("authenticator")
    .select("userId")
    .where("userId", "=", userId)
    .where("confirmedAt", "is not", null)
    .executeTakeFirst();
  return row !== undefined;
}

/** A new seed, which counts only once a code of it was shown: who loses the picture on the way is not shut out. */
export async function beginAuthenticator({ db, clock, secret }: SealedPlaces, userId: string): Promise<Buffer> {
  if (await hasAuthenticator(db, userId)) {
    const sentence =
      "You have an authenticator already. Remove it first, with a code of it, and set up the new one then.";
    throw new Refusal(409, "authenticator_already", sentence);
  }
  const seed = newSeed();
  const fresh = { sealedSeed: seal(secret, placeOf(userId), seed.toString("base64")), createdAt: clock.now() };
  await db
    .insertInto("authenticator")
    .values({ userId, confirmedAt: null, ...fresh })
    .onConflict((conflict) =>
      conflict.column("userId").doUpdateSet(fresh).where("authenticator.confirmedAt", "is", null),
    )
    .execute();
  return seed;
}

/**
 * Takes a code of the person's authenticator, once: the same one is refused from then on, also when two come at the same moment.
 * `confirm` takes the first code of a new seed.
 */
export async function isCode(
  { db, clock, secret }: SealedPlaces,
  userId: string,
  { code, confirm = false }: { code: string; confirm?: boolean },
): Promise<boolean> {
  const row = await db.selectFrom("authenticator").selectAll().where("userId", "=", userId).executeTakeFirst();
  if (!row || (row.confirmedAt === null) !== confirm) return false;
  const seed = Buffer.from(unseal(secret, placeOf(userId), row.sealedSeed), "base64");
  const step = stepOf(seed, code, { now: clock.now(), after: row.lastStep });
  if (step === undefined) return false;
  const taken = await db
    .updateTable("authenticator")
    .set({ lastStep: step, confirmedAt: row.confirmedAt ?? clock.now() })
    .where("userId", "=", userId)
    .where("sealedSeed", "=", row.sealedSeed)
    .where("lastStep", "<", step)
    .returning("userId")
    .executeTakeFirst();
  return taken !== undefined;
}

function placeOf(userId: string): string {
  return `authenticator ${userId}`;
}
