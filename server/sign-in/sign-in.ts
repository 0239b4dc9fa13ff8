import type { IncomingHttpHeaders } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { isAPIError } from "better-auth/api";
import { Refusal } from "#platform/errors.ts";
import type { Parts } from "#platform/parts.ts";
import { hashOfToken, workspacesOf } from "../members/index.ts";
import { phrasesFor } from "../texts/index.ts";
import { findAccount, isInbox } from "./account.ts";
import { countAttempt } from "./attempts.ts";
import { linkLifeMs, openLibrary } from "./library.ts";
import { linkUrl, type SendSystemMail, writeLetter } from "./mails.ts";
import { isPassword } from "./password.ts";

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

/** What the browser is told to keep. */
export interface Started {
  userId: string;
  cookies: string[];
}

export interface SignIn {
  byPassword(given: { email: string; password: string }, from: From): Promise<Started>;
  /** Sends a link to the address if somebody has it. Nothing tells whether somebody does. */
  sendLink(email: string, from: From): Promise<void>;
  byLink(token: string, from: From): Promise<Started>;
  /** Refuses when it is not their password; no session begins. */
  mustBePassword(given: { email: string; password: string }, from: Pick<From, "ip">): Promise<void>;
  /** For somebody who has just shown otherwise who they are. */
  start(userId: string, from: From): Promise<Started>;
  /** Ends the session of the cookie, and clears the cookie. */
  end(from: From): Promise<string[]>;
}

/** Longer than finding out and writing the mail takes, so that the time of the answer tells nothing either. */
const linkAnswerMs = 60;

/** Proving who somebody is, and the session that follows. */
export async function openSignIn({ store, publicUrl, secret, sendMail }: SignInParts): Promise<SignIn> {
  const library = await openLibrary({ store, publicUrl, secret, sendLink });

  async function byPassword({ email, password }: { email: string; password: string }, from: From): Promise<Started> {
    const forget = await countAttempt(store, { kind: "password", email, ip: from.ip });
    const started = await startedBy(
      library.api.signInEmail({ body: { email, password }, headers: headersFor(from), returnHeaders: true }),
      wrongPassword(),
      ({ user }) => user.id,
    );
    await forget();
    await store.db.deleteFrom("userSession").where("expiresAt", "<=", store.clock.now()).execute();
    return started;
  }

  async function askForLink(email: string, from: From): Promise<void> {
    await countAttempt(store, { kind: "link", email, ip: from.ip });
    const wanted = library.api.signInMagicLink({ body: { email: email.toLowerCase() }, headers: headersFor(from) });
    await Promise.all([wanted, pause(linkAnswerMs)]);
  }

  /** The mail goes out in the name of a company where the person is a member. */
  async function sendLink(email: string, token: string): Promise<void> {
    const account = await findAccount(store.db, { email });
    const [workspace] = account ? await workspacesOf(store.db, account.id) : [];
    if (!account || !workspace || (await isInbox(store.db, account.email))) return;
    const { name, email: address } = account;
    const of = { kind: "sign_in", name, company: workspace.name, url: linkUrl(publicUrl, token) } as const;
    await store.inWorkspace(workspace.id, async (tx) => {
      const letter = writeLetter({ ...of, phrases: await phrasesFor(tx, null), lifeMs: linkLifeMs });
      await sendMail(tx, { purpose: "sign_in", to: { name, address }, ...letter });
    });
  }

  async function byLink(token: string, from: From): Promise<Started> {
    const used = "This link was used already, or its time is over. Have a new one sent to you.";
    let sessionToken = "";
    const started = await startedBy(
      library.api.magicLinkVerify({ query: { token }, headers: headersFor(from), returnHeaders: true }),
      new Refusal(410, "link_over", used),
      (answer) => {
        sessionToken = answer.token;
        return answer.user.id;
      },
    );
    await store.db
      .updateTable("userSession")
      .set({ provedBy: "link" })
      .where("token", "=", hashOfToken(sessionToken))
      .execute();
    return started;
  }

  async function mustBePassword({ email, password }: { email: string; password: string }, { ip }: Pick<From, "ip">) {
    const forget = await countAttempt(store, { kind: "password", email, ip });
    const account = await findAccount(store.db, { email });
    if (!account || !(await isPassword(store.db, account.id, password))) throw wrongPassword();
    await forget();
  }

  async function start(userId: string, from: From): Promise<Started> {
    const { headers } = await library.api.startSession({
      body: { userId },
      headers: headersFor(from),
      returnHeaders: true,
    });
    return { userId, cookies: headers.getSetCookie() };
  }

  async function end(from: From): Promise<string[]> {
    const { headers } = await library.api.signOut({ headers: headersFor(from), returnHeaders: true });
    return headers.getSetCookie();
  }

  return { byPassword, sendLink: askForLink, byLink, mustBePassword, start, end };
}

function wrongPassword(): Refusal {
  const sentence = "The address or the password is not right. Try again, or have a link sent to you by mail.";
  return new Refusal(401, "wrong_password", sentence);
}

/** What the library needs of a request: the cookie, and what the list of sessions will show. */
function headersFor({ ip, headers }: From): Headers {
  const taken = new Headers({ "x-forwarded-for": ip });
  if (headers.cookie) taken.set("cookie", headers.cookie);
  if (headers["user-agent"]) taken.set("user-agent", headers["user-agent"].slice(0, 300));
  return taken;
}

/** The library throws for what is expected, redirects among it. */
async function startedBy<Answer>(
  asked: Promise<{ headers: Headers; response: Answer }>,
  refusal: Refusal,
  userIdOf: (answer: Answer) => string,
): Promise<Started> {
  const { headers, response } = await asked.catch((problem: unknown) => {
    throw isAPIError(problem) && Number(problem.statusCode) < 500 ? refusal : problem;
  });
  return { userId: userIdOf(response), cookies: headers.getSetCookie() };
}
