import type { IncomingHttpHeaders } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { Refusal } from "#platform/errors.ts";
import type { Parts } from "#platform/parts.ts";
import { hashOfToken, type Session } from "../members/index.ts";
import { findAccount } from "./account.ts";
import { countAttempt } from "./attempts.ts";
import { browserCookie } from "./browser-cookie.ts";
import { openLibrary } from "./library.ts";
import { expected, headersFor } from "./library-call.ts";
import { mailLink } from "./mail-link.ts";
import type { SendSystemMail } from "./mails.ts";
import {
  addPasskey,
  type Challenge,
  challengeToAdd,
  challengeToSignIn,
  type NewPasskey,
  type PasskeyResponse,
  type ShownPasskey,
  signedInByPasskey,
} from "./passkeys.ts";
import { isPassword } from "./password.ts";
import { askSecondStep, endSecondStep, mustBeSecondFactor, type SecondStep, secondStepOver } from "./second-factor.ts";
import { findWaiting } from "./waiting.ts";

interface SignInParts extends Pick<Parts, "store" | "publicUrl"> {
  /** Signs the cookies: one for the whole installation. */
  secret: string;
  sendMail: SendSystemMail;
}

/** Where a request comes from. */
export interface From {
  ip: string;
  headers: IncomingHttpHeaders;
}

/** What the browser is told to keep, and what its session opens. */
export interface Started extends Pick<Session, "userId" | "secondFactorAt" | "providerWorkspaceId"> {
  cookies: string[];
  /** No session has begun: a code is asked for first. */
  needsCode?: boolean;
}

/** By what somebody has shown who they are. */
export interface Proof extends SecondStep {
  hasSecondFactor?: boolean;
  /** The one company that vouches for them, and that the session opens. */
  providerWorkspaceId?: string;
}

export interface SignIn {
  byPassword(given: { email: string; password: string }, from: From): Promise<Started>;
  /** Sends a link to the address if somebody has it. Nothing tells whether somebody does. */
  sendLink(email: string, from: From): Promise<void>;
  byLink(token: string, from: From): Promise<Started>;
  /** The step after password or link: a code of the authenticator, or a recovery code. */
  bySecondFactor(code: string, from: From): Promise<Started>;
  /** What the browser asks the device to sign; the cookies know it again. */
  passkeyChallenge(from: From): Promise<Challenge>;
  byPasskey(response: PasskeyResponse, from: From): Promise<Started>;
  /** The same for a new passkey of somebody who is signed in. */
  newPasskeyChallenge(userId: string, from: From): Promise<Challenge>;
  addPasskey(userId: string, given: NewPasskey, from: From): Promise<ShownPasskey>;
  /** Refuses when it is not their password; no session begins. */
  mustBePassword(given: { email: string; password: string }, from: Pick<From, "ip">): Promise<void>;
  /** For somebody who has just shown who they are by this; who has an authenticator is asked for a code first. */
  afterFirst(step: SecondStep, from: From): Promise<Started>;
  /** For somebody who needs no other step. */
  start(proof: Proof, from: From): Promise<Started>;
  /** Ends the session of the cookie, and clears the cookie. */
  end(from: From): Promise<string[]>;
}

/** Longer than finding out and writing the mail takes, so that the time of the answer tells nothing either. */
const linkAnswerMs = 60;

