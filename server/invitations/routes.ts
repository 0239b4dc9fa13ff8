import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Store } from "#platform/database/index.ts";
import { route } from "#platform/http/index.ts";
import { actorOf, findMember } from "../members/index.ts";
import { findAccount, keep, type SendSystemMail, type SignIn } from "../sign-in/index.ts";
import { workspaceOf } from "../workspaces/index.ts";
import { accept } from "./accept.ts";
import { comerOf } from "./comer.ts";
import type { Invitation } from "./invitation.ts";
import { invite, listInvitations, revokeInvitation } from "./invite.ts";
import { mailInvitation } from "./mail.ts";
import { withInvitation } from "./open.ts";
import {
  acceptanceSchema,
  acceptedSchema,
  invitationList,
  type invitationSchema,
  invitedSchema,
  newInvitationSchema,
  shownInvitationSchema,
  tokenParams,
} from "./schemas.ts";

const tag = "invitations";
const action = "member.change";

export interface InvitationParts {
  store: Store;
  publicUrl: string;
  signIn: SignIn;
  sendSystemMail: SendSystemMail;
}

export async function invitationRoutes(app: FastifyInstance, parts: InvitationParts): Promise<void> {
  const { store, publicUrl, signIn, sendSystemMail } = parts;
  route(
    app,
    {
      method: "GET",
      url: "/invitations",
      summary: "Invitations that wait to be taken",
      tag,
      action,
      answer: invitationList,
    },
    async (_input, request) => {
      const invitations = await store.inWorkspace(actorOf(request).workspaceId, listInvitations);
      return { items: invitations.map(invitationJson) };
    },
  );
  route(
    app,
    {
      method: "POST",
      url: "/invitations",
      summary: "Invites somebody, by a link that is shown this once",
      tag,
      action,
      body: newInvitationSchema,
      answer: invitedSchema,
      status: 201,
    },
    async ({ body }, request) => {
      const actor = actorOf(request);
      return store.inWorkspace(actor.workspaceId, async (tx) => {
        const { invitation, token } = await invite(tx, actor, body);
        const url = invitationUrl(publicUrl, token);
        if (invitation.email) await mailInvitation(tx, sendSystemMail, { email: invitation.email, url });
        return { ...invitationJson(invitation), url };
      });
    },
  );
  route(
    app,
    {
      method: "DELETE",
      url: "/invitations/:id",
      summary: "Calls an invitation back",
      tag,
      action,
      params: z.object({ id: z.uuid() }),
    },
    async ({ params: { id } }, request) => {
      const actor = actorOf(request);
      await store.inWorkspace(actor.workspaceId, (tx) => revokeInvitation(tx, actor, id));
    },
  );
  route(
    app,
    {
      method: "GET",
      url: "/invitations/:token",
      summary: "Who invites, into which company, and as what",
      tag,
      action: "public",
      params: tokenParams,
      answer: shownInvitationSchema,
    },
    async ({ params: { token } }) =>
      withInvitation(store, token, async (tx, { email, role, invitedBy, expiresAt }) => {
        const { name, slug, colour } = await workspaceOf(tx);
        const inviter = invitedBy === null ? null : { name: (await findMember(tx, invitedBy)).name };
        const hasAccount = email !== null && (await findAccount(tx.db, { email })) !== undefined;
        const shown = { email, role, invitedBy: inviter, expiresAt: expiresAt.toISOString(), hasAccount };
        return { workspace: { name, slug, colour }, ...shown };
      }),
  );
  route(
    app,
    {
      method: "POST",
      url: "/invitations/:token/acceptance",
      summary: "Takes the invitation, and signs in",
      tag,
      action: "public",
      params: tokenParams,
      body: acceptanceSchema,
      answer: acceptedSchema,
      status: 201,
    },
    async ({ params: { token }, body }, request, reply) => {
      // Who comes is found out first: it counts tries, which must stay counted when the rest is refused.
      const { email } = await withInvitation(store, token, async (_tx, invitation) => invitation);
      const comer = await comerOf({ store, signIn, publicUrl }, request, { ...body, email: email ?? body.email });
      const { userId, slug } = await withInvitation(store, token, async (tx, invitation) => {
        const { id } = await accept(tx, invitation, comer);
        return { userId: id, slug: (await workspaceOf(tx)).slug };
      });
      const isSignedIn = "account" in comer && comer.isSignedIn;
      if (!isSignedIn) keep(reply, await signIn.afterFirst({ userId, provedBy: "password" }, request));
      return { slug };
    },
  );
}

export function invitationUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/invitation?token=${token}`;
}

function invitationJson(invitation: Invitation): z.input<typeof invitationSchema> {
  const { id, email, role, teamIds, createdAt, expiresAt } = invitation;
  return { id, email, role, teamIds, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() };
}
