import type { Tx } from "#platform/database/index.ts";
import { notFound, Refusal } from "#platform/errors.ts";
import type { Place } from "#platform/http/index.ts";
import { newId } from "#platform/ids.ts";
import { type Actor, mustBeAllowed, signature } from "../members/index.ts";
import { findWebhook } from "./change.ts";
import { testKind } from "./kinds.ts";
import type { DeliveryState } from "./webhook.ts";
import { bodyOf } from "./write-deliveries.ts";

export interface Delivery {
  id: string;
  webhookId: string;
  kind: string;
  body: string;
  state: DeliveryState;
  attempts: number;
  dueAt: Date;
  problem: string | null;
  deliveredAt: Date | null;
  createdAt: Date;
}

export interface Attempt {
  deliveryId: string;
  number: number;
  at: Date;
  status: number | null;
  answer: string;
  problem: string | null;
  tookMs: number;
}

const columns = [
  "id",
  "webhookId",
  "kind",
  "body",
  "state",
  "attempts",
  "dueAt",
  "problem",
  "deliveredAt",
  "createdAt",
] as const;

interface Wanted {
  state?: DeliveryState | undefined;
  limit: number;
  after: Place | undefined;
}

/** The log of one webhook, newest first; one more than the limit. */
export async function listDeliveries(
  tx: Tx,
  actor: Actor,
  webhookId: string,
  { state, limit, after }: Wanted,
): Promise<Delivery[]> {
  mustBeAllowed(actor, "webhook.change");
  await findWebhook(tx, webhookId);
  let query = tx.db
    .selectFrom("webhookDelivery")
    .select(columns)
    .where("workspaceId", "=", tx.workspaceId)
    .where("webhookId", "=", webhookId);
  if (state) query = query.where("state", "=", state);
  if (after) {
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple("createdAt", "id"), "<", tuple(after.at, after.id)));
  }
  return query
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
}

export async function findDelivery(tx: Tx, actor: Actor, id: string): Promise<Delivery> {
  mustBeAllowed(actor, "webhook.change");
  const row = await tx.db
    .selectFrom("webhookDelivery")
    .select(columns)
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw notFound("delivery");
  return row;
}

/** What the other side said at each try, the last first. */
export function attemptsOf(tx: Tx, deliveryId: string): Promise<Attempt[]> {
  return tx.db
    .selectFrom("webhookAttempt")
    .select(["deliveryId", "number", "at", "status", "answer", "problem", "tookMs"])
    .where("workspaceId", "=", tx.workspaceId)
    .where("deliveryId", "=", deliveryId)
    .orderBy("number", "desc")
    .execute();
}

/** Sends the same once more, with the same id: whoever has it already knows it again. */
export async function replay(tx: Tx, actor: Actor, id: string): Promise<Delivery> {
  const delivery = await findDelivery(tx, actor, id);
  const webhook = await findWebhook(tx, delivery.webhookId);
  if (webhook.state === "off") throw isOff(webhook.name);
  await tx.db
    .updateTable("webhookDelivery")
    .set({ state: "queued", tries: 0, dueAt: tx.now, leaseUntil: null, problem: null, deliveredAt: null })
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .execute();
  return findDelivery(tx, actor, id);
}

/** Everything that failed since a moment, once more. Returns how many. */
export async function replayFailed(tx: Tx, actor: Actor, webhookId: string, since: Date): Promise<number> {
  mustBeAllowed(actor, "webhook.change");
  const webhook = await findWebhook(tx, webhookId);
  if (webhook.state === "off") throw isOff(webhook.name);
  const { numUpdatedRows } = await tx.db
    .updateTable("webhookDelivery")
    .set({ state: "queued", tries: 0, dueAt: tx.now, leaseUntil: null, problem: null })
    .where("workspaceId", "=", tx.workspaceId)
    .where("webhookId", "=", webhookId)
    .where("state", "in", ["failed", "deferred"])
    .where("createdAt", ">=", since)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Sends something that means nothing, to see whether it arrives. */
export async function sendTest(tx: Tx, actor: Actor, webhookId: string): Promise<Delivery> {
  mustBeAllowed(actor, "webhook.change");
  const webhook = await findWebhook(tx, webhookId);
  if (webhook.state === "off") throw isOff(webhook.name);
  const id = newId();
  const body = bodyOf(tx, { kind: testKind, ...signature(actor) });
  const place = { workspaceId: tx.workspaceId, id, webhookId, kind: testKind };
  await tx.db
    .insertInto("webhookDelivery")
    .values({ ...place, body, dueAt: tx.now, createdAt: tx.now })
    .execute();
  return findDelivery(tx, actor, id);
}

function isOff(name: string): Refusal {
  return new Refusal(409, "webhook_off", `The webhook ${name} is off. Switch it on first.`);
}
