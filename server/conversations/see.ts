import type { Tx } from "#platform/database/index.ts";
import { type MemberActor, signature } from "../members/index.ts";
import type { ConversationRow } from "./row.ts";
import { settle } from "./settle.ts";

/** This member has seen it up to a version. Thanks that have been seen by somebody need not stand out any more. */
export async function see(tx: Tx, actor: MemberActor, conversation: ConversationRow, version: number): Promise<void> {
  const { workspaceId, now } = tx;
  await tx.db
    .insertInto("seen")
    .values({ workspaceId, memberId: actor.id, conversationId: conversation.id, version, at: now })
    .onConflict((conflict) =>
      conflict.columns(["workspaceId", "memberId", "conversationId"]).doUpdateSet(({ fn, ref, val }) => ({
        version: fn<number>("greatest", [ref("seen.version"), val(version)]),
        at: now,
      })),
    )
    .execute();
  if (!conversation.unseenThanks) return;
  tx.record({ kind: "thanks.seen", conversationId: conversation.id, ...signature(actor) });
  await settle(tx, conversation, { unseenThanks: false });
}
