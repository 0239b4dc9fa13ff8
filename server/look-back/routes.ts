import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Refusal } from "#platform/errors.ts";
import { route } from "#platform/http/index.ts";
import type { Parts } from "#platform/parts.ts";
import { NoMbox } from "../mail-reading/index.ts";
import { actorOf, isTimeZone } from "../members/index.ts";
import { workspaceOf } from "../workspaces/index.ts";
import { lookBack } from "./look-back.ts";
import { readLetters } from "./read-letters.ts";
import { lookBackQuery, lookBackSchema } from "./schemas.ts";

/** Of one mailbox file, as a mailbox of ten years has; only a few mails of it are held at once. */
const mailboxBytesMax = 4 * 1024 * 1024 * 1024;
/** What came in and what was sent, and some more. */
const filesMax = 10;

/** Looking back over a mailbox that one has elsewhere: it is read as it comes, and nothing of it is stored. */
export async function lookBackRoutes(app: FastifyInstance, { store }: Parts): Promise<void> {
  const limits = { fileSize: mailboxBytesMax, files: filesMax, fields: 5 };
  await app.register(multipart, { limits, throwFileSizeLimit: false });
  let isReading = false;

  route(
    app,
    {
      method: "POST",
      url: "/look-back",
      summary: "Say what mailbox files (mbox, in the field `file`) tell about their last 90 days; nothing is stored",
      tag: "look-back",
      action: "workspace.read", // the file is their own, and nothing of the company is read
      query: lookBackQuery,
      answer: lookBackSchema,
      uploads: true,
      bodyBytesMax: mailboxBytesMax,
    },
    async ({ query: { timeZone, ours } }, request) => {
      const { workspaceId } = actorOf(request);
      const workspace = await store.inWorkspace(workspaceId, workspaceOf);
      const zone = timeZone ?? workspace.timeZone;
      if (!isTimeZone(zone)) {
        throw new Refusal(422, "invalid", `There is no time zone "${zone}". Write it as Europe/Berlin.`, {
          field: "timeZone",
        });
      }
      // It takes a core for as long as it lasts: the desk comes first.
      if (isReading) {
        throw new Refusal(429, "looking_back", "Somebody looks back over a mailbox just now. Try again in a minute.");
      }
      isReading = true;
      try {
        const { letters, all, unread } = await readLetters({ files: filesOf(request) });
        return { all, unread, ...lookBack(letters, { timeZone: zone, ours }) };
      } catch (problem) {
        throw problem instanceof NoMbox ? new Refusal(422, "no_mailbox", problem.message) : problem;
      } finally {
        isReading = false;
      }
    },
  );
}

async function* filesOf(request: FastifyRequest): AsyncGenerator<AsyncIterable<Uint8Array>> {
  if (!request.isMultipart()) throw missing();
  let count = 0;
  for await (const { file } of request.files()) {
    count += 1;
    yield file;
    if (file.truncated) {
      const gigabytes = mailboxBytesMax / 1024 ** 3;
      throw new Refusal(
        413,
        "too_large",
        `A mailbox file has ${gigabytes} GB at most here. Look back over it by bin/manyhands look-back.`,
      );
    }
  }
  if (count === 0) throw missing();
}

function missing(): Refusal {
  return new Refusal(400, "file_missing", "Send the mailbox file in the field `file`.");
}
