import type { FastifyInstance } from "fastify";
import { attachmentRoutes } from "./attachment-routes.ts";
import type { ConversationParts } from "./conversation-parts.ts";
import { lifeRoutes } from "./life-routes.ts";
import { ownRoutes, thanksRoutes } from "./own-routes.ts";
import { readRoutes } from "./read-routes.ts";
import { sayRoutes } from "./say-routes.ts";

export async function conversationRoutes(app: FastifyInstance, parts: ConversationParts): Promise<void> {
  readRoutes(app, parts);
  sayRoutes(app, parts);
  lifeRoutes(app, parts);
  ownRoutes(app, parts);
  thanksRoutes(app, parts);
  await app.register(attachmentRoutes, parts);
}
