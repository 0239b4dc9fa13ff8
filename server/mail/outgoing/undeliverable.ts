import { dayMs } from "#platform/clock.ts";
import type { Tx } from "#platform/database/index.ts";

const softBouncesMax = 3;
const softBounceDays = 7;

/** From now on nothing is sent to this address, until somebody tries again by hand. */
export async function stopAddress(tx: Tx, address: string, reason: string): Promise<void> {
  const { workspaceId, now } = tx;
  await tx.db
    .insertInto("undeliverableAddress")
    .values({ workspaceId, address, since: now, stoppedAt: now, reason })
    .onConflict((conflict) =>
      conflict.columns(["workspaceId", "address"]).doUpdateSet({ stoppedAt: now, reason: reason }),
    )
    .execute();
}

/** A mailbox that is full today may have room tomorrow: only the third time in seven days stops it. */
export async function countSoftBounce(tx: Tx, address: string, reason: string): Promise<void> {
  const { workspaceId, now } = tx;
  const known = await tx.db
    .selectFrom("undeliverableAddress")
    .select(["softCount", "since"])
    .where("workspaceId", "=", workspaceId)
    .where("address", "=", address)
    .forUpdate()
    .executeTakeFirst();
  const isRecent = known && now.getTime() - known.since.getTime() < softBounceDays * dayMs;
  const softCount = (isRecent ? known.softCount : 0) + 1;
  const row = {
    softCount,
    reason,
    ...(!isRecent && { since: now }),
    ...(softCount >= softBouncesMax && { stoppedAt: now }),
  };
  await tx.db
    .insertInto("undeliverableAddress")
    .values({ workspaceId, address, since: now, ...row })
    .onConflict((conflict) => conflict.columns(["workspaceId", "address"]).doUpdateSet(row))
    .execute();
}

/** Somebody tries again: the address has its first chance back. */
export async function liftStop(tx: Tx, address: string): Promise<void> {
  await tx.db
    .deleteFrom("undeliverableAddress")
    .where("workspaceId", "=", tx.workspaceId)
    .where("address", "=", address)
    .execute();
}
