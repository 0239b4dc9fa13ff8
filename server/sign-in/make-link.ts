import type { Parts } from "#platform/parts.ts";
import { findAccount } from "./account.ts";
import { openLibrary } from "./library.ts";
import { linkUrl } from "./mails.ts";

interface LinkParts extends Pick<Parts, "store" | "publicUrl"> {
  secret: string;
}

/** A link that signs this person in once, for whoever reads the terminal. */
export async function makeSignInLink({ store, publicUrl, secret }: LinkParts, userId: string): Promise<string> {
  const account = await findAccount(store.db, { id: userId });
  if (!account) throw new Error("Nobody has this id.");
  const made = Promise.withResolvers<string>();
  const sendLink = async (_email: string, token: string) => made.resolve(token);
  const library = await openLibrary({ store, publicUrl, secret, sendLink });
  await library.api.signInMagicLink({ body: { email: account.email }, headers: new Headers() });
  return linkUrl(publicUrl, await made.promise);
}
