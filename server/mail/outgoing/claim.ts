import { sql } from "kysely";
import { secondMs } from "#platform/clock.ts";
import type { Store, Tx } from "#platform/database/index.ts";
import type { Ingredients } from "./ingredients.ts";
import type { MailState, Purpose } from "./outgoing-mail.ts";

/**
 * A claimed mail is ours for so long, and again so long each time it is renewed. When a process dies, another one takes the
 * mail over after that, and sends the same bytes.
 */
export const leaseMs = 15 * secondMs;
export const leaseRenewMs = 5 * secondMs;

export interface Claimed {
  id: string;
  purpose: Purpose;
  conversationId: string | null;
  entryId: string | null;
  recipient: string;
  envelopeFrom: string;
  mimeMessageId: string;
  subject: string;
  ingredients: Ingredients | null;
  raw: Buffer | null;
  rawKey: string | null;
  state: MailState;
  /** Which try this is. It proves, when the outcome is written, that nobody else has taken the mail over. */
  attempts: number;
  triedSince: Date;
  delayToldAt: Date | null;
  /** The inbox's own mail server. */
  mailUrl: string | null;
  isDemo: boolean;
  /** Why nothing is sent to this address any more. */
  stopReason: string | null;
}

/**
 * Takes what is due, oldest first, for this process alone: what another one holds is passed over, and so is what we are
 * sending ourselves, even when the machine has slept past the lease.
 */
export async function claimDue(tx: Tx, limit: number, sendingIds: readonly string[]): Promise<Claimed[]> {
  const { workspaceId, now } = tx;
  const { rows } = await sql<Claimed>`
    with claimed as (
      update outgoing_mail set
        lease_until = ${after(now, leaseMs)}, attempts = attempts + 1, tried_since = coalesce(tried_since, ${now})
      where workspace_id = ${workspaceId} and id in (
        select id from outgoing_mail
        where workspace_id = ${workspaceId} and state in ('queued', 'deferred') and due_at <= ${now}
          and (lease_until is null or lease_until <= ${now}) and id <> all(${[...sendingIds]}::uuid[])
        order by due_at, id limit ${limit}
        for update skip locked)
      returning *)
    select claimed.id, claimed.purpose, claimed.conversation_id, claimed.entry_id, claimed.recipient,
      claimed.envelope_from, claimed.mime_message_id, claimed.subject, claimed.ingredients, claimed.raw,
      claimed.raw_key, claimed.state, claimed.attempts, claimed.tried_since, claimed.delay_told_at, inbox.mail_url,
      workspace.is_demo, stopped.reason as stop_reason
    from claimed
      join workspace on workspace.id = claimed.workspace_id
      left join inbox on inbox.workspace_id = claimed.workspace_id and inbox.id = claimed.inbox_id
      left join undeliverable_address stopped on stopped.workspace_id = claimed.workspace_id
        and stopped.address = claimed.recipient and stopped.stopped_at is not null
    order by claimed.due_at, claimed.id`.execute(tx.db);
  return rows;
}

/** Keeps a mail that a slow server is still taking. */
export async function renewLease(store: Store, workspaceId: string, mail: Claimed): Promise<void> {
  await store.inWorkspace(workspaceId, (tx) =>
    ours(tx, mail)
      .set({ leaseUntil: after(tx.now, leaseMs) })
      .execute(),
  );
}

/** The row as this process claimed it: an update that finds nothing comes too late. */
export function ours(tx: Tx, { id, attempts }: Pick<Claimed, "id" | "attempts">) {
  return tx.db
    .updateTable("outgoingMail")
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .where("attempts", "=", attempts)
    .where("state", "in", ["queued", "deferred"]);
}

function after(moment: Date, milliseconds: number): Date {
  return new Date(moment.getTime() + milliseconds);
}
