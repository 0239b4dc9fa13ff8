import { getAuthenticatorName } from "@better-auth/passkey";
import { z } from "zod";
import type { Db } from "#platform/database/index.ts";
import { notFound, Refusal } from "#platform/errors.ts";
import type { Library } from "./library.ts";
import { expected } from "./library-call.ts";

/** What the device signs, as the browser's `navigator.credentials` takes it, and the cookie that knows it again. */
export interface Challenge {
  options: Record<string, unknown>;
  cookies: string[];
}

const base64url = z.string().regex(/^[\w-]*$/);
const credential = {
  id: base64url.min(1).max(1500),
  rawId: base64url.max(1500),
  type: z.literal("public-key"),
  clientExtensionResults: z.object({}).describe("Not looked at"),
};

/** What the browser brings back from the device, as `toJSON` writes it (WebAuthn, section 5.1.8). */
export const passkeyResponseSchema = z
  .object({
    ...credential,
    response: z.object({ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url }),
  })
  .meta({ id: "PasskeyResponse" });

export const newPasskeySchema = z
  .object({
    name: z.string().trim().min(1).max(100).optional().describe("Else what the device's maker calls it"),
    response: z.object({
      ...credential,
      response: z.object({ clientDataJSON: base64url, attestationObject: base64url }),
    }),
  })
  .meta({ id: "NewPasskey" });

export type PasskeyResponse = z.output<typeof passkeyResponseSchema>;
export type NewPasskey = z.output<typeof newPasskeySchema>;

export interface ShownPasskey {
  id: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

/** The device must have asked for a finger, a face or a PIN each time: so a passkey is two factors in one. */
const userVerification = "required";

export async function challengeToSignIn(library: Library, headers: Headers): Promise<Challenge> {
  const asked = await library.api.generatePasskeyAuthenticationOptions({ headers, returnHeaders: true });
  return { options: { ...asked.response, userVerification }, cookies: asked.headers.getSetCookie() };
}

/** Begins a session for whose passkey it is. Returns its token too, which stands in the cookie. */
export async function signedInByPasskey(
  library: Library,
  response: PasskeyResponse,
  headers: Headers,
): Promise<{ userId: string; token: string; cookies: string[] }> {
  const refusal = new Refusal(
    401,
    "wrong_passkey",
    "This passkey is not known here, or was not confirmed. Sign in otherwise.",
  );
  const signed = await expected(
    library.api.verifyPasskeyAuthentication({ body: { response }, headers, returnHeaders: true }),
    refusal,
  );
  const { session, user } = signed.response;
  return { userId: user.id, token: session.token, cookies: signed.headers.getSetCookie() };
}

export async function challengeToAdd(library: Library, userId: string, headers: Headers): Promise<Challenge> {
  const query = { context: userId };
  const asked = await library.api.generatePasskeyRegistrationOptions({ query, headers, returnHeaders: true });
  return { options: { ...asked.response }, cookies: asked.headers.getSetCookie() };
}

/** Keeps the public half of what the device has made for this person. */
export async function addPasskey(
  { library, db }: { library: Library; db: Db },
  userId: string,
  { name, response, headers }: NewPasskey & { headers: Headers },
): Promise<ShownPasskey> {
  const refusal = new Refusal(
    422,
    "wrong_passkey",
    "The device did not confirm the passkey. Try again, or take another device.",
  );
  const body = { response, name: name ?? "Passkey" };
  const made = await expected(library.api.verifyPasskeyRegistration({ body, headers }), refusal);
  if (made.userId !== userId) {
    await db.deleteFrom("passkey").where("id", "=", made.id).execute(); // the challenge was somebody else's
    throw refusal;
  }
  const called = name ?? getAuthenticatorName(made.aaguid ?? undefined) ?? "Passkey";
  return db
    .updateTable("passkey")
    .set({ name: called })
    .where("id", "=", made.id)
    .returning(["id", "name", "createdAt", "lastUsedAt"])
    .executeTakeFirstOrThrow();
}

export function listPasskeys(db: Db, userId: string): Promise<ShownPasskey[]> {
  return db
    .selectFrom("passkey")
    .select(["id", "name", "createdAt", "lastUsedAt"])
    .where("userId", "=", userId)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
}

/** It signs nobody in any more. The device keeps its half until it is removed there too. */
export async function removePasskey(db: Db, userId: string, id: string): Promise<void> {
  const gone = await db
    .deleteFrom("passkey")
    .where("id", "=", id)
    .where("userId", "=", userId)
    .returning("id")
    .executeTakeFirst();
  if (!gone) throw notFound("passkey");
}
