import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { pageFrom, readCursor, route } from "#platform/http/index.ts";
import type { Parts } from "#platform/parts.ts";
import { actorOf } from "../members/index.ts";
import { addWebhook, changeWebhook, removeWebhook, renewSecret } from "./change.ts";
import { attemptsOf, findDelivery, listDeliveries, replay, replayFailed, sendTest } from "./deliveries.ts";
import { deliveryJson, webhookJson, wholeDeliveryJson } from "./json.ts";
import { webhookKinds } from "./kinds.ts";
import { listWebhooks } from "./list.ts";
import {
  deliveryList,
  deliveryQuery,
  deliverySchema,
  newWebhookSchema,
  replayBody,
  replayedSchema,
  webhookChangeSchema,
  webhookList,
  webhookSchema,
  webhookSecretSchema,
  wholeDeliverySchema,
} from "./schemas.ts";

const tag = "webhooks";
const action = "webhook.change";
const params = z.object({ id: z.uuid() });

/** Webhooks, and the log of what was sent to them. Secrets are answered once: never kept under an Idempotency-Key. */
export async function webhookRoutes(app: FastifyInstance, { store }: Pick<Parts, "store">): Promise<void> {
  route(
    app,
    { method: "GET", url: "/webhooks", summary: "All webhooks", tag, action, answer: webhookList },
    async (_input, request) => {
      const webhooks = await store.inWorkspace(actorOf(request).workspaceId, listWebhooks);
      const offered = Object.entries(webhookKinds).map(([kind, sentence]) => ({ kind, sentence }));
      return { items: webhooks.map(webhookJson), offered };
    },
  );
  route(
    app,
    {
      method: "POST",
      url: "/webhooks",
      summary: "Makes a webhook, and shows its secret this once",
      tag,
      action,
      body: newWebhookSchema,
      answer: webhookSecretSchema,
      status: 201,
    },
    async ({ body }, request) => {
      const actor = actorOf(request);
      const { webhook, secret } = await store.inWorkspace(actor.workspaceId, (tx) => addWebhook(tx, actor, body));
      return { ...webhookJson(webhook), secret };
    },
  );
  route(
    app,
    {
      method: "PATCH",
      url: "/webhooks/:id",
      summary: "Changes what is named, or switches it on or off",
      tag,
      action,
      params,
      body: webhookChangeSchema,
      answer: webhookSchema,
    },
    async ({ params: { id }, body }, request) => {
      const actor = actorOf(request);
      return webhookJson(await store.inWorkspace(actor.workspaceId, (tx) => changeWebhook(tx, actor, id, body)));
    },
  );
  route(
    app,
    { method: "DELETE", url: "/webhooks/:id", summary: "Removes a webhook and its log", tag, action, params },
    async ({ params: { id } }, request) => {
      const actor = actorOf(request);
      await store.inWorkspace(actor.workspaceId, (tx) => removeWebhook(tx, actor, id));
    },
  );
  route(
    app,
    {
      method: "POST",
      url: "/webhooks/:id/secrets",
      summary: "Makes a new secret; the one before it signs too for a day",
      tag,
      action,
      params,
      answer: webhookSecretSchema,
      status: 201,
    },
    async ({ params: { id } }, request) => {
      const actor = actorOf(request);
      const { webhook, secret } = await store.inWorkspace(actor.workspaceId, (tx) => renewSecret(tx, actor, id));
      return { ...webhookJson(webhook), secret };
    },
  );
  route(
    app,
    {
      method: "POST",
      url: "/webhooks/:id/tests",
      summary: "Sends something that means nothing, to see whether it arrives",
      tag,
      action,
      params,
      answer: deliverySchema,
      status: 201,
    },
    async ({ params: { id } }, request) => {
      const actor = actorOf(request);
      return deliveryJson(await store.inWorkspace(actor.workspaceId, (tx) => sendTest(tx, actor, id)));
    },
  );
  route(
    app,
    {
      method: "POST",
      url: "/webhooks/:id/replays",
      summary: "Sends again all that failed since a moment",
      tag,
      action,
      params,
      body: replayBody,
      answer: replayedSchema,
    },
    async ({ params: { id }, body }, request) => {
      const actor = actorOf(request);
      const replayed = await store.inWorkspace(actor.workspaceId, (tx) => replayFailed(tx, actor, id, body.since));
      return { count: replayed };
    },
  );
  route(
    app,
    {
      method: "GET",
      url: "/webhooks/:id/deliveries",
      summary: "What was sent to one webhook, newest first; it is kept for 30 days",
      tag,
      action,
      params,
      query: deliveryQuery,
      answer: deliveryList,
    },
    async ({ params: { id }, query: { limit, cursor, state } }, request) => {
      const actor = actorOf(request);
      const wanted = { state, limit, after: readCursor(cursor) };
      const rows = await store.inWorkspace(actor.workspaceId, (tx) => listDeliveries(tx, actor, id, wanted));
      return pageFrom(rows, limit, ({ createdAt, id }) => ({ at: createdAt, id }), deliveryJson);
    },
  );
  route(
    app,
    {
      method: "GET",
      url: "/webhook-deliveries/:id",
      summary: "One delivery: what was sent, and what was answered each time",
      tag,
      action,
      params,
      answer: wholeDeliverySchema,
    },
    async ({ params: { id } }, request) => {
      const actor = actorOf(request);
      return store.inWorkspace(actor.workspaceId, async (tx) =>
        wholeDeliveryJson(await findDelivery(tx, actor, id), await attemptsOf(tx, id)),
      );
    },
  );
  route(
    app,
    {
      method: "POST",
      url: "/webhook-deliveries/:id/replays",
      summary: "Sends the same again, with the same id",
      tag,
      action,
      params,
      answer: deliverySchema,
      status: 201,
    },
    async ({ params: { id } }, request) => {
      const actor = actorOf(request);
      return deliveryJson(await store.inWorkspace(actor.workspaceId, (tx) => replay(tx, actor, id)));
    },
  );
}
