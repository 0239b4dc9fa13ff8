import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { pageFrom, readCursor, route } from "#platform/http/index.ts";
import type { Parts } from "#platform/parts.ts";
import { actorOf } from "../../members/index.ts";
import { findOutgoingMail, listOutgoingMails } from "./find.ts";
import { outgoingMailJson, outgoingMailsJson } from "./json.ts";
import { retryMail } from "./retry.ts";
import { outgoingMailList, outgoingMailQuery, outgoingMailSchema } from "./schemas.ts";

const one = z.object({ id: z.uuid() });

/** The send log: what left, what waits and why, one row a recipient. */
export async function outgoingMailRoutes(
  app: FastifyInstance,
  { store, storage, mailUrl: operatorUrl }: Parts & { mailUrl?: string | undefined },
): Promise<void> {
  route(
    app,
    {
      method: "GET",
      url: "/outgoing-mails",
      summary: "Outgoing mails, newest first",
      tag: "outgoing-mails",
      action: "mail.read",
      query: outgoingMailQuery,
      answer: outgoingMailList,
    },
    async ({ query: { limit, cursor, ...wanted } }, request) => {
      const actor = actorOf(request);
      const rows = await store.inWorkspace(actor.workspaceId, (tx) =>
        listOutgoingMails(tx, actor, { ...wanted, limit, after: readCursor(cursor), operatorUrl }),
      );
      const page = pageFrom(
        rows,
        limit,
        ({ createdAt, id }) => ({ at: createdAt, id }),
        (row) => row,
      );
      return { ...page, items: await outgoingMailsJson(storage, page.items) };
    },
  );

  route(
    app,
    {
      method: "GET",
      url: "/outgoing-mails/:id",
      summary: "One outgoing mail",
      tag: "outgoing-mails",
      action: "mail.read",
      params: one,
      answer: outgoingMailSchema,
    },
    async ({ params: { id } }, request) => {
      const actor = actorOf(request);
      const mail = await store.inWorkspace(actor.workspaceId, (tx) => findOutgoingMail(tx, actor, id, operatorUrl));
      return outgoingMailJson(storage, mail);
    },
  );

  route(
    app,
    {
      method: "POST",
      url: "/outgoing-mails/:id/retry",
      summary: "Send a mail again that did not leave or came back",
      tag: "outgoing-mails",
      action: "mail.change",
      params: one,
      answer: outgoingMailSchema,
    },
    async ({ params: { id } }, request) => {
      const actor = actorOf(request);
      const mail = await store.inWorkspace(actor.workspaceId, async (tx) => {
        await retryMail(tx, actor, await findOutgoingMail(tx, actor, id));
        return findOutgoingMail(tx, actor, id, operatorUrl);
      });
      return outgoingMailJson(storage, mail);
    },
  );
}
