import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { onceOnly, route } from "#platform/http/index.ts";
import type { Parts } from "#platform/parts.ts";
import { actorOf, idOf, signature } from "../members/index.ts";
import { aboutRoutes } from "./about-routes.ts";
import { addCustomer } from "./add.ts";
import { changeCustomer } from "./change.ts";
import { joinCompany } from "./company.ts";
import { companyRoutes } from "./company-routes.ts";
import { customFieldRoutes } from "./custom-field-routes.ts";
import type { Customer } from "./customer.ts";
import { findCustomer } from "./find.ts";
import { customerItemJson, customerJson, readPlace, writePlace } from "./json.ts";
import { listCustomers } from "./list.ts";
import { mergeRoutes } from "./merge-routes.ts";
import { customerChangeSchema, customerList, customerQuery, customerSchema, newCustomerSchema } from "./schemas.ts";
import { wholeCustomer } from "./whole.ts";

const tag = "customers";
const params = z.object({ id: z.uuid() });

export async function customerRoutes(app: FastifyInstance, { store }: Parts): Promise<void> {
  route(
    app,
    {
      method: "GET",
      url: "/customers",
      summary: "Customers by name",
      tag,
      action: "customer.read",
      query: customerQuery,
      answer: customerList,
    },
    async ({ query }, request) => {
      const actor = actorOf(request);
      const after = readPlace(query.cursor);
      const rows = await store.inWorkspace(actor.workspaceId, (tx) => listCustomers(tx, actor, { ...query, after }));
      const items = rows.slice(0, query.limit);
      const last = rows.length > query.limit ? items.at(-1) : undefined;
      return { items: items.map(customerItemJson), nextCursor: last ? writePlace(last) : null };
    },
  );

  route(
    app,
    {
      method: "GET",
      url: "/customers/:id",
      summary: "One customer",
      tag,
      action: "customer.read",
      params,
      answer: customerSchema,
    },
    async ({ params: { id } }, request) => {
      const actor = actorOf(request);
      return store.inWorkspace(actor.workspaceId, async (tx) => whole(tx, await findCustomer(tx, actor, id)));
    },
  );

  route(
    app,
    {
      method: "POST",
      url: "/customers",
      summary: "Add a customer",
      tag,
      action: "customer.change",
      body: newCustomerSchema,
      once: true,
      answer: customerSchema,
      status: 201,
    },
    async ({ body }, request) => {
      const actor = actorOf(request);
      return onceOnly(store, request, { workspaceId: actor.workspaceId, actorId: idOf(actor) }, (tx) =>
        refuseTaken(async () => {
          const addedBy = actor.kind === "system" ? undefined : actor;
          const customer = await addCustomer(tx, { ...body, addedBy });
          for (const companyId of body.companyIds ?? []) await joinCompany(tx, customer.id, companyId);
          tx.record({ kind: "customer.added", ...signature(actor), facts: { customerId: customer.id } });
          return whole(tx, customer);
        }),
      );
    },
  );

  route(
    app,
    {
      method: "PATCH",
      url: "/customers/:id",
      summary: "Change a customer",
      tag,
      action: "customer.change",
      params,
      body: customerChangeSchema,
      answer: customerSchema,
    },
    async ({ params: { id }, body }, request) => {
      const actor = actorOf(request);
      return store.inWorkspace(actor.workspaceId, (tx) =>
        refuseTaken(async () => whole(tx, await changeCustomer(tx, actor, id, body))),
      );
    },
  );

  aboutRoutes(app, store);
  mergeRoutes(app, store);
  companyRoutes(app, store);
  customFieldRoutes(app, store);
}

async function whole(tx: Tx, customer: Customer) {
  return customerJson(await wholeCustomer(tx, customer));
}

/** An address or number belongs to one customer, unless it is shared. */
async function refuseTaken<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (problem) {
    if (!(problem instanceof Error) || !("constraint" in problem)) throw problem;
    if (problem.constraint === "identity_of_one" || problem.constraint === "identity_once_a_customer") {
      throw new Refusal(
        409,
        "identity_taken",
        "Another customer has this address or number already. Open them instead, or mark it as shared.",
      );
    }
    throw problem;
  }
}
