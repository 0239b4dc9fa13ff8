import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { reachOutside } from "#platform/egress/index.ts";
import { route } from "#platform/http/index.ts";
import type { Parts } from "#platform/parts.ts";
import { findInbox } from "../../../inboxes/index.ts";
import { actorOf } from "../../../members/index.ts";
import { connectMailbox, disconnectMailbox } from "./connect.ts";
import { findMailbox } from "./find.ts";
import { mailboxJson } from "./json.ts";
import { fetchedMailboxSchema, inboxMailboxSchema, mailboxWishSchema } from "./schemas.ts";

const tag = "inboxes";
const params = z.object({ id: z.uuid() });

/** Where the mail of an inbox is fetched: a mailbox of the company's own, elsewhere. */
export async function fetchingRoutes(
  app: FastifyInstance,
  { store, internalHosts = [] }: Pick<Parts, "store"> & { internalHosts?: readonly string[] | undefined },
): Promise<void> {
  const reach = reachOutside(internalHosts);
  route(
    app,
    {
      method: "GET",
      url: "/inboxes/:id/mailbox",
      summary: "Where the mail of an inbox is fetched, and how that goes",
      tag,
      action: "inbox.read",
      params,
      answer: inboxMailboxSchema,
    },
    async ({ params: { id } }, request) =>
      store.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        await findInbox(tx, id);
        const mailbox = await findMailbox(tx, id);
        return { mailbox: mailbox ? mailboxJson(mailbox) : null };
      }),
  );
  route(
    app,
    {
      method: "PUT",
      url: "/inboxes/:id/mailbox",
      summary: "Tries a mailbox, and fetches the mail of an inbox from there if that works",
      tag,
      action: "inbox.change",
      params,
      body: mailboxWishSchema,
      answer: fetchedMailboxSchema,
    },
    async ({ params: { id }, body }, request) =>
      mailboxJson(await connectMailbox({ store }, actorOf(request), id, body, reach)),
  );
  route(
    app,
    {
      method: "DELETE",
      url: "/inboxes/:id/mailbox",
      summary: "Fetches no more mail from there; the mailbox itself is left as it is",
      tag,
      action: "inbox.change",
      params,
    },
    async ({ params: { id } }, request) => {
      const actor = actorOf(request);
      await store.inWorkspace(actor.workspaceId, (tx) => disconnectMailbox(tx, actor, id));
    },
  );
}
