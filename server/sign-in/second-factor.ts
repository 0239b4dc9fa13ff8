import type { Db } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import type { ProvedBy } from "../members/index.ts";
import { countAttempt } from "./attempts.ts";
import { hasAuthenticator, isCode, type SealedPlaces } from "./authenticator.ts";
import { takeRecoveryCode } from "./recovery-codes.ts";
import { takeWaiting, type Waiting, waitFor } from "./waiting.ts";

/** How long somebody may look for their phone after the first step. */
const secondStepMinutes = 10;

/** Who has shown a first factor and not the second yet: no session exists before that. */
export interface SecondStep {
  userId: string;
  provedBy: ProvedBy;
}

/** Writes down who waits for the second step, if they have one to make. What is returned goes into a cookie. */
export async function askSecondStep(places: SealedPlaces, step: SecondStep): Promise<Waiting | undefined> {
  if (!(await hasAuthenticator(places.db, step.userId))) return undefined;
  return waitFor(places, { what: "second_step", value: JSON.stringify(step), minutes: secondStepMinutes });
}

/** Refuses when the code is neither the authenticator's of now nor a recovery code that is left. Wrong ones are counted. */
export async function mustBeSecondFactor(
  places: SealedPlaces,
  userId: string,
  { code, ip }: { code: string; ip: string },
): Promise<void> {
  const forget = await countAttempt(places, { kind: "code", userId, ip });
  const isRight =
    (await isCode(places, userId, { code })) ||
    (await takeRecoveryCode(places.db, userId, { code, now: places.clock.now() }));
  if (!isRight) throw wrongCode();
  await forget();
}

/** Ends the wait of whoever has made the second step. Only one request can: the next finds nothing. */
export async function endSecondStep(db: Db, token: string): Promise<void> {
  if ((await takeWaiting(db, { what: "second_step", token })) === undefined) throw secondStepOver();
}

/** No second step is asked for from now on. */
export async function removeAuthenticator(db: Db, userId: string): Promise<void> {
  await db.deleteFrom("authenticator").where("userId", "=", userId).execute();
  await db.deleteFrom("recoveryCode").where("userId", "=", userId).execute();
}

export function wrongCode(): Refusal {
  const sentence = "This code is not right, or was used already. Wait for the next one, or take a recovery code.";
  return new Refusal(403, "wrong_code", sentence, { field: "code" });
}

export function secondStepOver(): Refusal {
  return new Refusal(410, "second_step_over", "This took too long, or was done already. Sign in again from the start.");
}
