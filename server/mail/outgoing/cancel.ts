import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";

/**
 * Takes the mails of a message back before they leave. Waits for a sender that has just claimed one; what is on its way
 * already cannot be called back, and then nothing of it is.
 */
export async function cancelMails(tx: Tx, entryId: string): Promise<void> {
  const mails = await tx.db
    .selectFrom("outgoingMail")
    .select(["id", "state", "leaseUntil"])
    .where("workspaceId", "=", tx.workspaceId)
    .where("entryId", "=", entryId)
    .where("state", "<>", "cancelled")
    .forUpdate()
    .execute();
  const gone = mails.find(({ state, leaseUntil }) => state !== "queued" || leaseUntil !== null);
  if (gone) throw new Refusal(409, "already_sent", "This message has left already. Write another one to correct it.");
  await tx.db
    .updateTable("outgoingMail")
    .set({ state: "cancelled" })
    .where("workspaceId", "=", tx.workspaceId)
    .where("entryId", "=", entryId)
    .execute();
}
