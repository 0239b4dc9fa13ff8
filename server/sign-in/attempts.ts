import { isIPv6 } from "node:net";
import { sql } from "kysely";
import { hourMs, minuteMs, secondMs } from "#platform/clock.ts";
import type { Store } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { hashOf } from "#platform/random.ts";

const windowMs = 15 * minuteMs;

/**
 * Wrong passwords for one address from one network are free so often; then each one is followed by a pause that doubles. It is
 * never the account that is closed: a stranger who guesses must not lock out the person whose account it is.
 */
const freeTries = 10;
const firstPauseMs = 30 * secondMs;
const longestPauseMs = 15 * minuteMs;
const rememberedMs = hourMs;

/** Of one network within the window, whatever the addresses. An office shares one IP address, so this limit is wide. */
const networkTriesMax = 60;
/** Links for one address within the window: nobody's mailbox is filled. */
const linksMax = 5;

type Attempt =
  | { kind: "password" | "link"; email: string; ip: string }
  /** A code after the first step. It is counted by person: who comes so far has shown the password, and has few more ways. */
  | { kind: "code"; userId: string; ip: string };

type Places = Pick<Store, "db" | "clock">;

/**
 * Counts one try, and refuses when there were too many. It is written down before the password is looked at, so that many
 * tries at the same moment count too. A try that succeeds calls what is returned: it and those before it are forgotten.
 */
export async function countAttempt(places: Places, attempt: Attempt): Promise<() => Promise<void>> {
  const { db, clock } = places;
  const { kind, ip } = attempt;
  const now = clock.now();
  await db
    .deleteFrom("signInAttempt")
    .where("at", "<=", new Date(now.getTime() - rememberedMs))
    .execute();
  const network = subjectOf(`${kind} ip`, networkOf(ip));
  const address = triedBy(attempt);
  const [ours] = await db
    .insertInto("signInAttempt")
    .values([address, network].map((subject) => ({ subject, at: now })))
    .returning(sql<string>`ctid::text`.as("row"))
    .execute();
  const since = new Date(now.getTime() - windowMs);
  if (kind === "link" && (await countOf(places, address, since)) > linksMax) throw tooManyLinks();
  if (kind !== "link") await mustNotPause(places, address, { row: ours?.row, kind });
  if ((await countOf(places, network, since)) > networkTriesMax) throw tooManyTries(windowMs, kind);
  return async () => {
    await db.deleteFrom("signInAttempt").where("subject", "=", address).execute();
    await db.deleteFrom("signInAttempt").where("subject", "=", network).where("at", "=", now).execute();
  };
}

/** How long after so many wrong tries the next one may come. */
export function pauseAfter(tries: number): number {
  if (tries < freeTries) return 0;
  return Math.min(firstPauseMs * 2 ** Math.min(tries - freeTries, 10), longestPauseMs);
}

/** A try that is refused was none: waiting as long as was said is enough. */
async function mustNotPause(
  { db, clock }: Places,
  subject: Buffer,
  { row, kind }: { row: string | undefined; kind: Attempt["kind"] },
): Promise<void> {
  const now = clock.now();
  const tries = (await countOf({ db }, subject, new Date(0))) - 1;
  const pauseMs = pauseAfter(tries);
  if (pauseMs === 0) return;
  const recent = await countOf({ db }, subject, new Date(now.getTime() - pauseMs));
  if (recent <= 1) return; // this one
  await sql`delete from sign_in_attempt where subject = ${subject} and ctid = ${row}::tid`.execute(db);
  throw tooManyTries(pauseMs, kind);
}

function triedBy(attempt: Attempt): Buffer {
  if (attempt.kind === "code") return subjectOf("code", attempt.userId);
  if (attempt.kind === "link") return subjectOf("link address", attempt.email);
  return subjectOf("password", `${attempt.email} ${networkOf(attempt.ip)}`);
}

async function countOf({ db }: Pick<Places, "db">, subject: Buffer, since: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from sign_in_attempt where subject = ${subject} and at > ${since}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Whoever has one IPv6 address has as many as they like behind its first 64 bits (RFC 6177). */
function networkOf(ip: string): string {
  if (!isIPv6(ip) || ip.includes(".")) return ip.replace(/^::ffff:/i, "");
  const [head = "", tail = ""] = ip.split("::");
  const [before, after] = [head, tail].map((part) => part.split(":").filter(Boolean));
  const zeros = ip.includes("::") ? 8 - (before?.length ?? 0) - (after?.length ?? 0) : 0;
  const groups = [...(before ?? []), ...Array<string>(Math.max(zeros, 0)).fill("0"), ...(after ?? [])];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

function subjectOf(what: string, value: string): Buffer {
  return hashOf(`${what} ${value.trim().toLowerCase()}`);
}

function tooManyTries(pauseMs: number, kind: Attempt["kind"]): Refusal {
  const minutes = Math.ceil(pauseMs / minuteMs);
  const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
  const sentence =
    kind === "code"
      ? `There were too many wrong codes. Wait ${wait}, or use a passkey if you have one.`
      : `There were too many wrong tries from where you are. Wait ${wait}, or have a link sent to you by mail.`;
  return new Refusal(429, "too_many_tries", sentence, { retryAfterSeconds: Math.ceil(pauseMs / secondMs) });
}

function tooManyLinks(): Refusal {
  const sentence =
    "Several links were asked for already. Look into the mailbox, the junk folder too, or try again in 15 minutes.";
  return new Refusal(429, "too_many_tries", sentence);
}
