import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { onceOnly, route } from "#platform/http/index.ts";
import type { Parts } from "#platform/parts.ts";
import { actorOf, idOf } from "../members/index.ts";
import { addField, changeField, fieldsOf, removeField } from "./custom-field.ts";
import { fieldJson } from "./json.ts";
import { customFieldChangeSchema, customFieldList, customFieldSchema, newCustomFieldSchema } from "./schemas.ts";

const tag = "custom-fields";
const params = z.object({ id: z.uuid() });

/** What this company wants to know of its customers, and of their companies. */
export function customFieldRoutes(app: FastifyInstance, store: Parts["store"]): void {
  route(
    app,
    {
      method: "GET",
      url: "/custom-fields",
      summary: "What this company wants to know of customers and companies",
      tag,
      action: "customer.read",
      answer: customFieldList,
    },
    async (_input, request) => {
      const fields = await store.inWorkspace(actorOf(request).workspaceId, (tx) => fieldsOf(tx));
      return { items: fields.map(fieldJson) };
    },
  );

  route(
    app,
    {
      method: "POST",
      url: "/custom-fields",
      summary: "Add a custom field",
      tag,
      action: "workspace.change",
      body: newCustomFieldSchema,
      once: true,
      answer: customFieldSchema,
      status: 201,
    },
    async ({ body }, request) => {
      const actor = actorOf(request);
      return onceOnly(store, request, { workspaceId: actor.workspaceId, actorId: idOf(actor) }, async (tx) =>
        fieldJson(await addField(tx, actor, body)),
      );
    },
  );

  route(
    app,
    {
      method: "PATCH",
      url: "/custom-fields/:id",
      summary: "Give a custom field another name or other choices",
      tag,
      action: "workspace.change",
      params,
      body: customFieldChangeSchema,
      answer: customFieldSchema,
    },
    async ({ params: { id }, body }, request) => {
      const actor = actorOf(request);
      return store.inWorkspace(actor.workspaceId, async (tx) => fieldJson(await changeField(tx, actor, id, body)));
    },
  );

  route(
    app,
    {
      method: "DELETE",
      url: "/custom-fields/:id",
      summary: "Ask for a custom field no more; what was written is kept",
      tag,
      action: "workspace.change",
      params,
    },
    async ({ params: { id } }, request) => {
      const actor = actorOf(request);
      await store.inWorkspace(actor.workspaceId, (tx) => removeField(tx, actor, id));
    },
  );
}
