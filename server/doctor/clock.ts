import { sql } from "kysely";
import { secondMs } from "#platform/clock.ts";
import type { Store } from "#platform/database/index.ts";
import { type Check, well, wrong } from "./check.ts";

const apartMsMax = 5 * secondMs;

/** Waits and leases are compared over machines: two clocks that differ send twice, or too late. */
export async function checkClock({ db, clock }: Store): Promise<Check> {
  const before = clock.now().getTime();
  const { rows } = await sql<{ at: Date }>`select clock_timestamp() as at`.execute(db);
  const after = clock.now().getTime();
  const theirs = rows[0]?.at.getTime() ?? 0;
  const apart = theirs < before ? before - theirs : Math.max(0, theirs - after);
  const says = `This machine and the database are ${(apart / secondMs).toFixed(1)} s apart.`;
  if (apart <= apartMsMax) return well("clock", says);
  return wrong("clock", says, "Let both follow the same time: chronyd or systemd-timesyncd, on both machines.");
}
