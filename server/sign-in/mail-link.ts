import type { Parts } from "#platform/parts.ts";
import { workspacesOf } from "../members/index.ts";
import { phrasesFor } from "../texts/index.ts";
import { findAccount, isInbox } from "./account.ts";
import { linkLifeMs } from "./library.ts";
import { linkUrl, type SendSystemMail, writeLetter } from "./mails.ts";

interface MailParts extends Pick<Parts, "store" | "publicUrl"> {
  sendMail: SendSystemMail;
}

/** Mails the link if somebody has the address, in the name of a company where the person is a member. */
export async function mailLink(
  { store, publicUrl, sendMail }: MailParts,
  { email, token }: { email: string; token: string },
): Promise<void> {
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
