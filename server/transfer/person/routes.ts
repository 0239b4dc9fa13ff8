import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { route } from "#platform/http/index.ts";
import type { Parts } from "#platform/parts.ts";
import { actorOf } from "../../members/index.ts";
import { eraseCustomer } from "./erase.ts";
import { personData } from "./person-data.ts";
import { erasureReportSchema, newErasureSchema, personDataSchema } from "./schemas.ts";

const tag = "customers";
const params = z.object({ id: z.uuid() });

export async function personRoutes(app: FastifyInstance, { store, storage }: Parts): Promise<void> {
  route(
    app,
    {
      method: "GET",
      url: "/customers/:id/data",
      summary: "Everything that is kept about a customer, for them to read",
      tag,
      action: "customer.disclose",
      params,
      answer: personDataSchema,
    },
    async ({ params: { id } }, request) => {
      const actor = actorOf(request);
      return store.inWorkspace(actor.workspaceId, (tx) => personData(tx, actor, id));
    },
  );

  route(
    app,
    {
      method: "POST",
      url: "/customers/:id/erasure",
      summary: "Erase what is kept about a customer, for good",
      tag,
      action: "customer.erase",
      params,
      body: newErasureSchema,
      answer: erasureReportSchema,
    },
    async ({ params: { id }, body: { name } }, request) =>
      eraseCustomer({ store, storage }, actorOf(request), id, name),
  );
}
