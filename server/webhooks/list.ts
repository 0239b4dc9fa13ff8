import type { Tx } from "#platform/database/index.ts";
import { type Webhook, webhookColumns } from "./webhook.ts";

/** All of them, the oldest first. */
export function listWebhooks(tx: Tx): Promise<Webhook[]> {
  return tx.db
    .selectFrom("webhook")
    .select(webhookColumns)
    .where("workspaceId", "=", tx.workspaceId)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
}
