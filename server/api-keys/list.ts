import type { Tx } from "#platform/database/index.ts";
import { notFound } from "#platform/errors.ts";
import { type Actor, mustBeAllowed, type Scope, signature } from "../members/index.ts";

export interface ApiKey {
  id: string;
  name: string;
  scopes: Scope[];
  createdAt: Date;
  lastUsedAt: Date | null;
}

/** The keys that work, the oldest first. The table is read before a workspace is known, so each statement names it. */
export function listApiKeys(tx: Tx): Promise<ApiKey[]> {
  return tx.db
    .selectFrom("apiKey")
    .select(["id", "name", "scopes", "createdAt", "lastUsedAt"])
    .where("workspaceId", "=", tx.workspaceId)
    .where("revokedAt", "is", null)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
}

/** The key opens nothing from the next request on. */
export async function endApiKey(tx: Tx, actor: Actor, id: string): Promise<void> {
  mustBeAllowed(actor, "key.change");
  const ended = await tx.db
    .updateTable("apiKey")
    .set({ revokedAt: tx.now })
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .where("revokedAt", "is", null)
    .returning(["name", "scopes"])
    .executeTakeFirst();
  if (!ended) throw notFound("API key");
  const changed = { name: ended.name, id, from: { scopes: ended.scopes } };
  tx.record({ kind: "api_key.ended", ...signature(actor), facts: { apiKeyId: id }, changed });
}
