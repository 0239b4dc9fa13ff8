import { sql } from "kysely";
import type { Clock } from "../clock.ts";
import { isId } from "../ids.ts";
import type { Db } from "./connect.ts";

/** One fact that happened. It holds ids and facts, no words of people, so that erasing somebody leaves it true. */
export interface NewEvent {
  kind: string;
  conversationId?: string;
  actorKind: string;
  actorId?: string;
  facts?: Record<string, string | number | boolean | null>;
  /** When it happened, for what is brought in from elsewhere; else now. */
  at?: Date;
  /** For the audit trail, where a setting was changed. It goes to the listeners and is not kept with the event. */
  changed?: Changed;
}

/** What a setting was and is. The fields that differ are written down, those that hold a secret without it. */
export interface Changed {
  /** What was changed, by its name. */
  name: string;
  id?: string;
  /** None where it is new. */
  from?: object;
  /** None where it is gone. */
  to?: object;
}

/** One transaction in one workspace. */
export interface Tx {
  readonly workspaceId: string;
  /** Sees the rows of this workspace only; every statement still names `workspace_id`. */
  readonly db: Db;
  /** When the transaction began: one moment for all that it writes. */
  readonly now: Date;
  /** The Idempotency-Key of the request, by which a client knows its own change again. */
  readonly requestKey: string | undefined;
  /** Writes down what happened; it gets its position when the transaction ends. */
  record(event: NewEvent): void;
}

/** Runs in the transaction of the event, and may write rows of its own and record more. */
export type EventListener = (tx: Tx, event: NewEvent) => Promise<void>;

/** Runs once in a transaction, when every event of it is known: for what is derived from rows. It records nothing. */
export interface Projection {
  project(tx: Tx, events: readonly NewEvent[]): Promise<void>;
}

export type Listener = EventListener | Projection;

export interface Committed {
  workspaceId: string;
  upTo: number;
}

export interface Store {
  /** For the global tables only. */
  db: Db;
  clock: Clock;
  /** The only door to the rows of a workspace, for reading too. */
  inWorkspace<Outcome>(workspaceId: string, work: (tx: Tx) => Promise<Outcome>, options?: TxOptions): Promise<Outcome>;
}

export interface TxOptions {
  requestKey?: string | undefined;
}

interface StoreParts {
  db: Db;
  clock: Clock;
  listeners?: readonly Listener[];
  onCommitted?: (committed: Committed) => void;
}

/** Listeners that answer each other without end would hold the transaction for ever. */
const eventsPerTransactionMax = 10_000;

export function createStore({ db, clock, listeners = [], onCommitted = () => {} }: StoreParts): Store {
  async function inWorkspace<Outcome>(
    workspaceId: string,
    work: (tx: Tx) => Promise<Outcome>,
    { requestKey }: TxOptions = {},
  ): Promise<Outcome> {
    if (!isId(workspaceId)) throw new Error("A workspace is named by its id.");
    let upTo = 0;
    const outcome = await db.connection().execute(async (connection) => {
      // One trip for both. The id was checked above, and a parameter would not fit into the simple protocol.
      await sql.raw(`begin; set local manyhands.workspace = '${workspaceId}'`).execute(connection);
      const pending: NewEvent[] = [];
      const tx: Tx = {
        workspaceId,
        db: connection,
        now: clock.now(),
        requestKey,
        record: (event) => pending.push(event),
      };
      try {
        const result = await work(tx);
        await tellListeners(tx, pending, listeners);
        if (pending.length > 0) upTo = await writeEvents(tx, pending);
        await sql.raw("commit").execute(connection);
        return result;
      } catch (problem) {
        await sql
          .raw("rollback")
          .execute(connection)
          .catch(() => {});
        throw problem;
      }
    });
    if (upTo > 0) onCommitted({ workspaceId, upTo });
    return outcome;
  }
  return { db, clock, inWorkspace };
}

async function tellListeners(tx: Tx, pending: NewEvent[], listeners: readonly Listener[]): Promise<void> {
  for (let index = 0; index < pending.length; index++) {
    const event = pending[index];
    if (!event) return;
    if (index > eventsPerTransactionMax) throw new Error("The listeners answer each other without end.");
    for (const listener of listeners) if (typeof listener === "function") await listener(tx, event);
  }
  if (pending.length === 0) return;
  for (const listener of listeners) if (typeof listener === "object") await listener.project(tx, pending);
}

/**
 * The last trip of a verb: takes the next dense positions of the workspace and writes the events. The head is the last lock
 * of every transaction, held for one commit, so position is commit order without gaps.
 */
async function writeEvents(tx: Tx, pending: NewEvent[]): Promise<number> {
  const rows = pending.map((event, index) => ({
    n: index + 1,
    kind: event.kind,
    conversation_id: event.conversationId ?? null,
    actor_kind: event.actorKind,
    actor_id: event.actorId ?? null,
    facts: event.facts ?? {},
    at: (event.at ?? tx.now).toISOString(),
  }));
  const { rows: heads } = await sql<{ position: number }>`
    with head as (
      update event_head set position = position + ${rows.length}
      where workspace_id = ${tx.workspaceId}
      returning position
    ), written as (
      insert into event (workspace_id, position, kind, conversation_id, actor_kind, actor_id, facts, request_key, at)
      select ${tx.workspaceId}, head.position - ${rows.length} + fact.n, fact.kind, fact.conversation_id,
        fact.actor_kind, fact.actor_id, fact.facts, ${tx.requestKey ?? null}, fact.at
      from head, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as fact
        (n bigint, kind text, conversation_id uuid, actor_kind text, actor_id uuid, facts jsonb, at timestamptz)
    )
    select position from head`.execute(tx.db);
  const upTo = heads[0]?.position;
  if (!upTo) throw new Error("The workspace has no event_head.");
  return upTo;
}
