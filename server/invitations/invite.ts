import type { Tx } from "#platform/database/index.ts";
import { notFound, Refusal } from "#platform/errors.ts";
import { newId } from "#platform/ids.ts";
import { hashOf } from "#platform/random.ts";
import { type Actor, mustBeAllowed, type Role, signature } from "../members/index.ts";
import { mustBeOwnAddress } from "../sign-in/index.ts";
import { mustBeTeams } from "../teams/index.ts";
import { type Invitation, invitationColumns, invitationLifeMs } from "./invitation.ts";
import { newToken } from "./token.ts";

export interface Invited {
  invitation: Invitation;
  /** For the link, this once: only its hash is kept. */
  token: string;
}

interface Wishes {
  email?: string | undefined;
  role: Role;
  teamIds?: readonly string[] | undefined;
}

/** Writes an invitation. An earlier one to the same address ends: one link is true at a time. */
export async function invite(tx: Tx, actor: Actor, { email, role, teamIds = [] }: Wishes): Promise<Invited> {
  mustBeAllowed(actor, "member.change");
  if (role === "owner") mustBeAllowed(actor, "owner.change");
  await mustBeTeams(tx, teamIds);
  const { workspaceId, now } = tx;
  const address = email?.trim().toLowerCase() ?? null;
  if (address !== null) {
    await mustBeOwnAddress(tx.db, address);
    await mustBeNoMember(tx, address);
    await tx.db
      .updateTable("invitation")
      .set({ revokedAt: now })
      .where("workspaceId", "=", workspaceId)
      .where("email", "=", address)
      .where("acceptedAt", "is", null)
      .where("revokedAt", "is", null)
      .execute();
  }
  const token = newToken(workspaceId);
  const invitation = await tx.db
    .insertInto("invitation")
    .values({
      workspaceId,
      id: newId(),
      email: address,
      role,
      teamIds: [...new Set(teamIds)],
      tokenHash: hashOf(token),
      invitedBy: actor.kind === "member" ? actor.id : null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + invitationLifeMs),
    })
    .returning(invitationColumns)
    .executeTakeFirstOrThrow();
  const changed = { name: address ?? "Whoever has the link", id: invitation.id, to: { role, teamIds } };
  tx.record({ kind: "member.invited", ...signature(actor), facts: { invitationId: invitation.id, role }, changed });
  return { invitation, token };
}

/** The link opens nothing any more. */
export async function revokeInvitation(tx: Tx, actor: Actor, id: string): Promise<void> {
  mustBeAllowed(actor, "member.change");
  const revoked = await tx.db
    .updateTable("invitation")
    .set({ revokedAt: tx.now })
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .where("acceptedAt", "is", null)
    .where("revokedAt", "is", null)
    .returning(["email", "role"])
    .executeTakeFirst();
  if (!revoked) throw notFound("invitation");
  const changed = { name: revoked.email ?? "Whoever has the link", id, from: { role: revoked.role } };
  tx.record({ kind: "invitation.revoked", ...signature(actor), facts: { invitationId: id }, changed });
}

/** Those that still wait to be taken, the newest first. */
export function listInvitations(tx: Tx): Promise<Invitation[]> {
  return tx.db
    .selectFrom("invitation")
    .select(invitationColumns)
    .where("workspaceId", "=", tx.workspaceId)
    .where("acceptedAt", "is", null)
    .where("revokedAt", "is", null)
    .where("expiresAt", ">", tx.now)
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .execute();
}

async function mustBeNoMember(tx: Tx, email: string): Promise<void> {
  const member = await tx.db
    .selectFrom("member")
    .innerJoin("userAccount", "userAccount.id", "member.userId")
    .select(["member.name", "member.state"])
    .where("member.workspaceId", "=", tx.workspaceId)
    .where("member.state", "in", ["active", "suspended"])
    .where("userAccount.email", "=", email)
    .executeTakeFirst();
  if (!member) return;
  throw new Refusal(
    409,
    "member_already",
    member.state === "suspended"
      ? `${member.name} is suspended. Lift the suspension in the list of members.`
      : `${member.name} is a member already. Change the role in the list of members.`,
    { field: "email" },
  );
}
