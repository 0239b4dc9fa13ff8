import type { FastifyInstance, FastifyReply } from "fastify";
import type { z } from "zod";
import type { Store } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { route } from "#platform/http/index.ts";
import { type Session, sessionOf, workspacesOpenTo } from "../members/index.ts";
import { findAccount } from "./account.ts";
import { changePassword } from "./change-password.ts";
import { mustBeWhole } from "./fresh.ts";
import { passkeyResponseSchema } from "./passkeys.ts";
import {
  codeSchema,
  linkParams,
  newLinkSchema,
  newPasswordSchema,
  newSessionSchema,
  sessionSchema,
} from "./schemas.ts";
import type { SignIn, Started } from "./sign-in.ts";
import { challengeSchema } from "./ways-schemas.ts";

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
    async ({ body }, request, reply) => begun(keep(reply, await signIn.byPassword(body, request))),
  );
  route(
    app,
    {
      method: "POST",
      url: "/session/second-step",
      summary: "Takes the code that was asked for after password or link, and signs in",
      tag,
      action: "public",
      body: codeSchema,
      answer: sessionSchema,
      status: 201,
    },
    async ({ body }, request, reply) => begun(keep(reply, await signIn.bySecondFactor(body.code, request))),
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
    async ({ params }, request, reply) => begun(keep(reply, await signIn.byLink(params.token, request))),
  );
  route(
    app,
    {
      method: "POST",
      url: "/session/passkey/challenges",
      summary: "Begins to sign in by a passkey: what the device is asked",
      tag,
      action: "public",
      answer: challengeSchema,
      status: 201,
    },
    async (_input, request, reply) => {
      const { options, cookies } = await signIn.passkeyChallenge(request);
      reply.header("set-cookie", cookies);
      return { options };
    },
  );
  route(
    app,
    {
      method: "POST",
      url: "/session/passkey",
      summary: "Signs in by what the device has signed",
      tag,
      action: "public",
      body: passkeyResponseSchema,
      answer: sessionSchema,
      status: 201,
    },
    async ({ body }, request, reply) => begun(keep(reply, await signIn.byPasskey(body, request))),
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
    async (_input, request) => shown(sessionOf(request)),
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
    async ({ body }, request) => {
      const session = sessionOf(request);
      mustBeWhole(session);
      await changePassword(store, session, { ...body, ip: request.ip });
    },
  );

  function begun(opens: Omit<Started, "cookies">): Promise<z.input<typeof sessionSchema>> {
    return shown({ ...opens, createdAt: store.clock.now() });
  }

  async function shown(
    session: Pick<Session, "userId" | "secondFactorAt" | "providerWorkspaceId" | "createdAt">,
  ): Promise<z.input<typeof sessionSchema>> {
    const [user, workspaces] = await Promise.all([
      findAccount(store.db, { id: session.userId }),
      workspacesOpenTo(store.db, session),
    ]);
    if (!user) throw new Error("A session is nobody's.");
    return { user, workspaces, startedAt: session.createdAt.toISOString() };
  }
}

/** Hands the cookies to the browser, and refuses where a code is asked for before a session begins. */
export function keep(
  reply: FastifyReply,
  { cookies, needsCode, ...opens }: Started,
): Omit<Started, "cookies" | "needsCode"> {
  reply.header("set-cookie", cookies);
  if (needsCode) throw needsSecondStep();
  return opens;
}

function needsSecondStep(): Refusal {
  const sentence = "One more step: enter the code that your authenticator shows, or one of your recovery codes.";
  return new Refusal(401, "second_step", sentence);
}
