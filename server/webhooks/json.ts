import type { z } from "zod";
import type { Attempt, Delivery } from "./deliveries.ts";
import type { deliverySchema, webhookSchema, wholeDeliverySchema } from "./schemas.ts";
import type { Webhook } from "./webhook.ts";

export function webhookJson({ createdAt, failingSince, ...webhook }: Webhook): z.input<typeof webhookSchema> {
  return { ...webhook, createdAt: createdAt.toISOString(), failingSince: failingSince?.toISOString() ?? null };
}

export function deliveryJson(delivery: Delivery): z.input<typeof deliverySchema> {
  const { id, webhookId, kind, state, attempts, problem, dueAt, deliveredAt, createdAt } = delivery;
  const waits = state === "queued" || state === "deferred";
  return {
    ...{ id, webhookId, kind, state, attempts, problem },
    nextAt: waits ? dueAt.toISOString() : null,
    deliveredAt: deliveredAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}

export function wholeDeliveryJson(
  delivery: Delivery,
  attempts: readonly Attempt[],
): z.input<typeof wholeDeliverySchema> {
  const tries = attempts.map(({ deliveryId: _, at, ...attempt }) => ({ ...attempt, at: at.toISOString() }));
  return { ...deliveryJson(delivery), body: delivery.body, tries };
}
