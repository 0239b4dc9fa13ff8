import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { notFound, Refusal } from "#platform/errors.ts";
import { route } from "#platform/http/index.ts";
import type { Stored } from "#platform/storage/index.ts";
import { type Actor, actorOf, idOf } from "../members/index.ts";
import { type AttachmentRow, addAttachment, attachmentJson, findAttachment, safeFilename } from "./attachment.ts";
import type { ConversationParts } from "./conversation-parts.ts";
import { attachmentSchema } from "./schemas.ts";
import { conversationParams as params } from "./tagged.ts";
import { mustHaveRoom } from "./unsent-files.ts";

export const attachmentBytesMax = 25 * 1024 * 1024;
/** Pictures that a browser draws without running anything. SVG is a program and not among them. */
const drawn = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"];

/** Files: uploaded before the message that carries them, downloaded by whoever may see it. */
export async function attachmentRoutes(app: FastifyInstance, { store, storage }: ConversationParts): Promise<void> {
  await app.register(multipart, { limits: { fileSize: attachmentBytesMax, files: 1, fields: 5 } });
  app.removeContentTypeParser(["text/plain", "application/json"]); // here they are files, not requests
  app.addContentTypeParser("*", (_request, payload, done) => done(null, payload)); // any other body is the file itself

  route(
    app,
    {
      method: "POST",
      url: "/attachments",
      summary: "Upload a file: multipart with the field `file`, or the bytes alone with ?filename=",
      tag: "attachments",
      action: "conversation.write",
      query: z.object({ filename: z.string().max(500).optional() }),
      answer: attachmentSchema,
      status: 201,
      uploads: true,
      bodyBytesMax: attachmentBytesMax,
    },
    async ({ query }, request) => {
      const actor = actorOf(request);
      await store.inWorkspace(actor.workspaceId, (tx) => mustHaveRoom(tx, actor, 0)); // before anything is stored for it
      const file = await receiveFile(request, query.filename);
      return keepRow(actor, file).catch(async (problem: unknown) => {
        await storage.remove(file.key);
        throw problem;
      });
    },
  );

  route(
    app,
    {
      method: "GET",
      url: "/attachments/:id",
      summary: "Download a file",
      tag: "attachments",
      action: "conversation.read",
      params,
      downloads: "application/octet-stream",
    },
    async ({ params: { id } }, request, reply) => {
      const attachment = await seen(actorOf(request), id);
      await sendFile(reply, attachment);
    },
  );

  function keepRow(actor: Actor, file: Awaited<ReturnType<typeof receiveFile>>) {
    return store.inWorkspace(actor.workspaceId, async (tx) => {
      await mustHaveRoom(tx, actor, file.size);
      return attachmentJson(await addAttachment(tx, { ...file, createdBy: idOf(actor) }));
    });
  }

  async function seen(actor: Actor, id: string): Promise<AttachmentRow> {
    const attachment = await store.inWorkspace(actor.workspaceId, (tx) => findAttachment(tx, actor, id));
    if (!attachment) throw notFound("file");
    return attachment;
  }

  async function receiveFile(
    request: FastifyRequest,
    named: string | undefined,
  ): Promise<Stored & { filename: string; contentType: string }> {
    if (!request.isMultipart()) {
      const bytes = z
        .custom<NodeJS.ReadableStream>((body) => typeof body === "object" && body !== null && "pipe" in body)
        .safeParse(request.body);
      if (!bytes.success)
        throw new Refusal(
          400,
          "file_missing",
          "Send the file as multipart with the field `file`, or its bytes with ?filename=.",
        );
      const stored = await keep(request.raw);
      return {
        ...stored,
        filename: safeFilename(named ?? "file"),
        contentType: request.headers["content-type"] ?? "application/octet-stream",
      };
    }
    const part = await request.file();
    if (!part) throw new Refusal(400, "file_missing", "Send the file in the field `file`.");
    const stored = await keep(part.file);
    if (part.file.truncated) {
      await storage.remove(stored.key);
      throw tooLarge();
    }
    return { ...stored, filename: safeFilename(part.filename), contentType: part.mimetype };
  }

  async function keep(bytes: Parameters<typeof storage.write>[0]): Promise<Stored> {
    try {
      return await storage.write(bytes, { bytesMax: attachmentBytesMax });
    } catch (problem) {
      throw problem instanceof RangeError ? tooLarge() : problem;
    }
  }

  /** Whatever a stranger has sent us must not run in our place: nothing is guessed, all but pictures is saved, not shown. */
  async function sendFile(reply: FastifyReply, attachment: AttachmentRow): Promise<void> {
    const { bytes, size } = await storage.stream(attachment.storageKey);
    const isPicture = drawn.includes(attachment.contentType);
    const name = encodeURIComponent(attachment.filename);
    await reply
      .headers({
        "content-type": isPicture ? attachment.contentType : "application/octet-stream",
        "content-length": size,
        "content-disposition": `${isPicture ? "inline" : "attachment"}; filename*=UTF-8''${name}`,
        "content-security-policy": "sandbox; default-src 'none'",
        "x-content-type-options": "nosniff",
        "cache-control": "private, max-age=86400, immutable",
        "cross-origin-resource-policy": "same-origin",
      })
      .send(bytes);
  }
}

function tooLarge(): Refusal {
  return new Refusal(
    413,
    "too_large",
    `A file has ${attachmentBytesMax / 1024 / 1024} MB at most. Send a smaller one, or a link to it.`,
  );
}
