import type { FastifyInstance, FastifyReply } from "fastify";
import type { z } from "zod";
import type { Store } from "#platform/database/index.ts";
import { route } from "#platform/http/index.ts";
import { sessionOf, workspacesOf } from "../members/index.ts";
import { findAccount } from "./account.ts";
import { changePassword } from "./change-password.ts";
import { linkParams, newLinkSchema, newPasswordSchema, newSessionSchema, sessionSchema } from "./schemas.ts";
import type { SignIn, Started } from "./sign-in.ts";

const tag = "session";

interface RouteParts {
  store: Store;
  signIn: SignIn;
}

export async function sessionRoutes(app: FastifyInstance, { store, signIn }: RouteParts): Promise<void> {
  route(
    app,
    {
      method: "POST",
      url: "/session",
      summary: "Signs in with address and password",
      tag,
      action: "public",
      body: newSessionSchema,
      answer: sessionSchema,
      status: 201,
    },
    async ({ body }, request, reply) => shown(keep(reply, await signIn.byPassword(body, request)), store.clock.now()),
  );
  route(
    app,
    {
      method: "POST",
      url: "/session/links",
      summary: "Sends a link that signs in, if somebody has the address",
      tag,
      action: "public",
      body: newLinkSchema,
    },
    async ({ body }, request) => signIn.sendLink(body.email, request),
  );
  route(
    app,
    {
      method: "POST",
      url: "/session/links/:token",
      summary: "Uses the link up and signs in",
      tag,
      action: "public",
      params: linkParams,
      answer: sessionSchema,
      status: 201,
    },
    async ({ params }, request, reply) =>
      shown(keep(reply, await signIn.byLink(params.token, request)), store.clock.now()),
  );
  route(
    app,
    {
      method: "GET",
      url: "/session",
      summary: "Who is signed in, and where they are members",
      tag,
      action: "session",
      answer: sessionSchema,
    },
    async (_input, request) => shown(sessionOf(request).userId, sessionOf(request).createdAt),
  );
  route(
    app,
    { method: "DELETE", url: "/session", summary: "Signs out", tag, action: "session" },
    async (_input, request, reply) => {
      reply.header("set-cookie", await signIn.end(request));
    },
  );
  route(
    app,
    {
      method: "PUT",
      url: "/session/password",
      summary: "Takes a new password and ends the person's other sessions",
      tag,
      action: "session",
      body: newPasswordSchema,
    },
    async ({ body }, request) => changePassword(store, sessionOf(request), { ...body, ip: request.ip }),
  );

  async function shown(userId: string, startedAt: Date): Promise<z.input<typeof sessionSchema>> {
    const [user, workspaces] = await Promise.all([
      findAccount(store.db, { id: userId }),
      workspacesOf(store.db, userId),
    ]);
    if (!user) throw new Error("A session is nobody's.");
    return { user, workspaces, startedAt: startedAt.toISOString() };
  }
}

/** Hands the cookies to the browser. Returns who it is. */
export function keep(reply: FastifyReply, { userId, cookies }: Started): string {
  reply.header("set-cookie", cookies);
  return userId;
}
