import type { FastifyInstance, FastifyRequest } from "fastify";
import type { z } from "zod";
import { route } from "#platform/http/index.ts";
import type { Parts } from "#platform/parts.ts";
import { receivePicture, takeForms } from "../pictures/index.ts";
import type { MemberActor } from "./actor.ts";
import { memberActor, memberActorOf, sessionOf, slugOf } from "./authenticate.ts";
import { changeProfile } from "./change-profile.ts";
import { memberJson } from "./json.ts";
import { noWorkspace } from "./no-workspace.ts";
import { meSchema, profileSchema, signedInSchema } from "./schemas.ts";
import { showMember } from "./shown.ts";
import { type OpenWorkspace, workspacesOpenTo } from "./workspaces-of.ts";

const tag = "me";

export async function meRoutes(app: FastifyInstance, { store, storage }: Parts): Promise<void> {
  await takeForms(app);
  route(
    app,
    {
      method: "GET",
      url: "/me",
      summary: "Who is signed in: in the workspace named, else in the first of theirs",
      tag,
      action: "session",
      answer: signedInSchema,
    },
    async (_input, request) => signedIn(request),
  );
  route(
    app,
    {
      method: "PUT",
      url: "/me",
      summary: "Changes what is named of one's own profile and preferences",
      tag,
      action: "own.read",
      body: profileSchema,
      answer: meSchema,
    },
    async ({ body }, request) => {
      const actor = memberActorOf(request);
      const gone = await store.inWorkspace(actor.workspaceId, (tx) => changeProfile(tx, actor, body));
      if (gone) await storage.remove(gone);
      return me(actor, await workspacesOpenTo(store.db, sessionOf(request)));
    },
  );
  route(
    app,
    {
      method: "PUT",
      url: "/me/picture",
      summary: "Takes a picture of 2 MB at most: PNG, JPEG or WebP, as a form's file",
      tag,
      action: "own.read",
      uploads: true,
      answer: meSchema,
    },
    async (_input, request) => {
      const actor = memberActorOf(request);
      const pictureKey = await receivePicture(request, storage);
      const gone = await store.inWorkspace(actor.workspaceId, (tx) => changeProfile(tx, actor, { pictureKey }));
      if (gone) await storage.remove(gone);
      return me(actor, await workspacesOpenTo(store.db, sessionOf(request)));
    },
  );

  async function signedIn(request: FastifyRequest): Promise<z.input<typeof signedInSchema>> {
    const session = sessionOf(request);
    const { userId, workspaceId } = session;
    const workspaces = await workspacesOpenTo(store.db, session);
    const named = workspaces.find(({ id }) => id === workspaceId);
    const chosen = (slugOf(request) === undefined ? workspaces[0] : named)?.id;
    const actor = chosen ? await memberActor(store, chosen, userId) : undefined;
    if (!actor) {
      if (slugOf(request) !== undefined) throw noWorkspace();
      return { member: null, role: null, workspaces, preferences: {} };
    }
    return me(actor, workspaces);
  }

  async function me(actor: MemberActor, workspaces: OpenWorkspace[]): Promise<z.input<typeof meSchema>> {
    const member = await store.inWorkspace(actor.workspaceId, (tx) => showMember(tx, actor.id));
    const { signature, role, preferences } = member;
    return { member: { ...memberJson(member), signature }, role, workspaces, preferences };
  }
}
