import type { Tx } from "#platform/database/index.ts";
import type { Taken } from "./take-in.ts";

/** Whether the ledger of an inbox has this mail already, by whichever way it came (`mail.md` 5). */
export async function isTaken(tx: Tx, inboxId: string, { messageId, bodyHash }: Taken): Promise<boolean> {
  const row = await tx.db
    .selectFrom("mail")
    .select("id")
    .where("workspaceId", "=", tx.workspaceId)
    .where("inboxId", "=", inboxId)
    .where("messageId", "=", messageId)
    .where("bodyHash", "=", bodyHash)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
