import { sql } from "kysely";
import { minuteMs } from "#platform/clock.ts";
import type { Store } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { hashOf } from "#platform/random.ts";

const windowMs = 15 * minuteMs;

/** Within the window. An office shares one IP address, so that limit is wider. */
const limits = { password: { address: 10, ip: 60 }, link: { address: 5, ip: 60 } };

interface Attempt {
  kind: keyof typeof limits;
  email: string;
  ip: string;
}

const sentences = {
  password: "There were too many tries to sign in. Wait 15 minutes, or have a link sent to you by mail.",
  link: "Several links were asked for already. Look into the mailbox, the junk folder too, or try again in 15 minutes.",
};

/**
 * Counts one try, and refuses when there were too many. It is written down before the password is looked at, so that many
 * tries at the same moment count too. A try that succeeds calls what is returned: it and those before it are forgotten.
 */
export async function countAttempt(
  { db, clock }: Pick<Store, "db" | "clock">,
  { kind, email, ip }: Attempt,
): Promise<() => Promise<void>> {
  const now = clock.now();
  const since = new Date(now.getTime() - windowMs);
  await db.deleteFrom("signInAttempt").where("at", "<=", since).execute();
  const address = { subject: subjectOf(kind, "address", email), max: limits[kind].address };
  const network = { subject: subjectOf(kind, "ip", ip), max: limits[kind].ip };
  await db
    .insertInto("signInAttempt")
    .values([address, network].map(({ subject }) => ({ subject, at: now })))
    .execute();
  for (const { subject, max } of [address, network]) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from sign_in_attempt where subject = ${subject} and at > ${since}`.execute(db);
    if ((rows[0]?.count ?? 0) > max) throw new Refusal(429, "too_many_tries", sentences[kind]);
  }
  return async () => {
    await db.deleteFrom("signInAttempt").where("subject", "=", address.subject).execute();
    await db.deleteFrom("signInAttempt").where("subject", "=", network.subject).where("at", "=", now).execute();
  };
}

function subjectOf(kind: string, what: string, value: string): Buffer {
  return hashOf(`${kind} ${what} ${value.trim().toLowerCase()}`);
}
