import { z } from "zod";
import { pageOf, pageQuery } from "#platform/http/index.ts";
import { isWebhookKind, webhookKinds } from "./kinds.ts";
import { deliveryStates } from "./webhook.ts";

const moment = z.iso.datetime();
const kind = z.enum(Object.keys(webhookKinds).filter(isWebhookKind));
const kinds = z.array(kind).max(Object.keys(webhookKinds).length).describe("None: every kind that is offered");
const name = z.string().trim().min(1).max(100);
const url = z
  .url({ protocol: /^https?$/, error: "The address of a webhook is written like https://shop.example/manyhands" })
  .max(500);
const state = z.enum(["on", "off"]);

export const webhookSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    url: z.string(),
    kinds: z.array(z.string()),
    state,
    offReason: z.string().nullable().describe("Why it was switched off by itself"),
    failingSince: moment.nullable(),
    createdAt: moment,
  })
  .meta({ id: "Webhook" });

export const webhookList = z
  .object({
    items: z.array(webhookSchema),
    offered: z.array(z.object({ kind: z.string(), sentence: z.string() })).describe("What a webhook may hear of"),
  })
  .meta({ id: "WebhookList" });

export const newWebhookSchema = z.object({ name, url, kinds: kinds.default([]) }).meta({ id: "NewWebhook" });

export const webhookChangeSchema = z.object({ name, url, kinds, state }).partial().meta({ id: "WebhookChange" });

export const webhookSecretSchema = webhookSchema
  .extend({ secret: z.string().describe("Signs what is sent (Standard Webhooks). Shown this once") })
  .meta({ id: "WebhookWithSecret" });

export const deliverySchema = z
  .object({
    id: z.uuid().describe("Also the header webhook-id: the same at each try"),
    webhookId: z.uuid(),
    kind: z.string(),
    state: z.enum(deliveryStates),
    attempts: z.number().int(),
    problem: z.string().nullable(),
    nextAt: moment.nullable().describe("When it is tried next"),
    deliveredAt: moment.nullable(),
    createdAt: moment,
  })
  .meta({ id: "WebhookDelivery" });

export const deliveryList = pageOf(deliverySchema).meta({ id: "WebhookDeliveryList" });

export const wholeDeliverySchema = deliverySchema
  .extend({
    body: z.string().describe("What is sent, as it is sent"),
    tries: z.array(
      z.object({
        number: z.number().int(),
        at: moment,
        status: z.number().int().nullable(),
        answer: z.string(),
        problem: z.string().nullable(),
        tookMs: z.number().int(),
      }),
    ),
  })
  .meta({ id: "WholeWebhookDelivery" });

export const deliveryQuery = pageQuery.extend({ state: z.enum(deliveryStates).optional() });

export const replayBody = z.object({ since: z.coerce.date() }).meta({ id: "WebhookReplay" });
export const replayedSchema = z.object({ count: z.number().int() }).meta({ id: "WebhookReplayed" });
