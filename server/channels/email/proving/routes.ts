import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Tx } from "#platform/database/index.ts";
import { route } from "#platform/http/index.ts";
import type { Parts } from "#platform/parts.ts";
import { findInbox, listInboxes } from "../../../inboxes/index.ts";
import { actorOf } from "../../../members/index.ts";
import { beginProof } from "./begin.ts";
import { findProof, listProofs } from "./find.ts";
import { proofJson } from "./json.ts";
import { inboxProofSchema, mailProofList } from "./schemas.ts";

const params = z.object({ id: z.uuid() });

/** Whether the mail of an inbox was seen to work, and what is missing. */
export async function proofRoutes(app: FastifyInstance, { store }: Pick<Parts, "store">): Promise<void> {
  route(
    app,
    {
      method: "GET",
      url: "/mail-proofs",
      summary: "The newest proof of mail of each inbox that has one",
      tag: "mail-proofs",
      action: "inbox.read",
      answer: mailProofList,
    },
    async (_input, request) =>
      store.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        const present = new Set((await listInboxes(tx)).map(({ id }) => id));
        return { items: (await listProofs(tx)).filter(({ inboxId }) => present.has(inboxId)).map(proofJson) };
      }),
  );
  route(
    app,
    {
      method: "GET",
      url: "/inboxes/:id/proof",
      summary: "Whether mail of an inbox was seen to leave and to come back",
      tag: "mail-proofs",
      action: "inbox.read",
      params,
      answer: inboxProofSchema,
    },
    async ({ params: { id } }, request) => store.inWorkspace(actorOf(request).workspaceId, (tx) => shown(tx, id)),
  );
  route(
    app,
    {
      method: "PUT",
      url: "/inboxes/:id/proof",
      summary: "Proves the mail of an inbox: it sends a mail to itself, by the real path",
      tag: "mail-proofs",
      action: "inbox.change",
      params,
      answer: inboxProofSchema,
      status: 202,
    },
    async ({ params: { id } }, request) => {
      const actor = actorOf(request);
      return store.inWorkspace(actor.workspaceId, async (tx) => {
        await beginProof(tx, actor, id);
        return shown(tx, id);
      });
    },
  );
}

async function shown(tx: Tx, inboxId: string) {
  await findInbox(tx, inboxId);
  const proof = await findProof(tx, inboxId);
  return { proof: proof ? proofJson(proof) : null };
}
