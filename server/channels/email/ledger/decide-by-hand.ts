import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { addParticipant, findConversation, releaseHeld } from "../../../conversations/index.ts";
import { customerByAddress } from "../../../customers/index.ts";
import { treatSender } from "../../../inboxes/index.ts";
import { changeMail, type MailState, settleMail } from "../../../mail/incoming/index.ts";
import { type Actor, mustBeAllowed, signature } from "../../../members/index.ts";
import { joinAs, openFor, type prepare } from "../ingest/index.ts";
import { findMail } from "./find.ts";

type Prepared = Awaited<ReturnType<typeof prepare>>;

/** One key makes a conversation of an automatic or held mail; `always` treats its sender as a person from now on. */
export async function openMail(
  tx: Tx,
  actor: Actor,
  id: string,
  prepared: Prepared,
  { always = false }: { always?: boolean | undefined },
): Promise<string> {
  mustBeAllowed(actor, "mail.change");
  const row = await findMail(tx, actor, id, { lock: true });
  mustBe(row.state, ["automatic", "held", "bounce"]);
  await letGo(tx, actor, row);
  const sender = prepared.mail.from ?? prepared.mail.replyTo[0];
  const proposed = row.proposedAddress && { name: row.proposedName ?? "", address: row.proposedAddress };
  const author = proposed || sender;
  if (!author?.address.includes("@")) {
    throw new Refusal(422, "no_sender", "This mail does not say who wrote it. Begin a conversation with them instead.");
  }
  if (always && sender) await treatSender(tx, actor, row.inboxId, sender.address, "person");
  const wishes = { actor, flags: [], whole: Boolean(proposed) };
  const outcome = await openFor(tx, row, prepared, { ...author, address: author.address.toLowerCase() }, wishes);
  await settleMail(tx, row, prepared.mail, outcome);
  // Other screens have it under Automatic until they hear of it.
  tx.record({ kind: "mail.opened", ...signature(actor), facts: { mailId: id } });
  return outcome.conversationId ?? "";
}

/** The held mail belongs to the conversation after all: who wrote it is on it from now on, and the mail is a message there. */
export async function joinMail(tx: Tx, actor: Actor, id: string, prepared: Prepared): Promise<string> {
  mustBeAllowed(actor, "mail.change");
  const row = await findMail(tx, actor, id, { lock: true });
  mustBe(row.state, ["held"]);
  const from = prepared.mail.from;
  if (!row.conversationId || !from?.address.includes("@")) {
    throw new Refusal(409, "belongs_nowhere", "This mail belongs to no conversation. Open one from it instead.");
  }
  const held = await findConversation(tx, actor, row.conversationId, { lock: true });
  const conversation = await releaseHeld(tx, actor, held, row.id);
  const customer = await customerByAddress(tx, { name: from.name, address: from.address });
  const participant = await addParticipant(tx, {
    conversationId: conversation.id,
    role: "participant",
    person: { name: from.name || customer.name, address: from.address },
    customerId: customer.id,
  });
  const outcome = await joinAs(tx, row, prepared, { conversation, participant });
  await settleMail(tx, row, prepared.mail, outcome);
  return outcome.conversationId ?? conversation.id;
}

/** The held mail is a matter of its own. */
export function separateMail(tx: Tx, actor: Actor, id: string, prepared: Prepared): Promise<string> {
  return openMail(tx, actor, id, prepared, {});
}

/** Reads once more what could not be read: the reader may have learnt something since. */
export async function retryMail(tx: Tx, actor: Actor, id: string): Promise<void> {
  mustBeAllowed(actor, "mail.change");
  const row = await findMail(tx, actor, id, { lock: true });
  mustBe(row.state, ["unreadable"]);
  await changeMail(tx, id, { state: "received", attempts: 0, dueAt: tx.now, leaseUntil: null, problem: null });
  tx.record({ kind: "mail.retried", ...signature(actor), facts: { mailId: id } });
}

/** It is no longer in the margin of the conversation that it claimed to belong to. */
async function letGo(tx: Tx, actor: Actor, row: Awaited<ReturnType<typeof findMail>>): Promise<void> {
  if (row.state !== "held" || !row.conversationId) return;
  const conversation = await findConversation(tx, actor, row.conversationId, { lock: true });
  await releaseHeld(tx, actor, conversation, row.id);
}

function mustBe(state: MailState, allowed: readonly MailState[]): void {
  if (allowed.includes(state)) return;
  throw new Refusal(409, "decided_already", "Somebody has decided about this mail already. Look again.", { state });
}
