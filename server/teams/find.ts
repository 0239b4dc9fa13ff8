import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { notFound } from "#platform/errors.ts";
import type { Team } from "./team.ts";

export async function findTeam(tx: Tx, id: string): Promise<Team> {
  const [team] = await teamsWhere(tx, id);
  if (!team) throw notFound("team");
  return team;
}

/** The teams of now, by name; put-away ones are left out. */
export async function listTeams(tx: Tx): Promise<Team[]> {
  return (await teamsWhere(tx, null)).filter(({ archivedAt }) => archivedAt === null);
}

async function teamsWhere(tx: Tx, id: string | null): Promise<Team[]> {
  const { rows } = await sql<Team>`
    select team.id, team.name, team.lead_member_id, team.archived_at,
      array(select belongs.member_id::text from team_member belongs
        join member on member.workspace_id = belongs.workspace_id and member.id = belongs.member_id
        where belongs.workspace_id = team.workspace_id and belongs.team_id = team.id and member.state = 'active'
        order by member.name, member.id) as member_ids
    from team
    where team.workspace_id = ${tx.workspaceId} and (${id}::uuid is null or team.id = ${id}::uuid)
    order by team.name, team.id`.execute(tx.db);
  return rows;
}
