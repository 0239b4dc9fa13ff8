import { sql } from "kysely";
import type { Db } from "#platform/database/index.ts";
import { hashOf } from "#platform/random.ts";

/** The cookie of a session, as better-auth names it: with `__Secure-` in front where the address is https. */
export const cookiePrefix = "manyhands";
const cookiePatterns = {
  plain: /(?:^|;\s*)manyhands\.session_token=([^;]+)/,
  secure: /(?:^|;\s*)__Secure-manyhands\.session_token=([^;]+)/,
};

/** What is stored of a session's token. */
export function hashOfToken(token: string): string {
  return hashOf(token).toString("base64url");
}

/**
 * The token that a request carries. Its signature need not be looked at: the token is as long as a key. Where the address is
 * https only the name counts that a browser takes by https alone: the other could be planted by whoever is on the line, or
 * by a neighbouring address, to have somebody work in a stranger's session.
 */
export function tokenFrom(cookieHeader: string | undefined, publicUrl: string): string | undefined {
  const pattern = publicUrl.startsWith("https:") ? cookiePatterns.secure : cookiePatterns.plain;
  const value = pattern.exec(cookieHeader ?? "")?.[1];
  if (value === undefined) return undefined;
  try {
    return decodeURIComponent(value).split(".")[0];
  } catch {
    return undefined;
  }
}

/** What the session was begun with. A passkey is two factors in one; `provider` is the sign-in of one company. */
export type ProvedBy = "password" | "link" | "passkey" | "provider";

export interface Session {
  id: string;
  userId: string;
  createdAt: Date;
  provedBy: ProvedBy;
  secondFactorAt: Date | null;
  /** The one company that it opens, when that company's own sign-in began it: nobody else need believe it. */
  providerWorkspaceId: string | null;
  /** The workspace asked for, if there is one of that name: whether the person is in it is another question. */
  workspaceId: string | null;
  /** Whether the workspace asked for wants a second factor that this session has not shown. */
  needsSecondFactor: boolean;
}

/** Whether it still runs: for what stays open longer than a request. */
export async function sessionRuns(db: Db, { id }: Pick<Session, "id">, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom("userSession")
    .select("id")
    .where("id", "=", id)
    .where("expiresAt", ">", now)
    .executeTakeFirst();
  return row !== undefined;
}

/** Our own look at the session's row, each time: whoever is signed out elsewhere is out at once. */
export async function findSession(db: Db, token: string, now: Date, slug = ""): Promise<Session | undefined> {
  const { rows } = await sql<Session>`
    select session.id, session.user_id, session.created_at, session.proved_by, session.second_factor_at,
      session.provider_workspace_id, workspace.id as workspace_id,
      coalesce(workspace.second_factor_required, false) and session.second_factor_at is null
        and session.provider_workspace_id is distinct from workspace.id as needs_second_factor
    from user_session session left join workspace on workspace.slug = ${slug}
    where session.token = ${hashOfToken(token)} and session.expires_at > ${now}`.execute(db);
  return rows[0];
}
