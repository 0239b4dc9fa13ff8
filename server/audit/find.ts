import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import type { Place } from "#platform/http/index.ts";
import { type Actor, mustBeAllowed } from "../members/index.ts";
import type { Change } from "./differences.ts";

export interface AuditEntry {
  id: string;
  at: Date;
  actorKind: "member" | "key" | "customer" | "system";
  actorId: string | null;
  actorName: string;
  kind: string;
  subjectId: string | null;
  subject: string;
  changes: Change[];
}

export interface Wanted {
  /** Words that stand anywhere in an entry: who, what, from, to. */
  search?: string | undefined;
  actorId?: string | undefined;
  since?: Date | undefined;
  until?: Date | undefined;
  limit: number;
  after?: Place | undefined;
}

/** Entries, the newest first; one more than the limit, by which the caller knows whether there is another page. */
export async function listAuditEntries(
  tx: Tx,
  actor: Actor,
  { search, actorId, since, until, limit, after }: Wanted,
): Promise<AuditEntry[]> {
  mustBeAllowed(actor, "audit.read");
  const words = (search ?? "").trim().split(/\s+/).filter(Boolean);
  const { rows } = await sql<AuditEntry>`
    select id, at, actor_kind, actor_id, actor_name, kind, subject_id, subject, changes from audit_entry
    where workspace_id = ${tx.workspaceId}
      ${actorId ? sql`and actor_id = ${actorId}` : sql``}
      ${since ? sql`and at >= ${since}` : sql``}
      ${until ? sql`and at < ${until}` : sql``}
      ${after ? sql`and (at, id) < (${after.at}, ${after.id})` : sql``}
      ${words.length === 0 ? sql`` : sql`and ${sql.join(words.map(standsIn), sql` and `)}`}
    order by at desc, id desc limit ${limit + 1}`.execute(tx.db);
  return rows;
}

function standsIn(word: string) {
  const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
  return sql<boolean>`(actor_name || ' ' || replace(replace(kind, '.', ' '), '_', ' ') || ' ' || subject || ' ' || changes::text) ilike ${pattern}`;
}
