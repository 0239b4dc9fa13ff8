import type { FastifyInstance, FastifyRequest } from "fastify";
import { Refusal } from "#platform/errors.ts";
import { pageFrom, readCursor, route } from "#platform/http/index.ts";
import type { Parts } from "#platform/parts.ts";
import { actorOf } from "../members/index.ts";
import { takeForms } from "../pictures/index.ts";
import { importOrders } from "./import-orders.ts";
import { orderJson } from "./json.ts";
import { findOrder, listOrders } from "./list.ts";
import { putOrder } from "./put.ts";
import {
  importQuery,
  importReportSchema,
  orderList,
  orderQuery,
  orderSchema,
  orderSettingSchema,
  orderParams as params,
  toldOrderSchema,
} from "./schemas.ts";
import { linkTemplateOf, setLinkTemplate } from "./setting.ts";

const tag = "orders";
const fileBytesMax = 50 * 1024 * 1024;

/** What customers bought or hold with the company, as another system tells it. */
export async function orderRoutes(app: FastifyInstance, { store }: Parts): Promise<void> {
  await takeForms(app);
  route(
    app,
    {
      method: "GET",
      url: "/orders",
      summary: "Orders, newest first",
      tag,
      action: "customer.read",
      query: orderQuery,
      answer: orderList,
    },
    async ({ query }, request) => {
      const actor = actorOf(request);
      return store.inWorkspace(actor.workspaceId, async (tx) => {
        const rows = await listOrders(tx, actor, { ...query, after: readCursor(query.cursor) });
        const template = await linkTemplateOf(tx);
        return pageFrom(
          rows,
          query.limit,
          ({ at, id }) => ({ at, id }),
          (row) => orderJson(row, template),
        );
      });
    },
  );

  route(
    app,
    {
      method: "GET",
      url: "/orders/:reference",
      summary: "One order",
      tag,
      action: "customer.read",
      params,
      answer: orderSchema,
    },
    async ({ params: { reference } }, request) => {
      const actor = actorOf(request);
      return store.inWorkspace(actor.workspaceId, async (tx) =>
        orderJson(await findOrder(tx, actor, reference), await linkTemplateOf(tx)),
      );
    },
  );

  route(
    app,
    {
      method: "PUT",
      url: "/orders/:reference",
      summary: "Write an order down as it is now, whole; told again it changes what differs",
      tag,
      action: "customer.change",
      params,
      body: toldOrderSchema,
      answer: orderSchema,
    },
    async ({ params: { reference }, body }, request) => {
      const actor = actorOf(request);
      return store.inWorkspace(actor.workspaceId, async (tx) => {
        await putOrder(tx, actor, reference, body);
        return orderJson(await findOrder(tx, actor, reference), await linkTemplateOf(tx));
      });
    },
  );

  route(
    app,
    {
      method: "POST",
      url: "/orders/imports",
      summary: "Bring in the orders of a CSV file of 50 MB at most, as a form's file",
      tag,
      action: "customer.change",
      query: importQuery,
      uploads: true,
      answer: importReportSchema,
    },
    async ({ query: { dryRun } }, request) => {
      const actor = actorOf(request);
      return importOrders({ store, actor, dryRun, bytes: await fileOf(request) });
    },
  );

  settingRoutes(app, store);
}

function settingRoutes(app: FastifyInstance, store: Parts["store"]): void {
  const read = { tag: "order-settings", url: "/order-settings", answer: orderSettingSchema } as const;
  route(
    app,
    { ...read, method: "GET", summary: "How an order is opened in the company's own system", action: "customer.read" },
    async (_input, request) => ({
      linkTemplate: await store.inWorkspace(actorOf(request).workspaceId, linkTemplateOf),
    }),
  );
  route(
    app,
    {
      ...read,
      method: "PUT",
      summary: "Say how an order is opened: an address with {reference} in it",
      action: "workspace.change",
      body: orderSettingSchema,
    },
    async ({ body: { linkTemplate } }, request) => {
      const actor = actorOf(request);
      await store.inWorkspace(actor.workspaceId, (tx) => setLinkTemplate(tx, actor, linkTemplate || null));
      return { linkTemplate: linkTemplate || null };
    },
  );
}

async function fileOf(request: FastifyRequest): Promise<AsyncIterable<Buffer>> {
  const file = request.isMultipart() ? await request.file({ limits: { fileSize: fileBytesMax, files: 1 } }) : undefined;
  if (!file) throw new Refusal(400, "file_missing", "Send a CSV file as the field `file` of a form.");
  return whole(file.file);
}

/** A file that is cut off at the limit is not half taken as if it were whole. */
async function* whole(file: AsyncIterable<unknown> & { truncated: boolean }): AsyncGenerator<Buffer> {
  for await (const chunk of file) if (Buffer.isBuffer(chunk)) yield chunk;
  if (file.truncated) {
    throw new Refusal(
      413,
      "file_too_large",
      "A file of orders has 50 MB at most. Cut it in pieces; what was read is kept.",
    );
  }
}
