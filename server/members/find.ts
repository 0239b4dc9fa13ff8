import type { Tx } from "#platform/database/index.ts";
import { notFound } from "#platform/errors.ts";
import { type Member, memberColumns } from "./member.ts";

/** Removed members too: what they did stays theirs. */
export async function findMember(tx: Tx, id: string, { lock = false } = {}): Promise<Member> {
  const member = await tx.db
    .selectFrom("member")
    .select(memberColumns)
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!member) throw notFound("member");
  return member;
}

/** The member that this account is here, whatever its state. */
export function memberOfUser(tx: Tx, userId: string): Promise<Member | undefined> {
  return tx.db
    .selectFrom("member")
    .select(memberColumns)
    .where("workspaceId", "=", tx.workspaceId)
    .where("userId", "=", userId)
    .executeTakeFirst();
}
