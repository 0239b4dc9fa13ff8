import type { Listener } from "#platform/database/index.ts";

/** Whoever is no member any more is in no team, and leads none. */
export const leaveTeams: Listener = async ({ workspaceId, db }, { kind, facts }) => {
  if (kind !== "member.removed") return;
  const memberId = String(facts?.memberId);
  await db.deleteFrom("teamMember").where("workspaceId", "=", workspaceId).where("memberId", "=", memberId).execute();
  await db
    .updateTable("team")
    .set({ leadMemberId: null })
    .where("workspaceId", "=", workspaceId)
    .where("leadMemberId", "=", memberId)
    .execute();
};
