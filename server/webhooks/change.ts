import type { Tx } from "#platform/database/index.ts";
import { notFound, Refusal } from "#platform/errors.ts";
import { newId } from "#platform/ids.ts";
import { type Actor, mustBeAllowed, signature } from "../members/index.ts";
import { newWebhookSecret, openSecret, sealSecret } from "./secret.ts";
import { earlierSecretMs, type Webhook, webhookColumns, webhooksMax } from "./webhook.ts";

export interface WebhookWish {
  name: string;
  url: string;
  /** None: every kind that is offered. */
  kinds: readonly string[];
}

export interface WithSecret {
  webhook: Webhook;
  /** Shown this once. */
  secret: string;
}

export async function addWebhook(tx: Tx, actor: Actor, { name, url, kinds }: WebhookWish): Promise<WithSecret> {
  mustBeAllowed(actor, "webhook.change");
  await mustHaveRoom(tx);
  const id = newId();
  const secret = newWebhookSecret();
  const sealed = await sealSecret(tx.db, id, secret);
  const webhook = await tx.db
    .insertInto("webhook")
    .values({ workspaceId: tx.workspaceId, id, name, url, kinds: [...kinds], secret: sealed, createdAt: tx.now })
    .returning(webhookColumns)
    .executeTakeFirstOrThrow();
  const changed = { name, id, to: shownOf(webhook) };
  tx.record({ kind: "webhook.added", ...signature(actor), facts: { webhookId: id }, changed });
  return { webhook, secret };
}

/** Changes what is named. Switched on again, it begins as if nothing had failed. */
export async function changeWebhook(
  tx: Tx,
  actor: Actor,
  id: string,
  change: { [Field in keyof WebhookWish]?: WebhookWish[Field] | undefined } & { state?: "on" | "off" | undefined },
): Promise<Webhook> {
  mustBeAllowed(actor, "webhook.change");
  const old = await findWebhook(tx, id, { lock: true });
  const isTurned = change.state !== undefined && change.state !== old.state;
  const webhook = await tx.db
    .updateTable("webhook")
    .set({
      name: change.name ?? old.name,
      url: change.url ?? old.url,
      kinds: change.kinds ? [...change.kinds] : old.kinds,
      state: change.state ?? old.state,
      ...(isTurned && { offReason: null, failingSince: null }),
    })
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .returning(webhookColumns)
    .executeTakeFirstOrThrow();
  const changed = { name: webhook.name, id, from: shownOf(old), to: shownOf(webhook) };
  tx.record({ kind: "webhook.changed", ...signature(actor), facts: { webhookId: id }, changed });
  return webhook;
}

/** A new secret signs from now on; the one before it goes on signing beside it for a day, so that nothing is refused meanwhile. */
export async function renewSecret(tx: Tx, actor: Actor, id: string): Promise<WithSecret> {
  mustBeAllowed(actor, "webhook.change");
  const webhook = await findWebhook(tx, id, { lock: true });
  const secret = newWebhookSecret();
  const sealed = await sealSecret(tx.db, id, secret);
  await tx.db
    .updateTable("webhook")
    .set(({ ref }) => ({
      earlierSecret: ref("secret"),
      earlierUntil: new Date(tx.now.getTime() + earlierSecretMs),
      secret: sealed,
    }))
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .execute();
  const changed = { name: webhook.name, id, from: { secret: "earlier" }, to: { secret: "new" } };
  tx.record({ kind: "webhook.changed", ...signature(actor), facts: { webhookId: id }, changed });
  return { webhook, secret };
}

/** It is gone with its log, and what was on its way is not sent. */
export async function removeWebhook(tx: Tx, actor: Actor, id: string): Promise<void> {
  mustBeAllowed(actor, "webhook.change");
  const webhook = await findWebhook(tx, id, { lock: true });
  await tx.db.deleteFrom("webhook").where("workspaceId", "=", tx.workspaceId).where("id", "=", id).execute();
  const changed = { name: webhook.name, id, from: shownOf(webhook) };
  tx.record({ kind: "webhook.removed", ...signature(actor), facts: { webhookId: id }, changed });
}

export async function findWebhook(tx: Tx, id: string, { lock = false } = {}): Promise<Webhook> {
  const row = await tx.db
    .selectFrom("webhook")
    .select(webhookColumns)
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw notFound("webhook");
  return row;
}

/** The secrets that sign now: the newest first. */
export async function secretsOf(tx: Tx, id: string): Promise<string[]> {
  const row = await tx.db
    .selectFrom("webhook")
    .select(["secret", "earlierSecret", "earlierUntil"])
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const both = row.earlierSecret && row.earlierUntil && row.earlierUntil > tx.now;
  const sealed = [row.secret, ...(both && row.earlierSecret ? [row.earlierSecret] : [])];
  return Promise.all(sealed.map((each) => openSecret(tx.db, id, each)));
}

function shownOf({ name, url, kinds, state }: Webhook) {
  return { name, url, kinds, state };
}

async function mustHaveRoom(tx: Tx): Promise<void> {
  const rows = await tx.db.selectFrom("webhook").select("id").where("workspaceId", "=", tx.workspaceId).execute();
  if (rows.length < webhooksMax) return;
  throw new Refusal(409, "too_many_webhooks", `There are ${webhooksMax} webhooks already. Remove one first.`);
}
