import type { FastifyRequest } from "fastify";
import { Refusal } from "#platform/errors.ts";
import type { Storage } from "#platform/storage/index.ts";
import { type StoredAttachment, safeFilename } from "../../conversations/index.ts";
import { filesBytesMax, filesMax, messageLengthMax } from "./limits.ts";
import { tooMuchToday } from "./room.ts";
import type { Typed } from "./view.ts";

/** Bytes of one field: every character of the longest message, in the longest encoding. */
const fieldBytesMax = messageLengthMax * 4;
const fieldsMax = 10;

/**
 * Reads a message from the page's form and stores its files. What was typed is put into `typed` as soon as it is known, so
 * that it can be given back when the rest is refused. Files of a message that is refused are removed again.
 */
export async function readMessage(
  request: FastifyRequest,
  storage: Storage,
  typed: Typed,
  roomBytes: number,
): Promise<readonly StoredAttachment[]> {
  const files: StoredAttachment[] = [];
  try {
    await readParts(request, storage, typed, files, roomBytes);
    return files;
  } catch (problem) {
    await removeFiles(storage, files);
    if (!isTooMuch(problem)) throw problem;
    throw roomBytes < filesBytesMax ? tooMuchToday() : tooLarge();
  }
}

export async function removeFiles(storage: Storage, files: readonly StoredAttachment[]): Promise<void> {
  for (const { storageKey } of files) await storage.remove(storageKey);
}

async function readParts(
  request: FastifyRequest,
  storage: Storage,
  typed: Typed,
  files: StoredAttachment[],
  roomBytes: number,
): Promise<void> {
  const limits = { fileSize: filesBytesMax, files: filesMax, fields: fieldsMax, fieldSize: fieldBytesMax };
  let left = Math.min(filesBytesMax, roomBytes);
  for await (const part of request.parts({ limits })) {
    if (part.type === "field") {
      if (part.fieldname === "text" && typeof part.value === "string") typed.text = part.value;
      continue;
    }
    if (part.filename === "") {
      part.file.resume(); // no file was chosen
      continue;
    }
    const { key, size, sha256 } = await storage.write(part.file, { bytesMax: left });
    files.push({
      filename: safeFilename(part.filename),
      contentType: part.mimetype.split(";")[0]?.trim().toLowerCase() || "application/octet-stream",
      size,
      sha256,
      storageKey: key,
      contentId: null,
      inline: false,
    });
    if (part.file.truncated) throw tooLarge();
    left -= size;
  }
}

function isTooMuch(problem: unknown): boolean {
  if (problem instanceof RangeError) return true;
  return problem instanceof Error && "statusCode" in problem && problem.statusCode === 413;
}

function tooLarge(): Refusal {
  return new Refusal(413, "too_large", "These files are too big together. Send fewer, or smaller ones.");
}
