import { sql } from "kysely";
import type { Db } from "#platform/database/index.ts";
import type { MemberActor } from "./actor.ts";
import type { Role } from "./role.ts";
import { hashOfToken, type Session } from "./session.ts";

interface Row extends Omit<Session, "id"> {
  sessionId: string;
  memberId: string | null;
  role: Role | null;
  teamIds: string[] | null;
}

/**
 * Who a session's token belongs to, and the member that they are in the workspace of that name, in one trip to the database:
 * every request begins with it. Undefined without a running session; no member where they are none, or no longer.
 */
export async function whoAsks(
  db: Db,
  token: string,
  now: Date,
  slug = "",
): Promise<{ session: Session; member: MemberActor | undefined } | undefined> {
  const { rows } = await sql<Row>`select * from who_asks(${hashOfToken(token)}, ${slug}, ${now})`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const { sessionId, memberId: _, role: __, teamIds: ___, ...session } = row;
  return { session: { ...session, id: sessionId }, member: memberFrom(row) };
}

function memberFrom({ workspaceId, memberId, userId, role, teamIds }: Row): MemberActor | undefined {
  if (workspaceId === null || memberId === null || role === null) return undefined;
  return { kind: "member", id: memberId, workspaceId, userId, role, teamIds: teamIds ?? [] };
}
