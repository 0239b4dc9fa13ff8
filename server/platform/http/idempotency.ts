import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { sql } from "kysely";
import { dayMs } from "../clock.ts";
import type { Store, Tx } from "../database/index.ts";
import { Refusal } from "../errors.ts";

const keyLengthMax = 200;
const keptMs = 3 * dayMs;
const forgottenAtOnce = 20;

/**
 * Runs a verb once for each `Idempotency-Key` of an actor: what was answered commits with the verb, and a request that comes
 * again gets the same answer. The same key with another body is refused. Without a key the verb simply runs.
 */
export async function onceOnly<Answer extends object>(
  store: Store,
  request: FastifyRequest,
  { workspaceId, actorId }: { workspaceId: string; actorId: string },
  verb: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  const key = request.headers["idempotency-key"];
  if (typeof key !== "string" || key === "") return store.inWorkspace(workspaceId, verb);
  if (key.length > keyLengthMax) {
    throw new Refusal(400, "invalid_idempotency_key", `An Idempotency-Key has ${keyLengthMax} characters at most.`);
  }
  const fingerprint = fingerprintOf(request);
  return store.inWorkspace(
    workspaceId,
    async (tx) => {
      const earlier = await take(tx, actorId, key, fingerprint);
      // It was written by the same verb, as JSON, and goes out as JSON again.
      if (earlier) return earlier as Answer;
      const answer = await verb(tx);
      await tx.db
        .updateTable("idempotentRequest")
        .set({ status: 200, body: JSON.stringify(answer) })
        .where("workspaceId", "=", workspaceId)
        .where("actorId", "=", actorId)
        .where("key", "=", key)
        .execute();
      return answer;
    },
    { requestKey: key },
  );
}

/** Takes the key, or returns what was answered under it. A second request waits here for the first one's commit. */
async function take(tx: Tx, actorId: string, key: string, fingerprint: Buffer): Promise<unknown> {
  const { workspaceId, now } = tx;
  const taken = await tx.db
    .insertInto("idempotentRequest")
    .values({ workspaceId, actorId, key, fingerprint, createdAt: now })
    .onConflict((conflict) => conflict.columns(["workspaceId", "actorId", "key"]).doNothing())
    .returning("key")
    .executeTakeFirst();
  if (taken) {
    await forgetOld(tx);
    return undefined;
  }
  const earlier = await tx.db
    .selectFrom("idempotentRequest")
    .select(["fingerprint", "body"])
    .where("workspaceId", "=", workspaceId)
    .where("actorId", "=", actorId)
    .where("key", "=", key)
    .executeTakeFirstOrThrow();
  if (!earlier.fingerprint.equals(fingerprint)) {
    throw new Refusal(
      422,
      "idempotency_key_reused",
      "This Idempotency-Key was used for another request. Take a new one.",
    );
  }
  return earlier.body;
}

/** Nobody sends a request again after days: each new key clears away a few old ones. */
async function forgetOld({ db, workspaceId, now }: Tx): Promise<void> {
  const old = new Date(now.getTime() - keptMs);
  await sql`
    delete from idempotent_request where workspace_id = ${workspaceId} and (actor_id, key) in (
      select actor_id, key from idempotent_request where workspace_id = ${workspaceId} and created_at < ${old} limit ${forgottenAtOnce}
      for update skip locked)`.execute(db);
}

function fingerprintOf(request: FastifyRequest): Buffer {
  return createHash("sha256")
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest();
}
