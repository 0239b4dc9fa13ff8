import { sql } from "kysely";
import type { EventListener, NewEvent, Tx } from "#platform/database/index.ts";
import { isId, newId } from "#platform/ids.ts";
import { type Change, differences, type Shown } from "./differences.ts";

/** Each change of a setting becomes an entry of the audit trail, in the transaction of the change: there is none without the other. */
export const writeAudit: EventListener = async (tx, event) => {
  const { changed } = event;
  if (!changed) return;
  const changes = differences(changed.from, changed.to);
  const isSaidByItself = changed.from === undefined || changed.to === undefined;
  if (changes.length === 0 && !isSaidByItself) return;
  const names = await namesOf(tx, event, changes);
  await tx.db
    .insertInto("auditEntry")
    .values({
      workspaceId: tx.workspaceId,
      id: newId(),
      at: event.at ?? tx.now,
      actorKind: actorKindOf(event),
      actorId: event.actorId ?? null,
      actorName: (event.actorId && names.get(event.actorId)) ?? "",
      kind: event.kind,
      subjectId: changed.id ?? null,
      subject: changed.name.slice(0, subjectLengthMax),
      changes: JSON.stringify(changes.map((change) => withNames(change, names))),
    })
    .execute();
};

const subjectLengthMax = 300;
const actorKinds = ["member", "key", "customer"] as const;

function actorKindOf({ actorKind }: NewEvent) {
  return actorKinds.find((kind) => kind === actorKind) ?? "system";
}

/** Who and what is named by an id, as people call it. */
async function namesOf(tx: Tx, { actorId }: NewEvent, changes: readonly Change[]): Promise<Map<string, string>> {
  const ids = [...new Set([actorId, ...changes.flatMap(({ from, to }) => [...idsIn(from), ...idsIn(to)])])].filter(
    (id) => id !== undefined,
  );
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from member where workspace_id = ${tx.workspaceId} and id = any(${ids}::uuid[])
    union all select id, name from team where workspace_id = ${tx.workspaceId} and id = any(${ids}::uuid[])
    union all select id, name from inbox where workspace_id = ${tx.workspaceId} and id = any(${ids}::uuid[])
    union all select id, name from api_key where workspace_id = ${tx.workspaceId} and id = any(${ids}::uuid[])`.execute(
    tx.db,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function idsIn(shown: Shown): string[] {
  return (Array.isArray(shown) ? shown : [shown]).filter((each) => typeof each === "string").filter(isId);
}

function withNames({ field, from, to }: Change, names: ReadonlyMap<string, string>): Change {
  return { field, from: named(from, names), to: named(to, names) };
}

function named(shown: Shown, names: ReadonlyMap<string, string>): Shown {
  if (typeof shown === "string") return names.get(shown) ?? shown;
  return Array.isArray(shown) ? shown.map((each) => names.get(String(each)) ?? each) : shown;
}
