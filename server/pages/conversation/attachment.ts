import type { FastifyReply } from "fastify";
import type { Storage } from "#platform/storage/index.ts";

/** Pictures that a browser draws without running anything. SVG is a program and not among them. */
export const drawnTypes: readonly string[] = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"];

interface File {
  filename: string;
  contentType: string;
  storageKey: string;
}

/** Whatever somebody has sent must not run in our place: pictures are shown, everything else is saved, nothing is guessed. */
export async function sendFile(reply: FastifyReply, storage: Storage, file: File): Promise<FastifyReply> {
  const { bytes, size } = await storage.stream(file.storageKey);
  const isPicture = drawnTypes.includes(file.contentType);
  return reply
    .headers({
      "content-type": isPicture ? file.contentType : "application/octet-stream",
      "content-length": size,
      "content-disposition": `${isPicture ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(file.filename)}`,
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, max-age=3600",
      "cross-origin-resource-policy": "same-origin",
    })
    .send(bytes);
}
