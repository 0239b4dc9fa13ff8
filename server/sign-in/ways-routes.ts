import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Store } from "#platform/database/index.ts";
import { route } from "#platform/http/index.ts";
import { type Session, sessionOf } from "../members/index.ts";
import { findAccount } from "./account.ts";
import { beginAuthenticator } from "./authenticator.ts";
import { confirmAuthenticator, giveUpAuthenticator, newRecoveryCodes } from "./change-authenticator.ts";
import { mustBeFresh, mustBeWhole } from "./fresh.ts";
import { newPasskeySchema, removePasskey } from "./passkeys.ts";
import { picture } from "./picture.ts";
import { codeSchema } from "./schemas.ts";
import type { SignIn } from "./sign-in.ts";
import { authenticatorUrl, base32 } from "./totp.ts";
import { noteSecondFactor, passkeyJson, waysOf } from "./ways.ts";
import {
  challengeSchema,
  newAuthenticatorSchema,
  passkeySchema,
  recoveryCodesSchema,
  waysSchema,
} from "./ways-schemas.ts";

const tag = "session";
const action = "session";

interface RouteParts {
  store: Store;
  signIn: SignIn;
  secret: string;
}

/** How one signs in: passkeys, an authenticator and its recovery codes. They belong to the person, whatever the workspace. */
export async function wayRoutes(app: FastifyInstance, { store, signIn, secret }: RouteParts): Promise<void> {
  const { db, clock } = store;
  const places = { db, clock, secret };

  route(
    app,
    { method: "GET", url: "/session/ways", summary: "How one can sign in", tag, action, answer: waysSchema },
    async (_input, request) => waysOf(store, sessionOf(request)),
  );
  route(
    app,
    {
      method: "POST",
      url: "/session/authenticator",
      summary: "Begins with an authenticator: its picture, to be confirmed by a code",
      tag,
      action,
      answer: newAuthenticatorSchema,
      status: 201,
    },
    async (_input, request) => {
      const { userId } = fresh(request);
      const account = await findAccount(db, { id: userId });
      const seed = await beginAuthenticator(places, userId);
      const url = authenticatorUrl(seed, { issuer: "Manyhands", account: account?.email ?? "" });
      return { seed: base32(seed), url, picture: picture(url) };
    },
  );
  route(
    app,
    {
      method: "PUT",
      url: "/session/authenticator",
      summary: "Takes its first code: from then on one is asked for. Answers the recovery codes",
      tag,
      action,
      body: codeSchema,
      answer: recoveryCodesSchema,
    },
    async ({ body }, request) => ({
      codes: await confirmAuthenticator(places, fresh(request), { code: body.code, ip: request.ip }),
    }),
  );
  route(
    app,
    {
      method: "POST",
      url: "/session/authenticator/removal",
      summary: "Removes the authenticator and its recovery codes, by a code of them",
      tag,
      action,
      body: codeSchema,
    },
    async ({ body }, request) => giveUpAuthenticator(places, whole(request), { code: body.code, ip: request.ip }),
  );
  route(
    app,
    {
      method: "POST",
      url: "/session/recovery-codes",
      summary: "Makes new recovery codes, by a code of the authenticator; those of before end",
      tag,
      action,
      body: codeSchema,
      answer: recoveryCodesSchema,
      status: 201,
    },
    async ({ body }, request) => ({
      codes: await newRecoveryCodes(places, whole(request), { code: body.code, ip: request.ip }),
    }),
  );
  route(
    app,
    {
      method: "POST",
      url: "/session/passkeys/challenges",
      summary: "Begins with a new passkey: what the device is asked",
      tag,
      action,
      answer: challengeSchema,
      status: 201,
    },
    async (_input, request, reply) => {
      const { options, cookies } = await signIn.newPasskeyChallenge(fresh(request).userId, request);
      reply.header("set-cookie", cookies);
      return { options };
    },
  );
  route(
    app,
    {
      method: "POST",
      url: "/session/passkeys",
      summary: "Keeps the passkey that the device has made",
      tag,
      action,
      body: newPasskeySchema,
      answer: passkeySchema,
      status: 201,
    },
    async ({ body }, request) => {
      const session = fresh(request);
      const made = await signIn.addPasskey(session.userId, body, request);
      await noteSecondFactor(store, session);
      return passkeyJson(made);
    },
  );
  route(
    app,
    {
      method: "DELETE",
      url: "/session/passkeys/:id",
      summary: "Removes a passkey: it signs nobody in any more",
      tag,
      action,
      params: z.object({ id: z.uuid() }),
    },
    async ({ params: { id } }, request) => removePasskey(db, fresh(request).userId, id),
  );

  function fresh(request: FastifyRequest): Session {
    const session = sessionOf(request);
    mustBeFresh(session, clock.now());
    return session;
  }

  function whole(request: FastifyRequest): Session {
    const session = sessionOf(request);
    mustBeWhole(session);
    return session;
  }
}
