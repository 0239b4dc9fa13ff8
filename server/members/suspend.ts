import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { type Actor, mustBeAllowed, signature } from "./actor.ts";
import { findPresent, lockOwners, mustLeaveAnOwner } from "./change.ts";

/** Shuts somebody out for a while. They are signed out at once; teams, role and all they did stay as they are. */
export async function suspendMember(tx: Tx, actor: Actor, id: string): Promise<void> {
  mustBeAllowed(actor, "member.change");
  const owners = await lockOwners(tx);
  const member = await findPresent(tx, id);
  if (member.state === "suspended") return;
  if (actor.kind === "member" && actor.id === id) {
    throw new Refusal(409, "own_suspension", "Nobody suspends themselves. Ask another owner or admin.");
  }
  if (member.role === "owner") {
    mustBeAllowed(actor, "owner.change");
    mustLeaveAnOwner(owners, member);
  }
  await setState(tx, id, "suspended");
  const facts = { memberId: id, userId: member.userId };
  const changed = { name: member.name, id, from: { state: "active" }, to: { state: "suspended" } };
  tx.record({ kind: "member.suspended", ...signature(actor), facts, changed });
}

/** Lets them in again, as they were. */
export async function liftSuspension(tx: Tx, actor: Actor, id: string): Promise<void> {
  mustBeAllowed(actor, "member.change");
  const member = await findPresent(tx, id);
  if (member.state === "active") return;
  if (member.role === "owner") mustBeAllowed(actor, "owner.change");
  await setState(tx, id, "active");
  const changed = { name: member.name, id, from: { state: "suspended" }, to: { state: "active" } };
  tx.record({ kind: "member.let_in", ...signature(actor), facts: { memberId: id }, changed });
}

async function setState(tx: Tx, id: string, state: "active" | "suspended"): Promise<void> {
  await tx.db
    .updateTable("member")
    .set({ state })
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .execute();
}
