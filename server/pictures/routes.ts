import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { sql } from "kysely";
import { z } from "zod";
import { notFound, Refusal } from "#platform/errors.ts";
import { route } from "#platform/http/index.ts";
import type { Parts } from "#platform/parts.ts";
import type { Storage } from "#platform/storage/index.ts";
import { pictureBytesMax, pictureType } from "./picture.ts";

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

/** Lets the routes of this app take a picture as a form does. */
export async function takeForms(app: FastifyInstance): Promise<void> {
  if (app.hasContentTypeParser("multipart/form-data")) return;
  await app.register(multipart);
}

/** Stores the one picture of the form, and returns its key. */
export async function receivePicture(request: FastifyRequest, storage: Storage): Promise<string> {
  if (!request.isMultipart()) throw noPicture();
  const limits = { fileSize: pictureBytesMax, files: 1 };
  const file = await request.file({ limits });
  if (!file) throw noPicture();
  const bytes = await file.toBuffer().catch(() => {
    throw new Refusal(413, "picture_too_large", "A picture has 2 MB at most. Choose a smaller one.");
  });
  if (!pictureType(bytes)) {
    throw new Refusal(415, "no_such_picture", "A picture is a PNG, JPEG or WebP. Choose another file.");
  }
  return (await storage.write(bytes)).key;
}

function noPicture(): Refusal {
  return new Refusal(400, "no_picture", "There is no picture in this. Send one as the file of a form.");
}
