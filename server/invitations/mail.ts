import type { Tx } from "#platform/database/index.ts";
import { type SendSystemMail, writeLetter } from "../sign-in/index.ts";
import { phrasesFor } from "../texts/index.ts";
import { workspaceOf } from "../workspaces/index.ts";
import { invitationLifeMs } from "./invitation.ts";

/** Brings the link to whom it is for. */
export async function mailInvitation(
  tx: Tx,
  send: SendSystemMail,
  { email, url }: { email: string; url: string },
): Promise<void> {
  const [{ name: company }, phrases] = [await workspaceOf(tx), await phrasesFor(tx, null)];
  const letter = writeLetter({ phrases, kind: "invitation", name: "", company, url, lifeMs: invitationLifeMs });
  await send(tx, { purpose: "invitation", to: { name: "", address: email }, ...letter });
}
