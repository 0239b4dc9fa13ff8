import type { Session } from "../members/index.ts";
import { countAttempt } from "./attempts.ts";
import { isCode, type SealedPlaces } from "./authenticator.ts";
import { makeRecoveryCodes } from "./recovery-codes.ts";
import { mustBeSecondFactor, removeAuthenticator, wrongCode } from "./second-factor.ts";
import { forgetSecondFactor, noteSecondFactor } from "./ways.ts";

interface Given {
  code: string;
  ip: string;
}

/** The first code of a new authenticator. From then on one is asked for at each sign-in. */
export async function confirmAuthenticator(places: SealedPlaces, session: Session, given: Given): Promise<string[]> {
  const { userId } = session;
  const forget = await countAttempt(places, { kind: "code", userId, ip: given.ip });
  if (!(await isCode(places, userId, { code: given.code, confirm: true }))) throw wrongCode();
  await forget();
  await noteSecondFactor(places, session);
  return makeRecoveryCodes(places.db, userId);
}

/** Removes it, by one of its codes or a recovery code. Where a company asks for a second step, another is needed then. */
export async function giveUpAuthenticator(places: SealedPlaces, { userId }: Session, given: Given): Promise<void> {
  await mustBeSecondFactor(places, userId, given);
  await removeAuthenticator(places.db, userId);
  await forgetSecondFactor(places.db, userId);
}

export async function newRecoveryCodes(places: SealedPlaces, { userId }: Session, given: Given): Promise<string[]> {
  await mustBeSecondFactor(places, userId, given);
  return makeRecoveryCodes(places.db, userId);
}
