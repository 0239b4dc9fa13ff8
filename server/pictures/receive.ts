import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Refusal } from "#platform/errors.ts";
import type { Storage } from "#platform/storage/index.ts";
import { pictureBytesMax, pictureType } from "./picture.ts";

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
