import type { Selectable } from "kysely";
import type { Tables, Tx } from "#platform/database/index.ts";
import type { MemberActor } from "../members/index.ts";
import type { AttachmentRow } from "./attachment.ts";

export type DraftRow = Selectable<Tables["draft"]>;

export interface Draft {
  kind: "outbound" | "note";
  body: Record<string, unknown>;
  seenVersion?: number | undefined;
}

/** Keeps what a member is writing, so that no closed lid and no lost connection costs a word. */
export async function keepDraft(
  tx: Tx,
  actor: MemberActor,
  conversationId: string,
  { kind, body, seenVersion }: Draft,
): Promise<DraftRow> {
  const kept = { body: JSON.stringify(body), seenVersion: seenVersion ?? null, updatedAt: tx.now };
  return tx.db
    .insertInto("draft")
    .values({ workspaceId: tx.workspaceId, memberId: actor.id, placeId: conversationId, conversationId, kind, ...kept })
    .onConflict((conflict) => conflict.columns(["workspaceId", "memberId", "placeId", "kind"]).doUpdateSet(kept))
    .returningAll()
    .executeTakeFirstOrThrow();
}

export function draftsOf(tx: Tx, actor: MemberActor, conversationId: string): Promise<DraftRow[]> {
  return tx.db
    .selectFrom("draft")
    .selectAll()
    .where("workspaceId", "=", tx.workspaceId)
    .where("memberId", "=", actor.id)
    .where("placeId", "=", conversationId)
    .execute();
}

/** The files that were attached to what is being written, as far as they are still there and not sent. */
export function filesOfDrafts(tx: Tx, actor: MemberActor, ids: readonly string[]): Promise<AttachmentRow[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return tx.db
    .selectFrom("attachment")
    .selectAll()
    .where("workspaceId", "=", tx.workspaceId)
    .where("createdBy", "=", actor.id)
    .where("messageId", "is", null)
    .where("id", "in", [...ids])
    .execute();
}

export async function dropDraft(
  tx: Tx,
  actor: MemberActor,
  conversationId: string,
  kind: Draft["kind"],
): Promise<void> {
  await tx.db
    .deleteFrom("draft")
    .where("workspaceId", "=", tx.workspaceId)
    .where("memberId", "=", actor.id)
    .where("placeId", "=", conversationId)
    .where("kind", "=", kind)
    .execute();
}
