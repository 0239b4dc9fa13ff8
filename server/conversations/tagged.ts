import type { FastifyReply } from "fastify";
import { z } from "zod";

export const conversationParams = z.object({ id: z.uuid() });

/** The version is the ETag: who changes it later may say which one they have seen. */
export function tagged<Body extends { version: number }>(reply: FastifyReply, body: Body): Body {
  reply.header("etag", `"${body.version}"`);
  return body;
}
