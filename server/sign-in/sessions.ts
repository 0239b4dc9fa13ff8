import type { Db, Store } from "#platform/database/index.ts";
import { notFound } from "#platform/errors.ts";
import type { ProvedBy, Session } from "../members/index.ts";

export interface ShownSession {
  id: string;
  createdAt: Date;
  /** To about ten minutes. */
  updatedAt: Date;
  provedBy: ProvedBy;
  secondFactorAt: Date | null;
  ipAddress: string | null;
  userAgent: string | null;
}

/** Where this person is signed in, the last used first. A session that opens one company knows only those of its kind. */
export function listSessions({ db, clock }: Pick<Store, "db" | "clock">, session: Session): Promise<ShownSession[]> {
  return mine(db, session)
    .select(["id", "createdAt", "updatedAt", "provedBy", "secondFactorAt", "ipAddress", "userAgent"])
    .where("expiresAt", ">", clock.now())
    .orderBy("updatedAt", "desc")
    .orderBy("id", "desc")
    .execute();
}

/** Signs that browser out: its next request is a stranger's. */
export async function endSession(db: Db, session: Session, id: string): Promise<void> {
  const found = await mine(db, session).select("id").where("id", "=", id).executeTakeFirst();
  if (!found) throw notFound("session");
  await db.deleteFrom("userSession").where("id", "=", id).execute();
}

/** Signs every browser out but this one. */
export async function endOtherSessions(db: Db, session: Session): Promise<void> {
  const others = mine(db, session).select("id").where("id", "!=", session.id);
  await db.deleteFrom("userSession").where("id", "in", others).execute();
}

function mine(db: Db, { userId, providerWorkspaceId }: Session) {
  return db
    .selectFrom("userSession")
    .where("userId", "=", userId)
    .$if(providerWorkspaceId !== null, (query) => query.where("providerWorkspaceId", "=", providerWorkspaceId));
}
