import type { Tx } from "#platform/database/index.ts";
import { newId } from "#platform/ids.ts";
import { type Member, memberColumns } from "./member.ts";
import type { Role } from "./role.ts";

export interface NewMember {
  userId: string;
  name: string;
  /** What customers see; a first name suffices. */
  publicName: string;
  role: Role;
  face?: string;
  about?: string;
  languages?: readonly string[];
  workingHours?: string;
  timeZone?: string;
  signature?: string;
}

/** Makes somebody a member. Whoever was removed before and comes back is the same member again, with their history. */
export async function addMember(tx: Tx, { languages, ...given }: NewMember): Promise<Member> {
  const { workspaceId, now } = tx;
  const values = { ...given, ...(languages && { languages: [...languages] }) };
  const member = await tx.db
    .insertInto("member")
    .values({ ...values, workspaceId, id: newId(), preferences: "{}", createdAt: now })
    .onConflict((conflict) => conflict.columns(["workspaceId", "userId"]).doUpdateSet({ ...values, state: "active" }))
    .returning(memberColumns)
    .executeTakeFirstOrThrow();
  const changed = { name: member.name, id: member.id, to: { role: member.role } };
  tx.record({ kind: "member.added", actorKind: "system", facts: { memberId: member.id, role: member.role }, changed });
  return member;
}
