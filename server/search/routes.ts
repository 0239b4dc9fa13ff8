import type { FastifyInstance } from "fastify";
import { readCursor, route, writeCursor } from "#platform/http/index.ts";
import type { Parts } from "#platform/parts.ts";
import { actorOf } from "../members/index.ts";
import { find } from "./find.ts";
import { hitJson } from "./json.ts";
import { hitList, searchQuery } from "./schemas.ts";

export async function searchRoutes(app: FastifyInstance, { store }: Parts): Promise<void> {
  route(
    app,
    {
      method: "GET",
      url: "/search",
      summary: "Everything that was said, newest first",
      tag: "search",
      action: "conversation.read",
      query: searchQuery,
      answer: hitList,
    },
    async ({ query: { q, limit, cursor } }, request) => {
      const actor = actorOf(request);
      const after = readCursor(cursor);
      const found = await store.inWorkspace(actor.workspaceId, (tx) => find(tx, actor, { typed: q, limit, after }));
      return {
        items: found.messages.map((said) => hitJson(said, found.words)),
        nextCursor: found.end ? writeCursor(found.end) : null,
      };
    },
  );
}
