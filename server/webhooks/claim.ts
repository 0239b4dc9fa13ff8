import { sql } from "kysely";
import { minuteMs } from "#platform/clock.ts";
import type { Db, Tx } from "#platform/database/index.ts";
import { secretsOf } from "./change.ts";
import { giveUpAfterMs, keptMs, type Outcome } from "./webhook.ts";

/** Longer than a try may take: a process that dies holds a delivery no longer than this. */
const leaseMs = minuteMs;
const sweptAtOnce = 200;

export interface Claimed {
  id: string;
  webhookId: string;
  url: string;
  body: string;
  /** Which try this is of all; it proves, when the outcome is written, that nobody else took it over. */
  attempts: number;
  /** Which try since it was last asked for. */
  tries: number;
  isDemo: boolean;
  secrets: string[];
}

export async function workspacesToDeliver(db: Db, now: Date): Promise<string[]> {
  const { rows } = await sql<{ workspaceId: string }>`select workspaces_to_deliver(${now}) as workspace_id`.execute(db);
  return rows.map(({ workspaceId }) => workspaceId);
}

/** Takes what is due, oldest first, for this process alone. What belongs to a webhook that is off has failed. */
export async function claimDeliveries(tx: Tx, limit: number): Promise<Claimed[]> {
  await settleOff(tx);
  await forgetOld(tx);
  const leaseUntil = new Date(tx.now.getTime() + leaseMs);
  const { rows } = await sql<Omit<Claimed, "secrets">>`
    with claimed as (
      update webhook_delivery set lease_until = ${leaseUntil}, attempts = attempts + 1, tries = tries + 1
      where workspace_id = ${tx.workspaceId} and id in (
        select id from webhook_delivery
        where workspace_id = ${tx.workspaceId} and state in ('queued', 'deferred') and due_at <= ${tx.now}
          and (lease_until is null or lease_until <= ${tx.now})
        order by due_at, id limit ${limit} for update skip locked)
      returning *)
    select claimed.id, claimed.webhook_id, webhook.url, claimed.body, claimed.attempts, claimed.tries, workspace.is_demo
    from claimed
      join webhook on webhook.workspace_id = claimed.workspace_id and webhook.id = claimed.webhook_id
      join workspace on workspace.id = claimed.workspace_id
    order by claimed.due_at, claimed.id`.execute(tx.db);
  const secrets = new Map<string, string[]>();
  for (const { webhookId } of rows) if (!secrets.has(webhookId)) secrets.set(webhookId, await secretsOf(tx, webhookId));
  return rows.map((row) => ({ ...row, secrets: secrets.get(row.webhookId) ?? [] }));
}

export interface Told {
  status: number | null;
  answer: string;
  problem: string | null;
  tookMs: number;
}

/** Writes down what became of a try. False: another process had taken it over. */
export async function recordOutcome(tx: Tx, claimed: Claimed, told: Told, outcome: Outcome): Promise<boolean> {
  const { id, webhookId, attempts } = claimed;
  const { state, problem, dueAt } = outcome;
  const changed = await tx.db
    .updateTable("webhookDelivery")
    .set({
      state,
      problem,
      leaseUntil: null,
      ...(dueAt && { dueAt }),
      deliveredAt: state === "delivered" ? tx.now : null,
    })
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .where("attempts", "=", attempts)
    .where("state", "in", ["queued", "deferred"])
    .returning("id")
    .executeTakeFirst();
  if (!changed) return false;
  await tx.db
    .insertInto("webhookAttempt")
    .values({ workspaceId: tx.workspaceId, deliveryId: id, number: attempts, at: tx.now, ...told })
    .execute();
  await followWebhook(tx, webhookId, outcome);
  return true;
}

/** Kept here: the demo sends nothing to the world. */
export async function recordKept(tx: Tx, { id, attempts }: Claimed): Promise<void> {
  await tx.db
    .updateTable("webhookDelivery")
    .set({ state: "kept", leaseUntil: null })
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .where("attempts", "=", attempts)
    .execute();
}

/** One that takes nothing for days, or wants nothing more, is switched off, and says why. */
async function followWebhook(tx: Tx, webhookId: string, { state, problem, isGone }: Outcome): Promise<void> {
  const row = await tx.db
    .selectFrom("webhook")
    .select(["name", "state", "failingSince"])
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", webhookId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return;
  const failingSince = state === "delivered" ? null : (row.failingSince ?? tx.now);
  const isHopeless = failingSince !== null && tx.now.getTime() - failingSince.getTime() > giveUpAfterMs;
  const turnsOff = row.state === "on" && (isGone || isHopeless);
  if (!turnsOff && failingSince?.getTime() === row.failingSince?.getTime()) return;
  const offReason = isGone ? problem : `It took nothing for five days. The last time: ${problem}`;
  await tx.db
    .updateTable("webhook")
    .set({ failingSince, ...(turnsOff && { state: "off", offReason }) })
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", webhookId)
    .execute();
  if (!turnsOff) return;
  const changed = { name: row.name, id: webhookId, from: { state: "on" }, to: { state: "off", reason: offReason } };
  tx.record({ kind: "webhook.changed", actorKind: "system", facts: { webhookId }, changed });
}

async function settleOff(tx: Tx): Promise<void> {
  await sql`
    update webhook_delivery set state = 'failed', problem = 'The webhook was off. Switch it on, then send this again.'
    where workspace_id = ${tx.workspaceId} and state in ('queued', 'deferred') and due_at <= ${tx.now}
      and webhook_id in (select id from webhook where workspace_id = ${tx.workspaceId} and state = 'off')`.execute(
    tx.db,
  );
}

async function forgetOld(tx: Tx): Promise<void> {
  const before = new Date(tx.now.getTime() - keptMs);
  await sql`
    delete from webhook_delivery where workspace_id = ${tx.workspaceId} and id in (
      select id from webhook_delivery
      where workspace_id = ${tx.workspaceId} and created_at < ${before} and state not in ('queued', 'deferred')
      limit ${sweptAtOnce})`.execute(tx.db);
}
