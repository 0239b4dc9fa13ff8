import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { newId } from "#platform/ids.ts";
import { newSecret } from "#platform/random.ts";
import type { Addressee, Ingredients } from "./ingredients.ts";
import type { Purpose } from "./outgoing-mail.ts";

export interface NewMail {
  purpose: Purpose;
  inboxId?: string;
  conversationId?: string;
  /** The message of the conversation that it carries. */
  entryId?: string;
  participantId?: string;
  recipient: Addressee;
  /** Where a bounce goes; empty for none. */
  envelopeFrom: string;
  /** Without the angle brackets. All copies of one message have the same. */
  mimeMessageId: string;
  subject: string;
  ingredients: Ingredients;
  dueAt: Date;
}

/**
 * Writes a mail to one recipient, in the transaction of what it follows from. It leaves when it is due; the same message to
 * the same recipient is written once.
 */
export async function queueMail(tx: Tx, mail: NewMail): Promise<void> {
  const { recipient, ingredients, ...rest } = mail;
  await tx.db
    .insertInto("outgoingMail")
    .values({
      workspaceId: tx.workspaceId,
      id: newId(),
      purpose: rest.purpose,
      inboxId: rest.inboxId ?? null,
      conversationId: rest.conversationId ?? null,
      entryId: rest.entryId ?? null,
      participantId: rest.participantId ?? null,
      recipient: normalAddress(recipient.address),
      recipientName: recipient.name,
      envelopeFrom: rest.envelopeFrom,
      mimeMessageId: rest.mimeMessageId,
      subject: rest.subject,
      ingredients: JSON.stringify(ingredients),
      dueAt: rest.dueAt,
      createdAt: tx.now,
    })
    .onConflict((conflict) => conflict.columns(["workspaceId", "mimeMessageId", "recipient"]).doNothing())
    .execute();
}

export interface SystemMail {
  purpose: "sign_in" | "invitation";
  to: Addressee;
  subject: string;
  text: string;
  html: string;
}

/** A mail of Manyhands itself, in the company's name. No bounce of it reaches a conversation. */
export async function queueSystemMail(tx: Tx, { purpose, to, subject, text, html }: SystemMail): Promise<void> {
  const { inboxId, ...from } = await companySender(tx);
  await queueMail(tx, {
    purpose,
    ...(inboxId && { inboxId }),
    recipient: to,
    envelopeFrom: from.address,
    mimeMessageId: `${newSecret(16)}@${domainOf(from.address)}`,
    subject,
    ingredients: { from, to: [to], cc: [], autoSubmitted: "auto-generated", text, html, enclosures: [] },
    dueAt: tx.now,
  });
}

/** Before the first inbox there is no address of the company's own. */
const addressBeforeInboxes = "manyhands@localhost";

/** The first inbox speaks for the company, and its mail server carries what it says. */
async function companySender(tx: Tx): Promise<Addressee & { inboxId: string | null }> {
  const { rows } = await sql<{ name: string; address: string | null; inboxId: string | null }>`
    select workspace.name, inbox.address, inbox.id as inbox_id
    from workspace left join inbox on inbox.workspace_id = workspace.id and inbox.archived_at is null
    where workspace.id = ${tx.workspaceId}
    order by inbox.is_private, inbox.created_at, inbox.id
    limit 1`.execute(tx.db);
  const { name = "Manyhands", address, inboxId = null } = rows[0] ?? {};
  return { name, address: address ?? addressBeforeInboxes, inboxId };
}

/** Domains know no case; local parts do in theory only, and people type them either way. */
export function normalAddress(address: string): string {
  return address.trim().toLowerCase();
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1) || "localhost";
}
