import { passkey } from "@better-auth/passkey";
import { type BetterAuthOptions, betterAuth } from "better-auth";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { getAdapter } from "better-auth/db/adapter";
import { magicLink } from "better-auth/plugins";
import { z } from "zod";
import { dayMs, minuteMs, secondMs } from "#platform/clock.ts";
import type { Store } from "#platform/database/index.ts";
import { newId } from "#platform/ids.ts";
import { cookiePrefix } from "../members/index.ts";
import { hashTokens } from "./hashed-tokens.ts";
import { removeAuthenticator } from "./second-factor.ts";

/** Somebody who uses Manyhands daily signs in once a month. */
const sessionLifeMs = 30 * dayMs;
export const linkLifeMs = 20 * minuteMs;

interface LibraryParts {
  store: Store;
  publicUrl: string;
  secret: string;
  /** Called with what stands in the link, whether or not anybody has the address. */
  sendLink: (email: string, token: string) => Promise<void>;
}

export type Library = Awaited<ReturnType<typeof openLibrary>>;

/**
 * better-auth, never reachable by itself: our routes under /session call its functions. It makes sessions and their signed
 * cookies, uses links up once, and reads what devices sign for passkeys.
 */
export async function openLibrary({ store, publicUrl, secret, sendLink }: LibraryParts) {
  const options = {
    baseURL: publicUrl,
    secret,
    // Our connection speaks camelCase and writes snake_case, so only the tables need other names.
    user: { modelName: "userAccount" },
    session: { modelName: "userSession", expiresIn: sessionLifeMs / secondMs },
    account: { modelName: "userCredential" },
    verification: { modelName: "userVerification" },
    advanced: {
      cookiePrefix,
      useSecureCookies: publicUrl.startsWith("https:"),
      database: { generateId: () => newId() },
    },
    rateLimit: { enabled: false }, // ours counts in the database: see attempts.ts
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [
      magicLink({
        disableSignUp: true,
        storeToken: "hashed",
        expiresIn: linkLifeMs / secondMs,
        sendMagicLink: ({ email, token }) => sendLink(email, token),
      }),
      passkeys(publicUrl),
      sessionsWithoutPassword(),
    ],
    databaseHooks: { user: { update: { after: ({ id }) => forgetUnproved(store, id) } } },
  } satisfies BetterAuthOptions;
  const adapter = await getAdapter({ ...options, database: { db: store.db, type: "postgres" } });
  return betterAuth({ ...options, database: () => hashTokens(adapter) });
}

/** Starts a session for somebody whom we know already: they set the place up, or have just taken an invitation. */
function sessionsWithoutPassword() {
  return {
    id: "sessions-without-password",
    endpoints: {
      startSession: createAuthEndpoint.serverOnly(
        { method: "POST", body: z.object({ userId: z.string() }) },
        async (ctx) => {
          const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId);
          if (!user) throw new Error("Nobody has this id.");
          const session = await ctx.context.internalAdapter.createSession(user.id);
          await setSessionCookie(ctx, { session, user });
          return { userId: user.id, token: session.token };
        },
      ),
    },
  };
}

/** Who registers one is told by us, in `context`: our routes have looked at the session. */
function passkeys(publicUrl: string) {
  const mustBeVerified = (isVerified: boolean | undefined) => {
    if (!isVerified) throw new APIError("BAD_REQUEST", { message: "The device asked nobody for a finger or a PIN." });
  };
  return passkey({
    rpName: "Manyhands",
    origin: new URL(publicUrl).origin,
    schema: { passkey: { fields: { credentialID: "credentialId" } } },
    advanced: { webAuthnChallengeCookie: "passkey_challenge" },
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    registration: {
      requireSession: false,
      resolveUser: async ({ ctx, context }) => {
        const user = context ? await ctx.context.internalAdapter.findUserById(context) : null;
        if (!user) throw new Error("Nobody has this id.");
        return { id: user.id, name: user.email, displayName: user.name };
      },
      afterVerification: ({ verification }) => mustBeVerified(verification.registrationInfo?.userVerified),
    },
    authentication: {
      afterVerification: ({ verification }) => mustBeVerified(verification.authenticationInfo.userVerified),
    },
  });
}

/**
 * The library changes an account in one case: the first link to a mailbox that was not proved to be theirs. It ends the password
 * and the sessions of whoever made the account before; what else lets them in, or keeps the owner out, goes with it.
 */
async function forgetUnproved({ db }: Store, userId: string): Promise<void> {
  await removeAuthenticator(db, userId);
  await db.deleteFrom("passkey").where("userId", "=", userId).execute();
}
