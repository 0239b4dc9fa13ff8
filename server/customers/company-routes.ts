import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Tx } from "#platform/database/index.ts";
import { onceOnly, route } from "#platform/http/index.ts";
import type { Parts } from "#platform/parts.ts";
import { actorOf, idOf } from "../members/index.ts";
import { addCompany, type Company, changeCompany, findCompany, listCompanies } from "./company.ts";
import { fieldsOf } from "./custom-field.ts";
import { companyItemJson, companyJson } from "./json.ts";
import { companyChangeSchema, companyList, companySchema, newCompanySchema } from "./schemas.ts";

const tag = "companies";
const params = z.object({ id: z.uuid() });

/** Companies; their people are `GET /customers?companyId=`, their matters `GET /conversations?companyId=`. */
export function companyRoutes(app: FastifyInstance, store: Parts["store"]): void {
  route(
    app,
    {
      method: "GET",
      url: "/companies",
      summary: "Companies by name",
      tag,
      action: "customer.read",
      answer: companyList,
    },
    async (_input, request) => {
      const actor = actorOf(request);
      const companies = await store.inWorkspace(actor.workspaceId, (tx) => listCompanies(tx, actor));
      return { items: companies.map(companyItemJson) };
    },
  );

  route(
    app,
    {
      method: "GET",
      url: "/companies/:id",
      summary: "One company",
      tag,
      action: "customer.read",
      params,
      answer: companySchema,
    },
    async ({ params: { id } }, request) =>
      store.inWorkspace(actorOf(request).workspaceId, async (tx) => whole(tx, await findCompany(tx, id))),
  );

  route(
    app,
    {
      method: "POST",
      url: "/companies",
      summary: "Add a company; whoever has an address at its domains belongs to it",
      tag,
      action: "customer.change",
      body: newCompanySchema,
      once: true,
      answer: companySchema,
      status: 201,
    },
    async ({ body }, request) => {
      const actor = actorOf(request);
      return onceOnly(store, request, { workspaceId: actor.workspaceId, actorId: idOf(actor) }, async (tx) =>
        whole(tx, await addCompany(tx, body, actor)),
      );
    },
  );

  route(
    app,
    {
      method: "PATCH",
      url: "/companies/:id",
      summary: "Change a company",
      tag,
      action: "customer.change",
      params,
      body: companyChangeSchema,
      answer: companySchema,
    },
    async ({ params: { id }, body }, request) => {
      const actor = actorOf(request);
      return store.inWorkspace(actor.workspaceId, async (tx) => whole(tx, await changeCompany(tx, actor, id, body)));
    },
  );
}

async function whole(tx: Tx, company: Company) {
  return companyJson(company, await fieldsOf(tx, "company"));
}
