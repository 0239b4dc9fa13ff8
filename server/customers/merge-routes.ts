import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { route } from "#platform/http/index.ts";
import type { Parts } from "#platform/parts.ts";
import { actorOf } from "../members/index.ts";
import { customerJson, mergePreviewJson } from "./json.ts";
import { likelySame, tellApart } from "./likely-same.ts";
import { mergeCustomers, separateCustomers } from "./merge.ts";
import { previewMerge } from "./merge-preview.ts";
import { customerSchema, likelySameList, mergePreviewSchema } from "./schemas.ts";
import { wholeCustomer } from "./whole.ts";

const tag = "customers";
const one = z.object({ id: z.uuid() });
const two = z.object({ id: z.uuid(), otherId: z.uuid() });

/** Two customers who are one person: who may be, what a merge would do, merging, and separating them again. */
export function mergeRoutes(app: FastifyInstance, store: Parts["store"]): void {
  route(
    app,
    {
      method: "GET",
      url: "/customers/:id/likely-same",
      summary: "Who is likely the same person, and what speaks for it",
      tag,
      action: "customer.read",
      params: one,
      answer: likelySameList,
    },
    async ({ params: { id } }, request) => {
      const actor = actorOf(request);
      return store.inWorkspace(actor.workspaceId, async (tx) => ({ items: await likelySame(tx, actor, id) }));
    },
  );

  route(
    app,
    {
      method: "PUT",
      url: "/customers/:id/apart/:otherId",
      summary: "Say that two customers are not one person: it is not proposed again",
      tag,
      action: "customer.change",
      params: two,
    },
    async ({ params: { id, otherId } }, request) => {
      const actor = actorOf(request);
      await store.inWorkspace(actor.workspaceId, (tx) => tellApart(tx, actor, id, otherId));
    },
  );

  route(
    app,
    {
      method: "GET",
      url: "/customers/:id/merged/:otherId/preview",
      summary: "What merging another customer into this one would do",
      tag,
      action: "customer.read",
      params: two,
      answer: mergePreviewSchema,
    },
    async ({ params: { id, otherId } }, request) => {
      const actor = actorOf(request);
      return store.inWorkspace(actor.workspaceId, async (tx) =>
        mergePreviewJson(await previewMerge(tx, actor, id, otherId)),
      );
    },
  );

  route(
    app,
    {
      method: "PUT",
      url: "/customers/:id/merged/:otherId",
      summary: "Merge another customer into this one; nothing moves, and it can be undone at any time",
      tag,
      action: "customer.change",
      params: two,
      answer: customerSchema,
    },
    async ({ params: { id, otherId } }, request) => {
      const actor = actorOf(request);
      return store.inWorkspace(actor.workspaceId, async (tx) =>
        customerJson(await wholeCustomer(tx, await mergeCustomers(tx, actor, id, otherId))),
      );
    },
  );

  route(
    app,
    {
      method: "DELETE",
      url: "/customers/:id/merged/:otherId",
      summary: "Separate somebody who was merged; answers them as they are again",
      tag,
      action: "customer.change",
      params: two,
      answer: customerSchema,
    },
    async ({ params: { id, otherId } }, request) => {
      const actor = actorOf(request);
      return store.inWorkspace(actor.workspaceId, async (tx) =>
        customerJson(await wholeCustomer(tx, await separateCustomers(tx, actor, id, otherId))),
      );
    },
  );
}
