import type { Tx } from "#platform/database/index.ts";
import { type Claimed, ours } from "./claim.ts";
import type { Outcome } from "./outgoing-mail.ts";
import { stopAddress } from "./undeliverable.ts";

/** Shown in the built-in mailbox; nothing left. False when another process was faster. */
export async function recordKept(tx: Tx, mail: Claimed): Promise<boolean> {
  const written = await ours(tx, mail)
    .set({ state: "kept", attempts: 0, triedSince: null, leaseUntil: null, problem: null })
    .executeTakeFirst();
  if (written.numUpdatedRows === 0n) return false;
  tell(tx, mail, "kept");
  return true;
}

/** Writes what became of a try, and the event of it where something has changed for whoever waits for it. */
export async function recordOutcome(tx: Tx, mail: Claimed, outcome: Outcome): Promise<boolean> {
  const { state, response, problem, dueAt, tellsOfDelay, stopsAddress } = outcome;
  const written = await ours(tx, mail)
    .set({
      state,
      problem,
      lastResponse: response,
      leaseUntil: null,
      ...(dueAt && { dueAt }),
      ...(tellsOfDelay && { delayToldAt: tx.now }),
      ...(state === "sent" && { sentAt: tx.now }),
    })
    .executeTakeFirst();
  if (written.numUpdatedRows === 0n) return false;
  if (stopsAddress) await stopAddress(tx, mail.recipient, problem ?? response);
  if (tellsOfDelay) tell(tx, mail, "delayed");
  else if (state !== mail.state) tell(tx, mail, state);
  return true;
}

/** `outgoing_mail.sent`, `.kept`, `.deferred`, `.delayed` (for hours now), `.failed`, `.bounced`. Ids only. */
export function tell(
  tx: Tx,
  mail: Pick<Claimed, "id" | "purpose" | "conversationId" | "entryId">,
  what: "sent" | "kept" | "deferred" | "delayed" | "failed" | "bounced" | "queued",
): void {
  tx.record({
    kind: `outgoing_mail.${what}`,
    actorKind: "system",
    ...(mail.conversationId && { conversationId: mail.conversationId }),
    facts: { outgoingMailId: mail.id, messageId: mail.entryId, purpose: mail.purpose },
  });
}
