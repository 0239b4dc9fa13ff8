import { minuteMs } from "#platform/clock.ts";
import type { Db, Store } from "#platform/database/index.ts";
import { newId } from "#platform/ids.ts";
import { hashOf, newSecret } from "#platform/random.ts";

/** Something that a browser is in the middle of: it has the token, we have its hash. */
export interface Waiting {
  token: string;
  minutes: number;
}

interface Kind {
  what: "second_step" | "provider";
  token: string;
}

/** Keeps what is needed for the next step of this browser, for a while. */
export async function waitFor(
  { db, clock }: Pick<Store, "db" | "clock">,
  { what, value, minutes }: { what: Kind["what"]; value: string; minutes: number },
): Promise<Waiting> {
  const token = newSecret();
  const now = clock.now();
  await db.deleteFrom("userVerification").where("expiresAt", "<=", now).execute();
  const expiresAt = new Date(now.getTime() + minutes * minuteMs);
  const identifier = identifierOf({ what, token });
  await db
    .insertInto("userVerification")
    .values({ id: newId(), identifier, value, expiresAt, createdAt: now, updatedAt: now })
    .execute();
  return { token, minutes };
}

/** What waits, as long as it does. */
export async function findWaiting({ db, clock }: Pick<Store, "db" | "clock">, kind: Kind): Promise<string | undefined> {
  const row = await db
    .selectFrom("userVerification")
    .select("value")
    .where("identifier", "=", identifierOf(kind))
    .where("expiresAt", ">", clock.now())
    .executeTakeFirst();
  return row?.value;
}

/** The same, and it waits no longer: only one asker gets it. */
export async function takeWaiting(db: Db, kind: Kind): Promise<string | undefined> {
  const row = await db
    .deleteFrom("userVerification")
    .where("identifier", "=", identifierOf(kind))
    .returning("value")
    .executeTakeFirst();
  return row?.value;
}

function identifierOf({ what, token }: Kind): string {
  return `${what} ${hashOf(token).toString("base64url")}`;
}
