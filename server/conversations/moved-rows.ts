import type { Insertable } from "kysely";
import type { Tables, Tx } from "#platform/database/index.ts";
import { newId } from "#platform/ids.ts";
import { randomKey, spokenCode } from "#platform/random.ts";
import { previewOf } from "./add-message.ts";
import { broughtReferenceLength } from "./brought-rows.ts";
import { lifeOf } from "./conversation.ts";
import type { MovedLife, MovedMatter, MovedMessage } from "./moved-matter.ts";

type Row<Table extends keyof Tables> = Insertable<Tables[Table]>;

/** A new conversation that began elsewhere. */
export function conversationRow(tx: Tx, matter: MovedMatter, life: MovedLife): Row<"conversation"> {
  const { said, inbox } = matter;
  const talk = said.filter(({ side }) => side === "customer");
  const last = talk.at(-1) ?? said.at(-1);
  const { state, turn } = lifeOf({
    ended: life.ended && "silence",
    unansweredLatest: life.unansweredLatest ?? undefined,
    waits: [],
    questionRuns: false,
  });
  return {
    workspaceId: tx.workspaceId,
    id: matter.id,
    reference: spokenCode(broughtReferenceLength),
    subject: matter.subject,
    state,
    turn,
    resolution: life.ended ? "silence" : null,
    inboxId: inbox.id,
    teamId: inbox.teamId,
    assigneeId: null,
    requesterId: matter.requesterId,
    channel: matter.channel,
    language: matter.language,
    version: said.length,
    // What has ended elsewhere is new to nobody; an answer that is owed is.
    messageVersion: life.ended ? 0 : said.length,
    lastMessageAt: last?.createdAt ?? tx.now,
    lastMessageKind: last?.kind ?? null,
    lastMessagePreview: previewOf(last?.text ?? ""),
    lastMessageAuthor: last?.authorName ?? "",
    unansweredSince: life.unansweredSince,
    unansweredLatest: life.unansweredLatest,
    endedAt: life.ended?.at ?? null,
    createdAt: said[0]?.createdAt ?? tx.now,
  };
}

export function endingRow(tx: Tx, conversationId: string, ended: NonNullable<MovedLife["ended"]>): Row<"ending"> {
  return {
    workspaceId: tx.workspaceId,
    id: newId(),
    conversationId,
    resolution: "silence",
    byKind: "system",
    byId: null,
    messageId: null,
    reason: ended.reason,
    helperId: null,
    at: ended.at,
    undoneAt: null,
  };
}

const keyBytes = 8;

/** Those who are not on it yet; since its first word. */
export function participantRows(tx: Tx, { id, people, said }: MovedMatter): (Row<"participant"> & { id: string })[] {
  return people.map(({ role, person, customerId }) => ({
    workspaceId: tx.workspaceId,
    id: newId(),
    conversationId: id,
    customerId,
    role,
    name: person.name.slice(0, 200),
    address: person.address.toLowerCase(),
    key: randomKey(keyBytes),
    joinedAt: said[0]?.createdAt ?? tx.now,
    leftAt: null,
  }));
}

/** `participants` by address: an author who is on it is who they are there. */
export function messageRow(
  tx: Tx,
  conversationId: string,
  { attachments: _files, ...message }: MovedMessage,
  { version, participants }: { version: number; participants: ReadonlyMap<string, Author> },
): Row<"message"> {
  const author = message.kind === "inbound" ? participants.get(message.authorAddress ?? "") : undefined;
  return {
    ...message,
    ...(author && { participantId: author.id, authorId: author.customerId ?? null }),
    workspaceId: tx.workspaceId,
    conversationId,
    version,
    folded: JSON.stringify(message.folded ?? []),
    recipients: JSON.stringify(message.recipients ?? { to: [], cc: [], bcc: [] }),
  };
}

export interface Author {
  id: string;
  customerId?: string | null | undefined;
}

export function attachmentRows(tx: Tx, { id: messageId, createdAt, attachments }: MovedMessage): Row<"attachment">[] {
  return attachments.map(({ id, inline, ...file }) => ({
    ...file,
    workspaceId: tx.workspaceId,
    id: id ?? newId(),
    messageId,
    isInline: inline,
    createdBy: null,
    createdAt,
  }));
}
