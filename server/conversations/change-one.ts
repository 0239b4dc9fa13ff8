import type { FastifyReply, FastifyRequest } from "fastify";
import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { onceOnly } from "#platform/http/index.ts";
import { type Actor, actorOf, idOf } from "../members/index.ts";
import type { ConversationParts } from "./conversation-parts.ts";
import { findConversation } from "./find.ts";
import { conversationJson } from "./json.ts";
import type { ConversationRow } from "./row.ts";
import { tagged } from "./tagged.ts";
import { wholeConversation } from "./whole.ts";

/** Runs one verb on one conversation, for whoever may see it, once for each Idempotency-Key, and answers the whole of it. */
export async function changeOne(
  { store, publicUrl }: ConversationParts,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
  verb: (tx: Tx, actor: Actor, conversation: ConversationRow) => Promise<unknown>,
) {
  const actor = actorOf(request);
  const body = await onceOnly(store, request, { workspaceId: actor.workspaceId, actorId: idOf(actor) }, async (tx) => {
    const conversation = await findConversation(tx, actor, id, { lock: true });
    mustMatch(request, conversation);
    await verb(tx, actor, conversation);
    return conversationJson(await wholeConversation(tx, actor, id, publicUrl));
  });
  return tagged(reply, body);
}

/** RFC 9110, section 13.1.1: who says which version they have seen changes no other. */
export function mustMatch(request: FastifyRequest, conversation: ConversationRow): void {
  const wished = seenVersionOf(request);
  if (wished === undefined || wished === conversation.version) return;
  throw new Refusal(412, "changed_meanwhile", "It was changed meanwhile. Look at it again, then decide.", {
    version: conversation.version,
  });
}

/** What cannot be read is refused, never passed over: who asks for care must not be given none. `*` takes any version. */
export function seenVersionOf(request: FastifyRequest): number | undefined {
  const given = request.headers["if-match"];
  if (given === undefined || given === "*") return undefined;
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(given)?.[1];
  if (version !== undefined) return Number(version);
  const sentence =
    'If-Match is the ETag of the conversation, such as "3" with its quotes. Send it so, or leave it out.';
  throw new Refusal(400, "invalid_if_match", sentence);
}
