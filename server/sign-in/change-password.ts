import { minuteMs } from "#platform/clock.ts";
import type { Store } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import type { Session } from "../members/index.ts";
import { findAccount } from "./account.ts";
import { countAttempt } from "./attempts.ts";
import { isPassword, setPassword } from "./password.ts";

/** Whoever has just come by a link has shown that the mailbox is theirs: that is how a forgotten password is replaced. */
const linkProvesForMs = 30 * minuteMs;

/**
 * Takes the new password and ends every other session of the person. Tries of the present one count like tries to sign in:
 * whoever found a screen open must not guess on.
 */
export async function changePassword(
  { db, clock }: Pick<Store, "db" | "clock">,
  session: Session,
  { currentPassword, newPassword, ip }: { currentPassword?: string | undefined; newPassword: string; ip: string },
): Promise<void> {
  const { id, userId } = session;
  const now = clock.now();
  const proved = (await cameByLink()) || (await knowsPresent(currentPassword));
  if (!proved) {
    const sentence = "The present password is not right. Try again, or sign in by a link and choose a new one then.";
    throw new Refusal(403, "wrong_password", sentence, { field: "currentPassword" });
  }
  await setPassword(db, userId, newPassword, now);
  await db.deleteFrom("userSession").where("userId", "=", userId).where("id", "!=", id).execute();

  async function knowsPresent(given: string | undefined): Promise<boolean> {
    const account = given ? await findAccount(db, { id: userId }) : undefined;
    if (!account || !given) return false;
    const forget = await countAttempt({ db, clock }, { kind: "password", email: account.email, ip });
    const isRight = await isPassword(db, userId, given);
    if (isRight) await forget();
    return isRight;
  }

  async function cameByLink(): Promise<boolean> {
    const row = await db
      .selectFrom("userSession")
      .select(["provedBy", "createdAt"])
      .where("id", "=", id)
      .executeTakeFirst();
    return row?.provedBy === "link" && row.createdAt.getTime() > now.getTime() - linkProvesForMs;
  }
}
