import { parentPort } from "node:worker_threads";
import { type ReadMail, readMail } from "./read-mail.ts";
import type { ReadAnswer, ReadRequest } from "./reader.ts";

/** The other side of `reader.ts`: reads one mail after the other. */
parentPort?.on("message", ({ raw, options }: ReadRequest) => {
  const read = answer(raw, options);
  parentPort?.postMessage(read, "mail" in read ? ownedBuffers(read.mail) : []);
});

/** Bytes that belong to one attachment alone change hands without a copy; the others lie in the mail or in Node's pool. */
function ownedBuffers(mail: ReadMail): ArrayBuffer[] {
  const contents = mail.attachments.map((attachment) => attachment.content);
  const owned = contents.filter(
    (content) => content.byteLength > 65_536 && content.byteLength === content.buffer.byteLength,
  );
  return [...new Set(owned.map((content) => content.buffer))].filter((buffer) => buffer instanceof ArrayBuffer);
}

function answer(raw: Uint8Array, options: ReadRequest["options"]): ReadAnswer {
  try {
    return { mail: readMail(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), options) };
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
