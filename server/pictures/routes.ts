import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { z } from "zod";
import { notFound } from "#platform/errors.ts";
import { route } from "#platform/http/index.ts";
import type { Parts } from "#platform/parts.ts";
import { pictureType } from "./picture.ts";

const params = z.object({ workspaceId: z.uuid(), key: z.string().regex(/^[0-9a-f]{32}$/) });

/** Customers see the pictures of members and the company, so nobody need be signed in. The key is a secret of 128 bits. */
export async function pictureRoutes(app: FastifyInstance, { store, storage }: Parts): Promise<void> {
  route(
    app,
    {
      method: "GET",
      url: "/pictures/:workspaceId/:key",
      summary: "A picture of a member or the company",
      tag: "pictures",
      action: "public",
      params,
      hidden: true,
    },
    async ({ params: { workspaceId, key } }, _request, reply) => {
      if (!(await isShown(workspaceId, key))) throw notFound("picture");
      const bytes = await storage.read(key);
      const type = pictureType(bytes);
      if (!type) throw notFound("picture");
      reply
        .header("content-type", type)
        .header("x-content-type-options", "nosniff")
        .header("content-security-policy", "default-src 'none'; sandbox")
        .header("cache-control", "public, max-age=31536000, immutable");
      await reply.send(bytes);
    },
  );

  /** The storage keeps mails and attachments too: only what stands as somebody's picture leaves here. */
  function isShown(workspaceId: string, key: string): Promise<boolean> {
    return store.inWorkspace(workspaceId, async (tx) => {
      const { rows } = await sql`
        select 1 from member where workspace_id = ${workspaceId} and picture_key = ${key}
        union all select 1 from workspace where id = ${workspaceId} and logo_key = ${key}`.execute(tx.db);
      return rows.length > 0;
    });
  }
}
