import type { Store, Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { hashOf } from "#platform/random.ts";
import { type Invitation, invitationColumns } from "./invitation.ts";
import { workspaceIn } from "./token.ts";

/** Does something with the invitation of a link, in its workspace; refuses one that is over, whatever the reason. */
export async function withInvitation<Outcome>(
  store: Store,
  token: string,
  work: (tx: Tx, invitation: Invitation) => Promise<Outcome>,
): Promise<Outcome> {
  const workspaceId = workspaceIn(token);
  if (!workspaceId) throw over();
  return store.inWorkspace(workspaceId, async (tx) => {
    const invitation = await tx.db
      .selectFrom("invitation")
      .select(invitationColumns)
      .where("workspaceId", "=", workspaceId)
      .where("tokenHash", "=", hashOf(token))
      .where("acceptedAt", "is", null)
      .where("revokedAt", "is", null)
      .where("expiresAt", ">", tx.now)
      .forUpdate()
      .executeTakeFirst();
    if (!invitation) throw over();
    return work(tx, invitation);
  });
}

function over(): Refusal {
  const sentence = "This invitation was taken, called back, or its time is over. Ask for a new one, or sign in.";
  return new Refusal(410, "invitation_over", sentence);
}
