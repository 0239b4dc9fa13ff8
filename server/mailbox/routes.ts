import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { secondMs } from "#platform/clock.ts";
import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { route } from "#platform/http/index.ts";
import type { Parts } from "#platform/parts.ts";
import { signingKeys } from "../mail/tokens/index.ts";
import { createMailReader } from "../mail-reading/index.ts";
import { type Actor, actorOf, idOf } from "../members/index.ts";
import { workspaceOf } from "../workspaces/index.ts";
import { listAddresses } from "./addresses.ts";
import { automaticTexts, bytesOf, contentOf, storedMail } from "./content.ts";
import { filesOf } from "./files.ts";
import { mailsJson } from "./json.ts";
import { listMails } from "./mails.ts";
import { mustBeOpen } from "./open.ts";
import {
  acceptedMail,
  mailboxAddressList,
  mailboxMailContent,
  mailboxMailList,
  mailboxMailsQuery,
  newMailboxMailBytesMax,
  newMailboxMailSchema,
} from "./schemas.ts";
import { wayOf, writeMail } from "./write.ts";

export interface MailboxParts extends Parts {
  /** Set: mail leaves for the world, and the built-in mailbox is for demo workspaces only. */
  mailUrl?: string | undefined;
}

/** Somebody waits for it at a screen. */
const readingMsMax = 10 * secondMs;
const action = "mailbox.write";
const tag = "mailbox";

/** The built-in mailbox: what a customer's mailbox would show, and writing as the customer. */
export async function mailboxRoutes(app: FastifyInstance, parts: MailboxParts): Promise<void> {
  const { store, storage, publicUrl, mailUrl } = parts;
  // What somebody has sent us is never read in the thread that serves everybody.
  const reader = createMailReader({ workers: 1, timeoutMs: readingMsMax });
  app.addHook("onClose", () => reader.close());

  route(
    app,
    {
      method: "GET",
      url: "/mailbox/addresses",
      summary: "Customers with mails, newest first",
      tag,
      action,
      answer: mailboxAddressList,
    },
    async (_input, request) => opened(request, async (tx, actor) => ({ items: await listAddresses(tx, actor) })),
  );

  route(
    app,
    {
      method: "GET",
      url: "/mailbox/mails",
      summary: "What lies in a customer's mailbox, newest first",
      tag,
      action,
      query: mailboxMailsQuery,
      answer: mailboxMailList,
    },
    async ({ query: { address } }, request) =>
      opened(request, async (tx, actor) => {
        const rows = await listMails(tx, actor, address);
        const { slug } = await workspaceOf(tx);
        const [key] = await signingKeys(tx);
        if (!key) throw new Error("The workspace has no signing key.");
        const place = { workspaceId: tx.workspaceId, slug, publicUrl, key };
        const [texts, files] = [await automaticTexts(tx, rows), await filesOf(tx, rows)];
        return { items: mailsJson(place, rows, { texts, files }) };
      }),
  );

  route(
    app,
    {
      method: "GET",
      url: "/mailbox/mails/:id",
      summary: "One mail as a mail program shows it",
      tag,
      action,
      params: z.object({ id: z.uuid() }),
      answer: mailboxMailContent,
    },
    async ({ params: { id } }, request) => {
      const stored = await opened(request, (tx, actor) => storedMail(tx, actor, id));
      const mail = await reader.read(await bytesOf(storage, stored)).catch(() => {
        throw new Refusal(422, "unreadable", "This mail cannot be read. Look at it as it came, in the ledger.");
      });
      return contentOf(id, mail);
    },
  );

  route(
    app,
    {
      method: "POST",
      url: "/mailbox/mails",
      summary: "Write as the customer",
      tag,
      action,
      body: newMailboxMailSchema,
      once: true,
      answer: acceptedMail,
      status: 202,
      bodyBytesMax: newMailboxMailBytesMax,
    },
    async ({ body }, request) => {
      const key = request.headers["idempotency-key"];
      const actor = actorOf(request);
      const way = await opened(request, async (tx) => {
        const found = await wayOf(tx, actor, body);
        await mustBeOpen(tx, mailUrl ?? found.inbox.mailUrl ?? undefined);
        return found;
      });
      const onceKey = typeof key === "string" && key !== "" ? `${idOf(actor)} ${key}` : undefined;
      return writeMail(parts, { way, mail: body, onceKey });
    },
  );

  /** In a transaction, and only where the mailbox may be opened at all. */
  function opened<Outcome>(
    request: FastifyRequest,
    work: (tx: Tx, actor: Actor) => Promise<Outcome>,
  ): Promise<Outcome> {
    const actor = actorOf(request);
    return store.inWorkspace(actor.workspaceId, async (tx) => {
      await mustBeOpen(tx, mailUrl);
      return work(tx, actor);
    });
  }
}
