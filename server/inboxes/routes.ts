import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Tx } from "#platform/database/index.ts";
import { onceOnly, route } from "#platform/http/index.ts";
import type { Parts } from "#platform/parts.ts";
import { type Actor, actorOf, idOf, may } from "../members/index.ts";
import { changeInbox, makeInbox } from "./change.ts";
import { findInbox, listInboxes, listInboxesOpenTo } from "./find.ts";
import type { Inbox } from "./inbox.ts";
import { inboxJson } from "./json.ts";
import { inboxChangeSchema, inboxList, inboxSchema, newInboxSchema } from "./schemas.ts";
import { sendersOf } from "./senders.ts";

const tag = "inboxes";
const params = z.object({ id: z.uuid() });
const answer = inboxSchema;

export async function inboxRoutes(app: FastifyInstance, { store }: Pick<Parts, "store">): Promise<void> {
  route(
    app,
    { method: "GET", url: "/inboxes", summary: "All inboxes, by name", tag, action: "inbox.read", answer: inboxList },
    async (_input, request) =>
      store.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        const items = [];
        for (const inbox of await listInboxes(tx)) items.push(await shown(tx, actorOf(request), inbox));
        return { items };
      }),
  );
  route(
    app,
    { method: "GET", url: "/inboxes/:id", summary: "One inbox", tag, action: "inbox.read", params, answer },
    async ({ params: { id } }, request) =>
      store.inWorkspace(actorOf(request).workspaceId, async (tx) =>
        shown(tx, actorOf(request), await findInbox(tx, id)),
      ),
  );
  route(
    app,
    {
      method: "POST",
      url: "/inboxes",
      summary: "Makes an inbox",
      tag,
      action: "inbox.change",
      body: newInboxSchema,
      once: true,
      answer,
      status: 201,
    },
    async ({ body }, request) => {
      const actor = actorOf(request);
      const once = { workspaceId: actor.workspaceId, actorId: idOf(actor) };
      return onceOnly(store, request, once, async (tx) => shown(tx, actor, await makeInbox(tx, actor, body)));
    },
  );
  route(
    app,
    {
      method: "PATCH",
      url: "/inboxes/:id",
      summary: "Changes what is named",
      tag,
      action: "inbox.change",
      params,
      body: inboxChangeSchema,
      answer,
    },
    async ({ params: { id }, body }, request) => {
      const actor = actorOf(request);
      return store.inWorkspace(actor.workspaceId, async (tx) =>
        shown(tx, actor, await changeInbox(tx, actor, id, body)),
      );
    },
  );
}

/** Who writes to a private inbox is told to its team, and to those who set up inboxes: they change these lists. */
async function shown(tx: Tx, actor: Actor, inbox: Inbox) {
  const isOpen = may(actor, "inbox.change") || (await listInboxesOpenTo(tx, actor)).some(({ id }) => id === inbox.id);
  return inboxJson(inbox, isOpen ? await sendersOf(tx, inbox.id) : { form: [], person: [] });
}
