import "./tables.ts";
import { dayMs } from "#platform/clock.ts";
import type { Tx } from "#platform/database/index.ts";
import { randomKey } from "#platform/random.ts";

/** A secret of the workspace that signs what goes out and knows it again when it comes back. */
export interface SigningKey {
  id: number;
  secret: Buffer;
}

/** People answer old mails: a key that signs no more is still known for this long. */
export const retiredKeyDays = 365;
const secretBytes = 32;
const keyIds = 256;

/** The keys that are still known, the one that signs first. */
export async function signingKeys(tx: Tx): Promise<SigningKey[]> {
  const rows = await tx.db
    .selectFrom("signingKey")
    .select(["id", "secret", "retiredAt"])
    .where("workspaceId", "=", tx.workspaceId)
    .orderBy("createdAt", "desc")
    .execute();
  const oldest = tx.now.getTime() - retiredKeyDays * dayMs;
  return rows
    .filter(({ retiredAt }) => retiredAt === null || retiredAt.getTime() >= oldest)
    .sort((a, b) => Number(a.retiredAt !== null) - Number(b.retiredAt !== null))
    .map(({ id, secret }) => ({ id, secret }));
}

/** Makes a key that signs from now on: the first one, or a new one; those before it only verify, and are forgotten after a year. */
export async function newSigningKey(tx: Tx): Promise<SigningKey> {
  const { workspaceId, now } = tx;
  await tx.db
    .deleteFrom("signingKey")
    .where("workspaceId", "=", workspaceId)
    .where("retiredAt", "<", new Date(now.getTime() - retiredKeyDays * dayMs))
    .execute();
  const kept = await tx.db
    .updateTable("signingKey")
    .set((row) => ({ retiredAt: row.fn.coalesce("retiredAt", row.val(now)) }))
    .where("workspaceId", "=", workspaceId)
    .returning("id")
    .execute();
  const used = new Set(kept.map(({ id }) => id));
  const id = Array.from({ length: keyIds }, (_, candidate) => candidate).find((candidate) => !used.has(candidate));
  if (id === undefined) throw new Error("This workspace rotates its keys more often than a key id can count.");
  const key = { id, secret: randomKey(secretBytes) };
  await tx.db
    .insertInto("signingKey")
    .values({ workspaceId, ...key, createdAt: now })
    .execute();
  return key;
}
