import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { route } from "#platform/http/index.ts";
import type { Parts } from "#platform/parts.ts";
import { actorOf } from "../../members/index.ts";
import { mustBeKnown, mustRender } from "../index.ts";
import { changeText } from "./change.ts";
import { exampleOf, listTexts } from "./list.ts";
import { restoreText } from "./restore.ts";
import { textChangeSchema, textList, textPreviewed, textPreviewSchema } from "./schemas.ts";

const tag = "texts";
const params = z.object({ key: z.string().max(100), language: z.string().max(40) });

/** What customers read, in the company's own words where it wants. */
export async function textRoutes(app: FastifyInstance, { store }: Pick<Parts, "store">): Promise<void> {
  route(
    app,
    {
      method: "GET",
      url: "/texts",
      summary: "Every text that customers read, in one language",
      tag,
      action: "workspace.read",
      query: z.object({ language: z.string().max(40).optional().describe("Default: the workspace's") }),
      answer: textList,
    },
    async ({ query }, request) =>
      store.inWorkspace(actorOf(request).workspaceId, (tx) => listTexts(tx, query.language ?? null)),
  );
  route(
    app,
    {
      method: "PUT",
      url: "/texts/:key/:language",
      summary: "Says a text in the company's own words",
      tag,
      action: "workspace.change",
      params,
      body: textChangeSchema,
    },
    async ({ params, body }, request) => {
      const actor = actorOf(request);
      await store.inWorkspace(actor.workspaceId, (tx) => changeText(tx, actor, params, body));
    },
  );
  route(
    app,
    {
      method: "DELETE",
      url: "/texts/:key/:language",
      summary: "Says a text as Manyhands does again",
      tag,
      action: "workspace.change",
      params,
    },
    async ({ params }, request) => {
      const actor = actorOf(request);
      await store.inWorkspace(actor.workspaceId, (tx) => restoreText(tx, actor, params));
    },
  );
  route(
    app,
    {
      method: "POST",
      url: "/texts/preview",
      summary: "How a text would read, with example values; nothing is kept",
      tag,
      action: "workspace.change",
      body: textPreviewSchema,
      answer: textPreviewed,
    },
    async ({ body: { key, body } }) => {
      const known = mustBeKnown(key);
      mustRender(known, body);
      return { example: exampleOf(known, body) };
    },
  );
}
