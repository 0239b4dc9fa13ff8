import type { Tx } from "#platform/database/index.ts";
import { newId } from "#platform/ids.ts";
import { hashOf, newSecret } from "#platform/random.ts";
import type { Scope } from "../members/index.ts";

export interface NewApiKey {
  name: string;
  scopes: readonly Scope[];
  createdBy?: string;
}

export interface CreatedApiKey {
  id: string;
  /** Shown once: only its hash is kept. */
  key: string;
}

/** Makes a key for other software of the company. Who may is asked before. */
export async function createApiKey(tx: Tx, { name, scopes, createdBy }: NewApiKey): Promise<CreatedApiKey> {
  const key = `mh_${newSecret()}`;
  const id = newId();
  await tx.db
    .insertInto("apiKey")
    .values({
      id,
      workspaceId: tx.workspaceId,
      name,
      hash: hashOf(key),
      scopes: [...new Set(scopes)],
      createdBy: createdBy ?? null,
      createdAt: tx.now,
    })
    .execute();
  return { id, key };
}
