import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { notFound } from "#platform/errors.ts";
import type { Member } from "./member.ts";

/** A member with what stands elsewhere: the address that signs them in, and their teams. */
export interface ShownMember extends Member {
  email: string;
  teamIds: string[];
}

export async function showMember(tx: Tx, id: string): Promise<ShownMember> {
  const [member] = await membersWhere(tx, { id });
  if (!member) throw notFound("member");
  return member;
}

export function showMembers(tx: Tx, { suspended = false } = {}): Promise<ShownMember[]> {
  return membersWhere(tx, { id: null, suspended });
}

async function membersWhere(
  tx: Tx,
  { id, suspended = false }: { id: string | null; suspended?: boolean },
): Promise<ShownMember[]> {
  const { rows } = await sql<ShownMember>`
    select member.*, user_account.email,
      array(select belongs.team_id::text from team_member belongs
        where belongs.workspace_id = member.workspace_id and belongs.member_id = member.id) as team_ids
    from member join user_account on user_account.id = member.user_id
    where member.workspace_id = ${tx.workspaceId}
      and case when ${id}::uuid is null then (member.state = 'active' or ${suspended} and member.state = 'suspended') else member.id = ${id}::uuid end
    order by member.name, member.id`.execute(tx.db);
  return rows;
}
