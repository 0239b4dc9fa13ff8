import type { FastifyInstance, FastifyRequest } from "fastify";
import { route } from "#platform/http/index.ts";
import type { Parts } from "#platform/parts.ts";
import { actorOf, memberActorOf, sessionOf } from "../members/index.ts";
import { receivePicture, takeForms } from "../pictures/index.ts";
import { changeLogo, changeWorkspace } from "./change.ts";
import { workspaceOf } from "./find.ts";
import { requireSecondFactor } from "./require-second-factor.ts";
import { secondFactorSchema, workspaceChangeSchema, workspaceSchema } from "./schemas.ts";
import type { Workspace } from "./workspace.ts";

const tag = "workspace";
const answer = workspaceSchema;

export async function workspaceRoutes(app: FastifyInstance, { store, storage }: Parts): Promise<void> {
  await takeForms(app);
  route(
    app,
    { method: "GET", url: "/workspace", summary: "The company", tag, action: "workspace.read", answer },
    async (_input, request) => store.inWorkspace(actorOf(request).workspaceId, workspaceOf),
  );
  route(
    app,
    {
      method: "PATCH",
      url: "/workspace",
      summary: "Changes what is named",
      tag,
      action: "workspace.change",
      body: workspaceChangeSchema,
      answer,
    },
    async ({ body }, request) => {
      const actor = actorOf(request);
      return store.inWorkspace(actor.workspaceId, (tx) => changeWorkspace(tx, actor, body));
    },
  );
  route(
    app,
    {
      method: "PUT",
      url: "/workspace/second-factor",
      summary: "Asks every member for a second step at sign-in, or no longer",
      tag,
      action: "sign_in.change",
      body: secondFactorSchema,
      answer,
    },
    async ({ body }, request) => {
      const actor = memberActorOf(request);
      const wished = { ...body, session: sessionOf(request) };
      return store.inWorkspace(actor.workspaceId, (tx) => requireSecondFactor(tx, actor, wished));
    },
  );
  route(
    app,
    {
      method: "PUT",
      url: "/workspace/logo",
      summary: "Takes a logo of 2 MB at most: PNG, JPEG or WebP, as a form's file",
      tag,
      action: "workspace.change",
      uploads: true,
      answer,
    },
    async (_input, request) => showLogo(request, await receivePicture(request, storage)),
  );
  route(
    app,
    { method: "DELETE", url: "/workspace/logo", summary: "Shows no logo", tag, action: "workspace.change", answer },
    async (_input, request) => showLogo(request, null),
  );

  async function showLogo(request: FastifyRequest, key: string | null): Promise<Workspace> {
    const actor = actorOf(request);
    const { gone, workspace } = await store.inWorkspace(actor.workspaceId, async (tx) => {
      const gone = await changeLogo(tx, actor, key);
      return { gone, workspace: await workspaceOf(tx) };
    });
    if (gone !== null) await storage.remove(gone);
    return workspace;
  }
}
