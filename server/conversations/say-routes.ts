import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { onceOnly, route } from "#platform/http/index.ts";
import { findInboxOpenTo, listInboxesOpenTo } from "../inboxes/index.ts";
import { type Actor, actorOf, idOf } from "../members/index.ts";
import { seenVersionOf } from "./change-one.ts";
import type { ConversationParts } from "./conversation-parts.ts";
import { findConversation, findMessageOf, participantsOf } from "./find.ts";
import { forward } from "./forward.ts";
import { conversationJson, messageJson } from "./json.ts";
import { note } from "./note.ts";
import type { MessageRow } from "./row.ts";
import { conversationSchema, messageSchema, newConversationSchema, newMessageSchema } from "./schemas.ts";
import { recipientsOf, send } from "./send.ts";
import { startConversation } from "./start.ts";
import type { Addressee } from "./tables.ts";
import { conversationParams as params } from "./tagged.ts";
import { takeBackMessage } from "./take-back.ts";
import { readMessage } from "./thread.ts";
import { wholeConversation } from "./whole.ts";

const action = "conversation.write";
const said = messageSchema.extend({ conversationVersion: z.number().int() }).meta({ id: "SaidMessage" });

type Given = string | { name?: string | undefined; address: string };

/** Saying something: an answer, a note, a forward, a first word; and taking it back. */
export function sayRoutes(app: FastifyInstance, parts: ConversationParts): void {
  const { store, publicUrl, sanitize } = parts;
  route(
    app,
    {
      method: "POST",
      url: "/conversations/:id/messages",
      summary: "Answer the customer, write a note, or forward to somebody outside",
      tag: "messages",
      action,
      params,
      body: newMessageSchema,
      answer: said,
      once: true,
      versioned: true,
      status: 201,
    },
    async ({ params: { id }, body }, request) => {
      const actor = actorOf(request);
      return onceOnly(store, request, { workspaceId: actor.workspaceId, actorId: idOf(actor) }, async (tx) => {
        const { message, version } = await say(
          tx,
          actor,
          id,
          { ...body, html: body.html && sanitize(body.html) },
          seenVersionOf(request),
        );
        return saidJson(tx, message, version);
      });
    },
  );

  route(
    app,
    {
      method: "POST",
      url: "/conversations",
      summary: "Begin a conversation from our side",
      tag: "conversations",
      action,
      body: newConversationSchema,
      once: true,
      answer: conversationSchema,
      status: 201,
    },
    async ({ body }, request) => {
      const actor = actorOf(request);
      return onceOnly(store, request, { workspaceId: actor.workspaceId, actorId: idOf(actor) }, async (tx) => {
        const { conversation } = await startConversation(tx, actor, {
          ...body,
          html: body.html && sanitize(body.html),
          inbox: await inboxFor(tx, actor, body.inboxId),
          to: addressee(body.to),
          cc: (body.cc ?? []).map(addressee),
          bcc: (body.bcc ?? []).map(addressee),
          confirm: asking(body.confirm),
          waitUntil: body.waitUntil ? new Date(body.waitUntil) : undefined,
        });
        return conversationJson(await wholeConversation(tx, actor, conversation.id, publicUrl));
      });
    },
  );

  route(
    app,
    {
      method: "DELETE",
      url: "/messages/:id",
      summary: "Take an answer back before it leaves",
      tag: "messages",
      action,
      params,
      answer: conversationSchema,
    },
    async ({ params: { id } }, request) => {
      const actor = actorOf(request);
      return store.inWorkspace(actor.workspaceId, async (tx) => {
        const message = await findMessageOf(tx, actor, id);
        const conversation = await takeBackMessage(tx, actor, message);
        return conversationJson(await wholeConversation(tx, actor, conversation.id, publicUrl));
      });
    },
  );
}

type NewMessage = z.output<typeof newMessageSchema>;

async function say(
  tx: Tx,
  actor: Actor,
  id: string,
  body: NewMessage,
  matched: number | undefined,
): Promise<{ message: MessageRow; version: number }> {
  const conversation = await findConversation(tx, actor, id, { lock: true });
  const seenVersion = body.seenVersion ?? matched;
  const { conversation: after, message } = body.forwardTo
    ? await forward(tx, actor, conversation, { ...body, person: addressee(body.forwardTo) })
    : body.kind === "note"
      ? await note(tx, actor, conversation, body)
      : await send(tx, actor, conversation, {
          ...body,
          seenVersion,
          recipients: {
            to: body.to ? body.to.map(addressee) : recipientsOf(await participantsOf(tx, id)),
            cc: (body.cc ?? []).map(addressee),
            bcc: (body.bcc ?? []).map(addressee),
          },
          confirm: asking(body.confirm),
          waitUntil: body.waitUntil ? new Date(body.waitUntil) : undefined,
        });
  return { message, version: after.version };
}

async function saidJson(tx: Tx, message: MessageRow, conversationVersion: number) {
  const written = await readMessage(tx, message.id);
  return { ...messageJson(written), conversationVersion };
}

async function inboxFor(tx: Tx, actor: Actor, inboxId: string | undefined): Promise<{ id: string; teamId: string }> {
  if (inboxId) return findInboxOpenTo(tx, actor, inboxId);
  const [first] = await listInboxesOpenTo(tx, actor);
  if (!first) throw new Refusal(409, "no_inbox", "There is no inbox to write from. Add one in the settings.");
  return first;
}

function addressee(given: Given): Addressee {
  return typeof given === "string" ? { name: "", address: given } : { name: given.name ?? "", address: given.address };
}

function asking(confirm: NewMessage["confirm"]): true | { at: Date } | undefined {
  if (typeof confirm === "object") return { at: new Date(confirm.at) };
  return confirm || undefined;
}
