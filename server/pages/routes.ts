import type { FastifyInstance } from "fastify";
import type { Parts } from "#platform/parts.ts";
import { assetRoutes } from "./assets/index.ts";
import { conversationPageRoutes } from "./conversation/index.ts";

/** Every page that the server writes itself: it works without a script. */
export async function pageRoutes(app: FastifyInstance, parts: Parts): Promise<void> {
  await app.register(assetRoutes);
  await app.register(async (pages) => conversationPageRoutes(pages, parts), { prefix: "/c" });
}
