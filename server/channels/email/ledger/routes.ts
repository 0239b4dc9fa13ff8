import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { secondMs } from "#platform/clock.ts";
import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { onceOnly, pageFrom, readCursor, route } from "#platform/http/index.ts";
import type { Parts } from "#platform/parts.ts";
import { hidePageLinksInMail } from "../../../mail/tokens/index.ts";
import { withoutPageLinks } from "../../../mail-content/index.ts";
import { createMailReader, type ReadMail } from "../../../mail-reading/index.ts";
import { actorOf } from "../../../members/index.ts";
import { prepare, rawOf } from "../ingest/index.ts";
import { joinMail, openMail, retryMail, separateMail } from "./decide-by-hand.ts";
import { countMails, findMail, listMails } from "./find.ts";
import { mailJson } from "./json.ts";
import { byId, mailCountSchema, mailListSchema, mailQuery, mailSchema, openedSchema, openingBody } from "./schemas.ts";

/** Somebody waits for it at a screen. */
const readingMsMax = 10 * secondMs;
const tag = "mails";

/** The routes under /mails: every mail that came in, what became of it, and what people decide about it. */
export async function mailRoutes(app: FastifyInstance, parts: Parts): Promise<void> {
  const reader = createMailReader({ workers: 1, timeoutMs: readingMsMax });
  app.addHook("onClose", () => reader.close());
  readRoutes(app, parts, async (raw, returnPath) => withoutPageLinks(await reader.read(raw, { returnPath })));
  decisionRoutes(app, parts, (row) => prepare(parts.storage, reader, row));
}

function readRoutes(
  app: FastifyInstance,
  { store, storage }: Parts,
  read: (raw: Buffer, returnPath: string) => Promise<ReadMail>,
): void {
  route(
    app,
    {
      method: "GET",
      url: "/mails",
      summary: "The ledger of mails",
      tag,
      action: "mail.read",
      query: mailQuery,
      answer: mailListSchema,
    },
    async ({ query: { state: states, limit, cursor, ...filter } }, request) => {
      const actor = actorOf(request);
      const question = { ...filter, states, limit, after: readCursor(cursor) };
      const rows = await store.inWorkspace(actor.workspaceId, (tx) => listMails(tx, actor, question));
      return pageFrom(rows, limit, ({ receivedAt, id }) => ({ at: receivedAt, id }), mailJson);
    },
  );

  route(
    app,
    {
      method: "GET",
      url: "/mails/count",
      summary: "How many mails wait for a look",
      tag,
      action: "mail.read",
      answer: mailCountSchema,
    },
    async (_input, request) => {
      const actor = actorOf(request);
      return store.inWorkspace(actor.workspaceId, (tx) => countMails(tx, actor));
    },
  );

  route(
    app,
    {
      method: "GET",
      url: "/mails/:id",
      summary: "One mail, as it is shown",
      tag,
      action: "mail.read",
      params: byId,
      answer: mailSchema,
    },
    async ({ params: { id } }, request) => {
      const actor = actorOf(request);
      const row = await store.inWorkspace(actor.workspaceId, (tx) => findMail(tx, actor, id));
      const mail = await read(await rawOf(storage, row), row.envelopeFrom).catch(() => undefined);
      return { ...mailJson(row), text: mail?.text ?? null, html: mail?.html ?? null };
    },
  );

  // Not by `route`: what it answers is the mail as it came, never to be run by a browser.
  app.get(
    "/mails/:id/raw",
    {
      config: { action: "mail.read", downloads: "text/plain" },
      schema: { tags: [tag], summary: "One mail, as it came, without its links to the customer's page" },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { id } = byId.parse(request.params);
      const row = await store.inWorkspace(actor.workspaceId, (tx) => findMail(tx, actor, id));
      reply
        .type("text/plain; charset=utf-8")
        .header("content-disposition", `attachment; filename="${id}.eml"`)
        .header("x-content-type-options", "nosniff")
        .header("content-security-policy", "default-src 'none'; sandbox");
      return reply.send(hidePageLinksInMail(await rawOf(storage, row)));
    },
  );
}

type Prepared = Awaited<ReturnType<typeof prepare>>;
type Verb = (tx: Tx, prepared: Prepared) => Promise<string>;

function decisionRoutes(
  app: FastifyInstance,
  { store }: Parts,
  prepareMail: (row: Parameters<typeof prepare>[2]) => Promise<Prepared>,
): void {
  /** Reads the mail before the transaction, and keeps its files only if the verb used them. */
  const decide = async (request: FastifyRequest, id: string, verb: Verb): Promise<{ conversationId: string }> => {
    const actor = actorOf(request);
    const { workspaceId } = actor;
    const row = await store.inWorkspace(workspaceId, (tx) => findMail(tx, actor, id));
    const prepared = await prepareMail(row).catch((problem: unknown) => {
      throw new Refusal(422, "unreadable", "This mail cannot be read. Look at it as it came.", {
        problem: String(problem),
      });
    });
    const actorId = "id" in actor ? actor.id : workspaceId;
    let isUsed = false;
    try {
      return await onceOnly(store, request, { workspaceId, actorId }, async (tx) => {
        const conversationId = await verb(tx, prepared);
        isUsed = true;
        return { conversationId };
      });
    } catch (problem) {
      isUsed = false;
      throw problem;
    } finally {
      if (!isUsed) await prepared.discard();
    }
  };

  const spec = {
    method: "POST",
    tag,
    action: "mail.change",
    params: byId,
    answer: openedSchema,
    status: 201,
    once: true,
  } as const;

  route(
    app,
    { ...spec, url: "/mails/:id/opening", summary: "Opens a conversation from a mail", body: openingBody },
    async ({ params: { id }, body }, request) =>
      decide(request, id, (tx, prepared) => openMail(tx, actorOf(request), id, prepared, body)),
  );

  route(
    app,
    { ...spec, url: "/mails/:id/joining", summary: "Lets a held mail join its conversation" },
    async ({ params: { id } }, request) =>
      decide(request, id, (tx, prepared) => joinMail(tx, actorOf(request), id, prepared)),
  );

  route(
    app,
    { ...spec, url: "/mails/:id/separating", summary: "Makes a held mail a conversation of its own" },
    async ({ params: { id } }, request) =>
      decide(request, id, (tx, prepared) => separateMail(tx, actorOf(request), id, prepared)),
  );

  route(
    app,
    {
      method: "POST",
      url: "/mails/:id/retry",
      summary: "Reads an unreadable mail again",
      tag,
      action: "mail.change",
      params: byId,
      status: 202,
      answer: z.object({ id: z.uuid() }).meta({ id: "RetriedMail" }),
    },
    async ({ params: { id } }, request) => {
      const actor = actorOf(request);
      await store.inWorkspace(actor.workspaceId, (tx) => retryMail(tx, actor, id));
      return { id };
    },
  );
}
