import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { pageFrom, pageQuery, readCursor, route } from "#platform/http/index.ts";
import { actorOf } from "../members/index.ts";
import type { ConversationParts } from "./conversation-parts.ts";
import { findConversation } from "./find.ts";
import { historyOf } from "./history.ts";
import { conversationJson, itemJson, messageJson } from "./json.ts";
import { listConversations } from "./list.ts";
import { conversationList, conversationSchema, eventList, listQuery, messageList } from "./schemas.ts";
import { conversationParams, tagged } from "./tagged.ts";
import { listMessages } from "./thread.ts";
import { wholeConversation } from "./whole.ts";

const tag = "conversations";
const action = "conversation.read";

const historyQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(200),
  after: z.coerce.number().int().min(0).default(0).describe("The position of the last event that is known"),
});

export function readRoutes(app: FastifyInstance, { store, publicUrl }: ConversationParts): void {
  route(
    app,
    {
      method: "GET",
      url: "/conversations",
      summary: "Conversations, last message first",
      tag,
      action,
      query: listQuery,
      answer: conversationList,
    },
    async ({ query }, request) => {
      const actor = actorOf(request);
      const wishes = { ...query, after: readCursor(query.cursor) };
      const rows = await store.inWorkspace(actor.workspaceId, (tx) => listConversations(tx, actor, wishes));
      return pageFrom(rows, query.limit, ({ lastMessageAt, id }) => ({ at: lastMessageAt, id }), itemJson);
    },
  );

  route(
    app,
    {
      method: "GET",
      url: "/conversations/:id",
      summary: "One conversation",
      tag,
      action,
      params: conversationParams,
      answer: conversationSchema,
    },
    async ({ params: { id } }, request, reply) => {
      const actor = actorOf(request);
      const whole = await store.inWorkspace(actor.workspaceId, (tx) => wholeConversation(tx, actor, id, publicUrl));
      return tagged(reply, conversationJson(whole));
    },
  );

  route(
    app,
    {
      method: "GET",
      url: "/conversations/:id/messages",
      summary: "What was said in a conversation, oldest first",
      tag,
      action,
      params: conversationParams,
      query: pageQuery,
      answer: messageList,
    },
    async ({ params: { id }, query }, request) => {
      const actor = actorOf(request);
      const rows = await store.inWorkspace(actor.workspaceId, async (tx) => {
        await findConversation(tx, actor, id);
        return listMessages(tx, id, { limit: query.limit, after: readCursor(query.cursor) });
      });
      return pageFrom(
        rows,
        query.limit,
        ({ createdAt, id: messageId }) => ({ at: createdAt, id: messageId }),
        messageJson,
      );
    },
  );

  route(
    app,
    {
      method: "GET",
      url: "/conversations/:id/events",
      summary: "What happened in a conversation, oldest first",
      tag,
      action,
      params: conversationParams,
      query: historyQuery,
      answer: eventList,
    },
    async ({ params: { id }, query }, request) => {
      const actor = actorOf(request);
      const rows = await store.inWorkspace(actor.workspaceId, async (tx) => {
        await findConversation(tx, actor, id);
        return historyOf(tx, id, query);
      });
      const items = rows.slice(0, query.limit).map(({ actorKind, actorId, actorName, at, ...event }) => ({
        ...event,
        at: at.toISOString(),
        actor: { kind: actorKind, id: actorId, name: actorName },
      }));
      return { items, nextAfter: rows.length > query.limit ? (items.at(-1)?.position ?? null) : null };
    },
  );
}
