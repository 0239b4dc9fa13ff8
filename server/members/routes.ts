import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { route } from "#platform/http/index.ts";
import type { Parts } from "#platform/parts.ts";
import { actorOf } from "./authenticate.ts";
import { changeMember, removeMember } from "./change.ts";
import { memberJson } from "./json.ts";
import { memberChangeSchema, memberList, memberSchema } from "./schemas.ts";
import { showMember, showMembers } from "./shown.ts";
import { liftSuspension, suspendMember } from "./suspend.ts";

const tag = "members";
const params = z.object({ id: z.uuid() });

export async function memberRoutes(app: FastifyInstance, { store }: Pick<Parts, "store">): Promise<void> {
  route(
    app,
    {
      method: "GET",
      url: "/members",
      summary: "All members, by name",
      tag,
      action: "workspace.read",
      query: z.object({ suspended: z.enum(["true", "false"]).optional().describe("`true`: suspended ones too") }),
      answer: memberList,
    },
    async ({ query }, request) => {
      const suspended = query.suspended === "true";
      const members = await store.inWorkspace(actorOf(request).workspaceId, (tx) => showMembers(tx, { suspended }));
      return { items: members.map(memberJson) };
    },
  );
  route(
    app,
    {
      method: "GET",
      url: "/members/:id",
      summary: "One member, also one who was removed",
      tag,
      action: "workspace.read",
      params,
      answer: memberSchema,
    },
    async ({ params: { id } }, request) =>
      memberJson(await store.inWorkspace(actorOf(request).workspaceId, (tx) => showMember(tx, id))),
  );
  route(
    app,
    {
      method: "PATCH",
      url: "/members/:id",
      summary: "Gives a member another role or name",
      tag,
      action: "member.change",
      params,
      body: memberChangeSchema,
      answer: memberSchema,
    },
    async ({ params: { id }, body }, request) => {
      const actor = actorOf(request);
      return store.inWorkspace(actor.workspaceId, async (tx) => {
        await changeMember(tx, actor, id, body);
        return memberJson(await showMember(tx, id));
      });
    },
  );
  route(
    app,
    {
      method: "PUT",
      url: "/members/:id/suspension",
      summary: "Suspends a member: they are signed out and shut out until it is lifted",
      tag,
      action: "member.change",
      params,
    },
    async ({ params: { id } }, request) => {
      const actor = actorOf(request);
      await store.inWorkspace(actor.workspaceId, (tx) => suspendMember(tx, actor, id));
    },
  );
  route(
    app,
    {
      method: "DELETE",
      url: "/members/:id/suspension",
      summary: "Lifts the suspension: they are let in again, as they were",
      tag,
      action: "member.change",
      params,
    },
    async ({ params: { id } }, request) => {
      const actor = actorOf(request);
      await store.inWorkspace(actor.workspaceId, (tx) => liftSuspension(tx, actor, id));
    },
  );
  route(
    app,
    {
      method: "DELETE",
      url: "/members/:id",
      summary: "Removes a member: they are signed out, what they did stays",
      tag,
      action: "member.change",
      params,
    },
    async ({ params: { id } }, request) => {
      const actor = actorOf(request);
      await store.inWorkspace(actor.workspaceId, (tx) => removeMember(tx, actor, id));
    },
  );
}
