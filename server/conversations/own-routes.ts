import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Tx } from "#platform/database/index.ts";
import { route } from "#platform/http/index.ts";
import { type MemberActor, memberActorOf } from "../members/index.ts";
import { attachmentJson } from "./attachment.ts";
import type { ConversationParts } from "./conversation-parts.ts";
import { type DraftRow, draftsOf, dropDraft, filesOfDrafts, keepDraft } from "./draft.ts";
import { findConversation } from "./find.ts";
import { attachmentSchema, thanksList } from "./schemas.ts";
import { see } from "./see.ts";
import { conversationParams as params } from "./tagged.ts";
import { seeThanks, thanksOf } from "./thank.ts";

const kind = z.enum(["outbound", "note"]);
const address = z
  .object({ name: z.string().max(200), address: z.string().max(320) })
  .meta({ id: "DraftAddressee", description: "As it is typed: an address need not be whole yet" });

const draftBody = z
  .object({
    kind,
    text: z.string().max(200_000),
    html: z.string().max(500_000).nullable().optional(),
    to: z.array(address).max(50).optional(),
    cc: z.array(address).max(50).optional(),
    bcc: z.array(address).max(50).optional(),
    attachmentIds: z.array(z.uuid()).max(50).optional(),
    seenVersion: z.number().int().nullable().optional(),
  })
  .meta({ id: "DraftBody" });

const draftSchema = draftBody
  .extend({
    attachments: z.array(attachmentSchema).describe("The files of `attachmentIds` that are there and not sent yet"),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: "Draft" });
const draftList = z.object({ items: z.array(draftSchema) }).meta({ id: "DraftList" });

/** What belongs to one member alone: drafts, and what they have seen. */
export function ownRoutes(app: FastifyInstance, { store }: ConversationParts): void {
  const own = { tag: "drafts", action: "conversation.write", params } as const;

  route(
    app,
    {
      ...own,
      method: "GET",
      url: "/conversations/:id/drafts",
      summary: "My drafts here",
      answer: draftList,
    },
    async ({ params: { id } }, request) => {
      const actor = memberActorOf(request);
      return store.inWorkspace(actor.workspaceId, async (tx) => {
        await findConversation(tx, actor, id);
        return { items: await Promise.all((await draftsOf(tx, actor, id)).map((row) => shownDraft(tx, actor, row))) };
      });
    },
  );

  route(
    app,
    {
      ...own,
      method: "PUT",
      url: "/conversations/:id/drafts",
      summary: "Keep what I am writing",
      body: draftBody,
      answer: draftSchema,
    },
    async ({ params: { id }, body }, request) => {
      const actor = memberActorOf(request);
      return store.inWorkspace(actor.workspaceId, async (tx) => {
        await findConversation(tx, actor, id);
        const draft = { kind: body.kind, body, seenVersion: body.seenVersion ?? undefined };
        return shownDraft(tx, actor, await keepDraft(tx, actor, id, draft));
      });
    },
  );

  route(
    app,
    { ...own, method: "DELETE", url: "/conversations/:id/drafts", summary: "Drop a draft", query: z.object({ kind }) },
    async ({ params: { id }, query }, request) => {
      const actor = memberActorOf(request);
      await store.inWorkspace(actor.workspaceId, async (tx) => {
        await findConversation(tx, actor, id);
        await dropDraft(tx, actor, id, query.kind);
      });
    },
  );

  route(
    app,
    {
      ...own,
      method: "PUT",
      url: "/conversations/:id/seen",
      summary: "I have seen it up to this version",
      body: z.object({ version: z.number().int().min(0) }).meta({ id: "Seen" }),
    },
    async ({ params: { id }, body }, request) => {
      const actor = memberActorOf(request);
      await store.inWorkspace(actor.workspaceId, async (tx) =>
        see(tx, actor, await findConversation(tx, actor, id, { lock: true }), body.version),
      );
    },
  );
}

/** The words of thanks that reached me: nobody else reads them as a list. */
export function thanksRoutes(app: FastifyInstance, { store }: ConversationParts): void {
  const own = { tag: "thanks", action: "own.read" } as const;
  route(
    app,
    { ...own, method: "GET", url: "/thanks", summary: "The words of thanks that reached me", answer: thanksList },
    async (_input, request) => {
      const actor = memberActorOf(request);
      const rows = await store.inWorkspace(actor.workspaceId, (tx) => thanksOf(tx, actor.id));
      return { items: rows.map(({ at, seenAt, ...row }) => ({ ...row, at: at.toISOString(), seen: seenAt !== null })) };
    },
  );

  route(
    app,
    { ...own, method: "PUT", url: "/thanks/seen", summary: "I have read my thanks" },
    async (_input, request) => {
      const actor = memberActorOf(request);
      await store.inWorkspace(actor.workspaceId, (tx) => seeThanks(tx, actor.id));
    },
  );
}

async function shownDraft(tx: Tx, actor: MemberActor, draft: DraftRow): Promise<z.input<typeof draftSchema>> {
  const { kind: draftKind, body, seenVersion, updatedAt } = draft;
  const parsed = draftBody.parse({ ...body, kind: draftKind });
  const files = await filesOfDrafts(tx, actor, parsed.attachmentIds ?? []);
  // In the order in which they were attached.
  const attachments = (parsed.attachmentIds ?? []).flatMap((id) => files.find((file) => file.id === id) ?? []);
  return { ...parsed, attachments: attachments.map(attachmentJson), seenVersion, updatedAt: updatedAt.toISOString() };
}