/** Proving who somebody is, and the session that follows. */
export async function openSignIn({ store, publicUrl, secret, sendMail }: SignInParts): Promise<SignIn> {
  const sendLink = (email: string, token: string) => mailLink({ store, publicUrl, sendMail }, { email, token });
  const library = await openLibrary({ store, publicUrl, secret, sendLink });
  const places = { db: store.db, clock: store.clock, secret };
  const stepCookie = browserCookie("second_step", publicUrl);

  async function byPassword(given: { email: string; password: string }, from: From): Promise<Started> {
    const account = await mustBePassword(given, from);
    await store.db.deleteFrom("userSession").where("expiresAt", "<=", store.clock.now()).execute();
    return afterFirst({ userId: account.id, provedBy: "password" }, from);
  }

  async function askForLink(email: string, from: From): Promise<void> {
    await countAttempt(store, { kind: "link", email, ip: from.ip });
    const wanted = library.api.signInMagicLink({ body: { email: email.toLowerCase() }, headers: headersFor(from) });
    await Promise.all([wanted, pause(linkAnswerMs)]);
  }

  async function byLink(token: string, from: From): Promise<Started> {
    const used = "This link was used already, or its time is over. Have a new one sent to you.";
    const { response } = await expected(
      library.api.magicLinkVerify({ query: { token }, headers: headersFor(from), returnHeaders: true }),
      new Refusal(410, "link_over", used),
    );
    // The library began a session of its own accord; nobody has its token yet, and ours begins when all steps are made.
    await store.db.deleteFrom("userSession").where("token", "=", hashOfToken(response.token)).execute();
    return afterFirst({ userId: response.user.id, provedBy: "link" }, from);
  }

  async function afterFirst(step: SecondStep, from: From): Promise<Started> {
    const waiting = await askSecondStep(places, step);
    if (!waiting) return start(step, from);
    const cookies = [stepCookie.keep(waiting)];
    return { userId: step.userId, secondFactorAt: null, providerWorkspaceId: null, cookies, needsCode: true };
  }

  async function bySecondFactor(code: string, from: From): Promise<Started> {
    const token = stepCookie.read(from.headers.cookie);
    const waiting = token && (await findWaiting(store, { what: "second_step", token }));
    if (!token || !waiting) throw secondStepOver();
    const step: SecondStep = secondStepSchema.parse(JSON.parse(waiting));
    await mustBeSecondFactor(places, step.userId, { code, ip: from.ip });
    await endSecondStep(store.db, token);
    const started = await start({ ...step, hasSecondFactor: true }, from);
    return { ...started, cookies: [...started.cookies, stepCookie.forget()] };
  }

  function passkeyChallenge(from: From): Promise<Challenge> {
    return challengeToSignIn(library, headersFor(from, { asNobody: true }));
  }

  async function byPasskey(response: PasskeyResponse, from: From): Promise<Started> {
    const { userId, cookies, token } = await signedInByPasskey(library, response, headersFor(from, { asNobody: true }));
    const secondFactorAt = store.clock.now();
    const { db } = store;
    const proved = { provedBy: "passkey", secondFactorAt } as const;
    await db.updateTable("userSession").set(proved).where("token", "=", hashOfToken(token)).execute();
    await db
      .updateTable("passkey")
      .set({ lastUsedAt: secondFactorAt })
      .where("userId", "=", userId)
      .where("credentialId", "=", response.id)
      .execute();
    return { userId, cookies, secondFactorAt, providerWorkspaceId: null };
  }

  async function mustBePassword({ email, password }: { email: string; password: string }, { ip }: Pick<From, "ip">) {
    const forget = await countAttempt(store, { kind: "password", email, ip });
    const account = await findAccount(store.db, { email });
    const isRight = await isPassword(store.db, account?.id, password);
    if (!account || !isRight) throw wrongPassword();
    await forget();
    return account;
  }

  async function start(proof: Proof, from: From): Promise<Started> {
    const { userId, provedBy, hasSecondFactor = false, providerWorkspaceId = null } = proof;
    const { headers, response } = await library.api.startSession({
      body: { userId },
      headers: headersFor(from),
      returnHeaders: true,
    });
    const opens = { secondFactorAt: hasSecondFactor ? store.clock.now() : null, providerWorkspaceId };
    await store.db
      .updateTable("userSession")
      .set({ provedBy, ...opens })
      .where("token", "=", hashOfToken(response.token))
      .execute();
    return { userId, ...opens, cookies: headers.getSetCookie() };
  }

  async function end(from: From): Promise<string[]> {
    const { headers } = await library.api.signOut({ headers: headersFor(from), returnHeaders: true });
    return headers.getSetCookie();
  }

  return {
    byPassword,
    sendLink: askForLink,
    byLink,
    bySecondFactor,
    passkeyChallenge,
    byPasskey,
    newPasskeyChallenge: (userId, from) => challengeToAdd(library, userId, headersFor(from, { asNobody: true })),
    addPasskey: (userId, given, from) =>
      addPasskey({ library, db: store.db }, userId, { ...given, headers: headersFor(from, { asNobody: true }) }),
    mustBePassword: async (given, from) => void (await mustBePassword(given, from)),
    afterFirst,
    start,
    end,
  };
}

function wrongPassword(): Refusal {
  const sentence = "The address or the password is not right. Try again, or have a link sent to you by mail.";
  return new Refusal(401, "wrong_password", sentence);
}

const secondStepSchema = z.object({ userId: z.uuid(), provedBy: z.enum(["password", "link", "passkey", "provider"]) });
