import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { onceOnly, route } from "#platform/http/index.ts";
import type { Parts } from "#platform/parts.ts";
import { actorOf, idOf, signature } from "../members/index.ts";
import { addTeam } from "./add.ts";
import { changeTeam } from "./change.ts";
import { findTeam, listTeams } from "./find.ts";
import { teamJson } from "./json.ts";
import { newTeamSchema, teamChangeSchema, teamList, teamSchema } from "./schemas.ts";
import { mustBeMembers } from "./set-members.ts";

const tag = "teams";
const params = z.object({ id: z.uuid() });

export async function teamRoutes(app: FastifyInstance, { store }: Pick<Parts, "store">): Promise<void> {
  route(
    app,
    { method: "GET", url: "/teams", summary: "All teams, by name", tag, action: "workspace.read", answer: teamList },
    async (_input, request) => {
      const teams = await store.inWorkspace(actorOf(request).workspaceId, listTeams);
      return { items: teams.map(teamJson) };
    },
  );
  route(
    app,
    {
      method: "GET",
      url: "/teams/:id",
      summary: "One team",
      tag,
      action: "workspace.read",
      params,
      answer: teamSchema,
    },
    async ({ params: { id } }, request) =>
      teamJson(await store.inWorkspace(actorOf(request).workspaceId, (tx) => findTeam(tx, id))),
  );
  route(
    app,
    {
      method: "POST",
      url: "/teams",
      summary: "Makes a team",
      tag,
      action: "team.change",
      body: newTeamSchema,
      once: true,
      answer: teamSchema,
      status: 201,
    },
    async ({ body }, request) => {
      const actor = actorOf(request);
      return onceOnly(store, request, { workspaceId: actor.workspaceId, actorId: idOf(actor) }, async (tx) => {
        await mustBeMembers(tx, [...(body.leadMemberId ? [body.leadMemberId] : []), ...(body.memberIds ?? [])]);
        const team = await addTeam(tx, body);
        const changed = { name: team.name, id: team.id, to: team };
        tx.record({ kind: "team.added", ...signature(actor), facts: { teamId: team.id }, changed });
        return teamJson(team);
      });
    },
  );
  route(
    app,
    {
      method: "PATCH",
      url: "/teams/:id",
      summary: "Changes a team, its lead and who belongs to it",
      tag,
      action: "team.change",
      params,
      body: teamChangeSchema,
      answer: teamSchema,
    },
    async ({ params: { id }, body }, request) => {
      const actor = actorOf(request);
      return teamJson(await store.inWorkspace(actor.workspaceId, (tx) => changeTeam(tx, actor, id, body)));
    },
  );
}
