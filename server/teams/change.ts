import { oneAtATime, type Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { type Actor, mustBeAllowed, signature } from "../members/index.ts";
import { nameTaken } from "./add.ts";
import { findTeam } from "./find.ts";
import { mustBeMembers, setTeamMembers } from "./set-members.ts";
import type { Team } from "./team.ts";

export interface TeamChange {
  name?: string | undefined;
  leadMemberId?: string | null | undefined;
  memberIds?: readonly string[] | undefined;
  archived?: boolean | undefined;
}

/** Changes what is named. A team that an inbox belongs to cannot be put away: its mail would reach nobody. */
export async function changeTeam(tx: Tx, actor: Actor, id: string, change: TeamChange): Promise<Team> {
  mustBeAllowed(actor, "team.change");
  await oneAtATime(tx, `team ${id}`);
  const team = await findTeam(tx, id);
  if (change.archived) await mustHaveNoInbox(tx, team);
  if (change.name !== undefined && change.name !== team.name) await mustBeFree(tx, change.name);
  const leadMemberId = change.leadMemberId === undefined ? team.leadMemberId : change.leadMemberId;
  const named = new Set(change.memberIds ?? team.memberIds);
  if (leadMemberId !== null && (change.leadMemberId || !change.memberIds)) named.add(leadMemberId);
  await mustBeMembers(tx, [...named]);
  const { workspaceId, now } = tx;
  await tx.db
    .updateTable("team")
    .set({
      name: change.name ?? team.name,
      leadMemberId: leadMemberId !== null && named.has(leadMemberId) ? leadMemberId : null,
      archivedAt: change.archived === undefined ? team.archivedAt : change.archived ? (team.archivedAt ?? now) : null,
    })
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", id)
    .execute();
  await setTeamMembers(tx, id, [...named]);
  const is = await findTeam(tx, id);
  const changed = { name: is.name, id, from: team, to: is };
  tx.record({ kind: "team.changed", ...signature(actor), facts: { teamId: id }, changed });
  return is;
}

async function mustBeFree(tx: Tx, name: string): Promise<void> {
  const taken = await tx.db
    .selectFrom("team")
    .select("id")
    .where("workspaceId", "=", tx.workspaceId)
    .where("name", "=", name)
    .executeTakeFirst();
  if (taken) throw nameTaken(name);
}

async function mustHaveNoInbox(tx: Tx, team: Team): Promise<void> {
  const inbox = await tx.db
    .selectFrom("inbox")
    .select("name")
    .where("workspaceId", "=", tx.workspaceId)
    .where("teamId", "=", team.id)
    .where("archivedAt", "is", null)
    .executeTakeFirst();
  if (!inbox) return;
  throw new Refusal(
    409,
    "team_has_inbox",
    `The inbox "${inbox.name}" belongs to ${team.name}. Give it to another team first.`,
  );
}
