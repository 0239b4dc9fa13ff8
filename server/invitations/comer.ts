import type { Store } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { findSession, tokenFrom } from "../members/index.ts";
import { type Account, type From, findAccount, type SignIn } from "../sign-in/index.ts";
import type { Comer } from "./accept.ts";

interface Given {
  name: string;
  email: string | undefined;
  password?: string | undefined;
}

/** Who takes the invitation: whoever is signed in with that address, whoever knows the account's password, or a newcomer. */
export async function comerOf(
  { store, signIn, publicUrl }: { store: Store; signIn: SignIn; publicUrl: string },
  from: From,
  { name, email, password }: Given,
): Promise<Comer> {
  const signedIn = await accountOf(store, from, publicUrl);
  if (signedIn && (email === undefined || email.toLowerCase() === signedIn.email))
    return { account: signedIn, isSignedIn: true };
  if (email === undefined)
    throw new Refusal(400, "email_missing", "Name the address with which you will sign in.", { field: "email" });
  if (password === undefined)
    throw new Refusal(400, "password_missing", "Choose a password of 10 characters or more.", {
      field: "password",
    });
  const account = await findAccount(store.db, { email });
  if (!account) return { name, email, password };
  await signIn.mustBePassword({ email, password }, from);
  return { account, isSignedIn: false };
}

async function accountOf({ db, clock }: Store, from: From, publicUrl: string): Promise<Account | undefined> {
  const token = tokenFrom(from.headers.cookie, publicUrl);
  const session = token === undefined ? undefined : await findSession(db, token, clock.now());
  // A company's own sign-in says who somebody is for that company alone.
  const isWhole = session !== undefined && session.providerWorkspaceId === null;
  return isWhole ? findAccount(db, { id: session.userId }) : undefined;
}
