import { sql } from "kysely";
import type { NewEvent, Projection, Tx } from "#platform/database/index.ts";
import { newId } from "#platform/ids.ts";
import { isWebhookKind } from "./kinds.ts";

/** What happened becomes a delivery to each webhook that wants to hear of it, in the transaction in which it happened. */
export const writeDeliveries: Projection = {
  async project(tx, events) {
    // What is brought in from elsewhere, with its own time, happened long ago: nobody is told of it now.
    const told = events.filter(({ kind, at }) => isWebhookKind(kind) && at === undefined);
    if (told.length === 0) return;
    const rows = told.map((event) => ({ kind: event.kind, body: bodyOf(tx, event) }));
    await queue(tx, rows);
  },
};

/** One trip, whether anybody listens or not. */
async function queue(tx: Tx, rows: readonly { kind: string; body: string }[]): Promise<void> {
  const numbered = rows.map((row, n) => ({ ...row, n }));
  const { rows: wanted } = await sql<{ webhookId: string; n: number }>`
    select webhook.id as webhook_id, event.n
    from webhook, jsonb_to_recordset(${JSON.stringify(numbered.map(({ kind, n }) => ({ kind, n })))}::jsonb)
      as event (n integer, kind text)
    where webhook.workspace_id = ${tx.workspaceId} and webhook.state = 'on'
      and (webhook.kinds = '{}' or event.kind = any(webhook.kinds))
    order by event.n, webhook.id`.execute(tx.db);
  if (wanted.length === 0) return;
  await tx.db
    .insertInto("webhookDelivery")
    .values(
      wanted.flatMap(({ webhookId, n }) => {
        const row = rows[n];
        const place = { workspaceId: tx.workspaceId, id: newId(), webhookId, dueAt: tx.now, createdAt: tx.now };
        return row ? [{ ...place, ...row }] : [];
      }),
    )
    .execute();
}

/** Ids and facts, no words of people: who wants those asks the API, with a key of its own and its rights. */
export function bodyOf(tx: Tx, { kind, conversationId, actorKind, actorId, facts }: NewEvent): string {
  return JSON.stringify({
    type: kind,
    timestamp: tx.now.toISOString(),
    data: {
      workspaceId: tx.workspaceId,
      conversationId: conversationId ?? null,
      actor: { kind: actorKind, id: actorId ?? null },
      ...facts,
    },
  });
}
