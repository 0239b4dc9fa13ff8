import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { type Actor, mustBeAllowed, signature } from "./actor.ts";
import { findMember } from "./find.ts";
import type { Member } from "./member.ts";
import type { Role } from "./role.ts";

/** Gives a member another role or name. Only an owner makes owners and takes it from them; the last one stays. */
export async function changeMember(
  tx: Tx,
  actor: Actor,
  id: string,
  { role, name }: { role?: Role | undefined; name?: string | undefined },
): Promise<void> {
  mustBeAllowed(actor, "member.change");
  const owners = await lockOwners(tx);
  const member = await findPresent(tx, id);
  const newRole = role ?? member.role;
  if (newRole !== member.role && [newRole, member.role].includes("owner")) {
    mustBeAllowed(actor, "owner.change");
    if (member.role === "owner") mustLeaveAnOwner(owners, member);
  }
  await tx.db
    .updateTable("member")
    .set({ role: newRole, name: name ?? member.name })
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .execute();
  const is = { role: newRole, name: name ?? member.name };
  const changed = { name: is.name, id, from: { role: member.role, name: member.name }, to: is };
  tx.record({ kind: "member.changed", ...signature(actor), facts: { memberId: id, role: newRole }, changed });
}

/** Takes somebody out. They are signed out; what they said and did stays, under their name. */
export async function removeMember(tx: Tx, actor: Actor, id: string): Promise<void> {
  mustBeAllowed(actor, "member.change");
  const owners = await lockOwners(tx);
  const member = await findPresent(tx, id);
  if (member.role === "owner") {
    mustBeAllowed(actor, "owner.change");
    mustLeaveAnOwner(owners, member);
  }
  await tx.db
    .updateTable("member")
    .set({ state: "removed" })
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .execute();
  const changed = { name: member.name, id, from: { role: member.role } };
  tx.record({ kind: "member.removed", ...signature(actor), facts: { memberId: id, userId: member.userId }, changed });
}

/** Suspended members too: they can be changed and removed. */
export async function findPresent(tx: Tx, id: string): Promise<Member> {
  const member = await findMember(tx, id, { lock: true });
  if (member.state !== "removed") return member;
  throw new Refusal(409, "member_removed", `${member.name} is no member any more. Invite them again first.`);
}

/** First of all and in one order, so that two owners who take it from each other at once wait, and do not both succeed. */
export async function lockOwners(tx: Tx): Promise<string[]> {
  const owners = await tx.db
    .selectFrom("member")
    .select("id")
    .where("workspaceId", "=", tx.workspaceId)
    .where("role", "=", "owner")
    .where("state", "=", "active")
    .orderBy("id")
    .forUpdate()
    .execute();
  return owners.map(({ id }) => id);
}

export function mustLeaveAnOwner(owners: readonly string[], member: Member): void {
  if (owners.some((id) => id !== member.id)) return;
  throw new Refusal(409, "last_owner", `${member.name} is the only owner. Make somebody else an owner first.`);
}
