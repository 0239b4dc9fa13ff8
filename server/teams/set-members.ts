import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";

/** Who is in the team from now on: these and nobody else. */
export async function setTeamMembers(tx: Tx, teamId: string, memberIds: readonly string[]): Promise<void> {
  const { workspaceId } = tx;
  await tx.db
    .deleteFrom("teamMember")
    .where("workspaceId", "=", workspaceId)
    .where("teamId", "=", teamId)
    .$if(memberIds.length > 0, (query) => query.where("memberId", "not in", memberIds))
    .execute();
  if (memberIds.length === 0) return;
  await tx.db
    .insertInto("teamMember")
    .values(memberIds.map((memberId) => ({ workspaceId, teamId, memberId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Somebody joins these teams besides those where they are. */
export async function joinTeams(tx: Tx, memberId: string, teamIds: readonly string[]): Promise<void> {
  if (teamIds.length === 0) return;
  const { workspaceId } = tx;
  await tx.db
    .insertInto("teamMember")
    .values(teamIds.map((teamId) => ({ workspaceId, teamId, memberId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Somebody leaves these teams, and stays in the others. */
export async function leaveSomeTeams(tx: Tx, memberId: string, teamIds: readonly string[]): Promise<void> {
  if (teamIds.length === 0) return;
  await tx.db
    .deleteFrom("teamMember")
    .where("workspaceId", "=", tx.workspaceId)
    .where("memberId", "=", memberId)
    .where("teamId", "in", teamIds)
    .execute();
}

export async function mustBeMembers(tx: Tx, memberIds: readonly string[]): Promise<void> {
  if (memberIds.length === 0) return;
  const known = await tx.db
    .selectFrom("member")
    .select("id")
    .where("workspaceId", "=", tx.workspaceId)
    .where("state", "=", "active")
    .where("id", "in", memberIds)
    .execute();
  if (known.length === new Set(memberIds).size) return;
  throw new Refusal(422, "unknown_member", "One of these is no member here. Read the list of members again.", {
    field: "memberIds",
  });
}

export async function mustBeTeams(tx: Tx, teamIds: readonly string[]): Promise<void> {
  if (teamIds.length === 0) return;
  const known = await tx.db
    .selectFrom("team")
    .select("id")
    .where("workspaceId", "=", tx.workspaceId)
    .where("archivedAt", "is", null)
    .where("id", "in", teamIds)
    .execute();
  if (known.length === new Set(teamIds).size) return;
  throw new Refusal(422, "unknown_team", "One of these is no team here. Read the list of teams again.", {
    field: "teamIds",
  });
}
