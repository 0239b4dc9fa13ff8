import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { newId } from "#platform/ids.ts";
import { setTeamMembers } from "./set-members.ts";
import type { Team } from "./team.ts";

export interface NewTeam {
  name: string;
  /** Whoever leads the team belongs to it. */
  leadMemberId?: string | undefined;
  memberIds?: readonly string[] | undefined;
}

export async function addTeam(tx: Tx, { name, leadMemberId, memberIds = [] }: NewTeam): Promise<Team> {
  const { workspaceId, now } = tx;
  const id = newId();
  const added = await tx.db
    .insertInto("team")
    .values({ workspaceId, id, name, leadMemberId: leadMemberId ?? null, createdAt: now })
    .onConflict((conflict) => conflict.columns(["workspaceId", "name"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!added) throw nameTaken(name);
  const members = [...new Set([...(leadMemberId ? [leadMemberId] : []), ...memberIds])];
  await setTeamMembers(tx, id, members);
  return { id, name, leadMemberId: leadMemberId ?? null, memberIds: members, archivedAt: null };
}

export function nameTaken(name: string): Refusal {
  return new Refusal(409, "name_taken", `There is a team "${name}" already. Choose another name.`, { field: "name" });
}
