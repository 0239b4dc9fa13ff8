import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { addMember } from "../members/index.ts";
import { type Account, addAccount } from "../sign-in/index.ts";
import { joinTeams } from "../teams/index.ts";
import type { Invitation } from "./invitation.ts";

/** Somebody who has shown that an account is theirs, or who makes one now. */
export type Comer = { account: Account; isSignedIn: boolean } | { name: string; email: string; password: string };

/** The one who has the link becomes a member, in the teams that the invitation names. Returns the account. */
export async function accept(tx: Tx, invitation: Invitation, comer: Comer): Promise<Account> {
  // Whoever has the link may name any address: that it is theirs is proved by a link to it, not by this.
  const account = "account" in comer ? comer.account : await addAccount(tx.db, { ...comer, isProved: false }, tx.now);
  const state = await stateOf(tx, account.id);
  if (state === "suspended") {
    throw new Refusal(409, "member_suspended", "You are suspended here. Ask an owner or admin to let you in again.");
  }
  if (state === "active") {
    throw new Refusal(409, "member_already", "You are a member here already. Sign in.");
  }
  const { role, teamIds } = invitation;
  const publicName = account.name.split(/\s+/)[0]?.slice(0, 60) ?? account.name;
  const member = await addMember(tx, { userId: account.id, name: account.name, publicName, role });
  await joinTeams(tx, member.id, teamIds);
  await tx.db
    .updateTable("invitation")
    .set({ acceptedAt: tx.now })
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", invitation.id)
    .execute();
  return account;
}

async function stateOf(tx: Tx, userId: string): Promise<"active" | "suspended" | "removed" | undefined> {
  const row = await tx.db
    .selectFrom("member")
    .select("state")
    .where("workspaceId", "=", tx.workspaceId)
    .where("userId", "=", userId)
    .executeTakeFirst();
  return row?.state;
}
