import { minuteMs } from "#platform/clock.ts";
import { Refusal } from "#platform/errors.ts";
import type { Session } from "../members/index.ts";

/** So long after signing in, what lets somebody in may be changed without showing anew who they are. */
const freshMs = 30 * minuteMs;

/** A company's own sign-in says who somebody is for that company alone: it changes nothing of their account. */
export function mustBeWhole({ providerWorkspaceId }: Session): void {
  if (providerWorkspaceId === null) return;
  const sentence =
    "You came in by your company's own sign-in, where this is looked after. To change it here, sign in by a link to your mailbox.";
  throw new Refusal(403, "company_session", sentence);
}

/** Whoever finds a screen open must not make a way in for themselves. */
export function mustBeFresh(session: Session, now: Date): void {
  mustBeWhole(session);
  if (isFresh(session, now)) return;
  const sentence =
    "You signed in a while ago. Sign in again, so that nobody who finds your screen open can change this.";
  throw new Refusal(403, "sign_in_again", sentence);
}

export function isFresh({ createdAt }: Session, now: Date): boolean {
  return createdAt.getTime() > now.getTime() - freshMs;
}
