import type { Tx } from "#platform/database/index.ts";
import { addOpenDays, hoursOf, nextOpening } from "../hours/index.ts";
import { afterWorkingDays, plainWaitWorkingDays } from "./conversation.ts";

/** Until when a plain answer waits: three working days of the team; of one that keeps no hours, Monday to Friday. */
export async function plainWaitUntil(tx: Tx, teamId: string): Promise<Date> {
  const hours = await hoursOf(tx, teamId);
  const until = hours && addOpenDays(hours, tx.now, plainWaitWorkingDays);
  return until ?? afterWorkingDays(tx.now, plainWaitWorkingDays);
}

/** When the team is there next: now, where it is, or keeps no hours. What goes out by itself waits for it, so that somebody can answer. */
export async function whenTeamIsThere(tx: Tx, teamId: string): Promise<Date> {
  const hours = await hoursOf(tx, teamId);
  return (hours && nextOpening(hours, tx.now)) ?? tx.now;
}
