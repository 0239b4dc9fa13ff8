import { dayMs } from "#platform/clock.ts";
import type { Tx } from "#platform/database/index.ts";
import { type SendSystemMail, writeLetter } from "../sign-in/index.ts";
import { workspaceOf } from "../workspaces/index.ts";
import { invitationLifeMs } from "./invitation.ts";

/** Brings the link to whom it is for. */
export async function mailInvitation(
  tx: Tx,
  send: SendSystemMail,
  { email, url }: { email: string; url: string },
): Promise<void> {
  const { name } = await workspaceOf(tx);
  const letter = writeLetter({
    greeting: "Hello,",
    lead: `${name} invites you to serve its customers together, in Manyhands:`,
    link: { words: "Join", url },
    foot: `The link works once, for ${invitationLifeMs / dayMs} days. If you expect no invitation, do nothing.`,
  });
  await send(tx, { purpose: "invitation", to: { name: "", address: email }, subject: `Join ${name}`, ...letter });
}
