import type { Selectable } from "kysely";
import type { Tables, Tx } from "#platform/database/index.ts";

export type FoundProof = Omit<Selectable<Tables["mailProof"]>, "workspaceId" | "dueAt">;

const columns = [
  "inboxId",
  "key",
  "state",
  "asksPlus",
  "begunAt",
  "endedAt",
  "provedAt",
  "plainCameAt",
  "plusCameAt",
  "cameBy",
  "signedDomain",
  "signedBy",
  "checks",
] as const;

export function findProof(tx: Tx, inboxId: string): Promise<FoundProof | undefined> {
  return tx.db
    .selectFrom("mailProof")
    .select(columns)
    .where("workspaceId", "=", tx.workspaceId)
    .where("inboxId", "=", inboxId)
    .executeTakeFirst();
}

export function listProofs(tx: Tx): Promise<FoundProof[]> {
  return tx.db
    .selectFrom("mailProof")
    .select(columns)
    .where("workspaceId", "=", tx.workspaceId)
    .orderBy("inboxId")
    .execute();
}
