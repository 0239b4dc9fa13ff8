import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { route } from "#platform/http/index.ts";
import type { Parts } from "#platform/parts.ts";
import { actorOf, memberActorOf, signature } from "../members/index.ts";
import { createApiKey } from "./create.ts";
import { type ApiKey, endApiKey, listApiKeys } from "./list.ts";
import { apiKeyList, type apiKeySchema, createdApiKeySchema, newApiKeySchema } from "./schemas.ts";

const tag = "api-keys";
const action = "key.change";
const params = z.object({ id: z.uuid() });

export async function apiKeyRoutes(app: FastifyInstance, { store }: Pick<Parts, "store">): Promise<void> {
  route(
    app,
    { method: "GET", url: "/api-keys", summary: "The keys that work", tag, action, answer: apiKeyList },
    async (_input, request) => {
      const keys = await store.inWorkspace(actorOf(request).workspaceId, listApiKeys);
      return { items: keys.map(apiKeyJson) };
    },
  );
  // Without an Idempotency-Key: the answer would be kept, and the key with it.
  route(
    app,
    {
      method: "POST",
      url: "/api-keys",
      summary: "Makes a key, and shows it this once",
      tag,
      action,
      body: newApiKeySchema,
      answer: createdApiKeySchema,
      status: 201,
    },
    async ({ body }, request) => {
      const actor = memberActorOf(request);
      return store.inWorkspace(actor.workspaceId, async (tx) => {
        const { id, key } = await createApiKey(tx, { ...body, createdBy: actor.id });
        const changed = { name: body.name, id, to: { scopes: body.scopes } };
        tx.record({ kind: "api_key.created", ...signature(actor), facts: { apiKeyId: id }, changed });
        const made = { id, name: body.name, scopes: [...new Set(body.scopes)], createdAt: tx.now, lastUsedAt: null };
        return { ...apiKeyJson(made), key };
      });
    },
  );
  route(
    app,
    { method: "DELETE", url: "/api-keys/:id", summary: "Ends a key", tag, action, params },
    async ({ params: { id } }, request) => {
      const actor = actorOf(request);
      await store.inWorkspace(actor.workspaceId, (tx) => endApiKey(tx, actor, id));
    },
  );
}

function apiKeyJson({ createdAt, lastUsedAt, ...key }: ApiKey): z.input<typeof apiKeySchema> {
  return { ...key, createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null };
}
