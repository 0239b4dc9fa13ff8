import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Store } from "#platform/database/index.ts";
import type { Reach } from "#platform/egress/index.ts";
import { route } from "#platform/http/index.ts";
import { actorOf } from "../members/index.ts";
import { addProvider, changeProvider, findProvider, listProviders, removeProvider, secretIn } from "./change.ts";
import { connectIssuer } from "./issuer.ts";
import type { Provider } from "./provider.ts";
import { newProviderSchema, providerChangeSchema, providerList, providerSchema } from "./schemas.ts";
import { returnUrlOf } from "./visit.ts";

const tag = "sign-in-providers";
const action = "sign_in.change";
const params = z.object({ id: z.uuid() });

export interface ProviderParts {
  store: Store;
  secret: string;
  publicUrl: string;
  reach: Reach;
}

/** For owners: which sign-in of the company's own is connected. */
export async function providerRoutes(
  app: FastifyInstance,
  { store, secret, publicUrl, reach }: ProviderParts,
): Promise<void> {
  route(
    app,
    {
      method: "GET",
      url: "/sign-in-providers",
      summary: "The company's own sign-in",
      tag,
      action,
      answer: providerList,
    },
    async (_input, request) => {
      const providers = await store.inWorkspace(actorOf(request).workspaceId, listProviders);
      return { items: providers.map(providerJson), returnUrl: returnUrlOf(publicUrl) };
    },
  );
  route(
    app,
    {
      method: "POST",
      url: "/sign-in-providers",
      summary: "Connects a sign-in of the company's own, by OpenID Connect",
      tag,
      action,
      body: newProviderSchema,
      answer: providerSchema,
      status: 201,
    },
    async ({ body }, request) => {
      const actor = actorOf(request);
      const wished = { ...body, secret };
      return providerJson(await store.inWorkspace(actor.workspaceId, (tx) => addProvider(tx, actor, wished)));
    },
  );
  route(
    app,
    {
      method: "PUT",
      url: "/sign-in-providers/:id",
      summary: "Changes it",
      tag,
      action,
      params,
      body: providerChangeSchema,
      answer: providerSchema,
    },
    async ({ params: { id }, body }, request) => {
      const actor = actorOf(request);
      const wished = { ...body, id, secret };
      return providerJson(await store.inWorkspace(actor.workspaceId, (tx) => changeProvider(tx, actor, wished)));
    },
  );
  route(
    app,
    {
      method: "POST",
      url: "/sign-in-providers/:id/trials",
      summary: "Asks the issuer whether it is there; refuses with the reason when it is not",
      tag,
      action,
      params,
    },
    async ({ params: { id } }, request) => {
      const provider = await store.inWorkspace(actorOf(request).workspaceId, (tx) => findProvider(tx, id));
      await connectIssuer({ ...provider, secret: secretIn(provider, secret), reach });
    },
  );
  route(
    app,
    {
      method: "DELETE",
      url: "/sign-in-providers/:id",
      summary: "Removes it, and signs out who came in by it",
      tag,
      action,
      params,
    },
    async ({ params: { id } }, request) => {
      const actor = actorOf(request);
      await store.inWorkspace(actor.workspaceId, (tx) => removeProvider(tx, actor, id));
    },
  );
}

function providerJson(provider: Provider): z.input<typeof providerSchema> {
  const { id, kind, name, issuer, clientId, domains, newcomerRole, claim, mappings, createdAt } = provider;
  const rest = { domains, newcomerRole, claim, mappings, createdAt: createdAt.toISOString() };
  return { id, kind, name, issuer, clientId, ...rest };
}
