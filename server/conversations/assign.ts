import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { type Actor, findMember, may, mustBeAllowed, signature } from "../members/index.ts";
import { findTeam } from "../teams/index.ts";
import { note } from "./note.ts";
import type { ConversationRow } from "./row.ts";
import { settle } from "./settle.ts";

export interface Assignment {
  /** Null: nobody. */
  memberId?: string | null | undefined;
  teamId?: string | undefined;
  /** For whoever takes over. */
  word?: string | undefined;
}

/** Takes it, gives it to somebody, or hands it over to another team; a word goes along as a note. */
export async function assign(
  tx: Tx,
  actor: Actor,
  conversation: ConversationRow,
  { memberId, teamId, word }: Assignment,
): Promise<ConversationRow> {
  mustBeAllowed(actor, "conversation.write");
  const changesTeam = teamId !== undefined && teamId !== conversation.teamId;
  if (teamId) await findTeam(tx, teamId);
  if (memberId) await mustServe(tx, memberId);
  // Another team's conversation is nobody's until one of them takes it.
  const assigneeId = memberId === undefined ? (changesTeam ? null : conversation.assigneeId) : memberId;
  const told = word?.trim() ? (await note(tx, actor, conversation, { text: word })).conversation : conversation;
  tx.record({
    kind: "conversation.assigned",
    conversationId: conversation.id,
    ...signature(actor),
    facts: { assigneeId, teamId: teamId ?? conversation.teamId, fromTeamId: changesTeam ? conversation.teamId : null },
  });
  // One verb, one version: the note counts with the assignment.
  return settle(
    tx,
    { ...told, version: conversation.version },
    { assigneeId, ...(teamId && { teamId }), wantsSomebodyElse: false },
  );
}

async function mustServe(tx: Tx, memberId: string): Promise<void> {
  const member = await findMember(tx, memberId);
  const actor = {
    kind: "member",
    id: member.id,
    workspaceId: tx.workspaceId,
    userId: member.userId,
    role: member.role,
    teamIds: [],
  } as const;
  if (member.state === "active" && may(actor, "conversation.write")) return;
  throw new Refusal(
    422,
    "does_not_serve",
    `${member.publicName} does not answer customers. Choose somebody who does, or change their role.`,
  );
}
