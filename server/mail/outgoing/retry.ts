import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { type Actor, mustBeAllowed } from "../../members/index.ts";
import type { OutgoingMail } from "./find.ts";
import { tell } from "./record.ts";
import { liftStop } from "./undeliverable.ts";

/**
 * Sends a mail again that did not leave, at once and with the same bytes. A person vouches for the address, so it has its
 * first chance back; one that was kept leaves now if there is a mail server.
 */
export async function retryMail(tx: Tx, actor: Actor, mail: OutgoingMail): Promise<void> {
  mustBeAllowed(actor, "mail.change");
  const again = await tx.db
    .updateTable("outgoingMail")
    .set({ state: "queued", dueAt: tx.now, triedSince: null, delayToldAt: null, bouncedAt: null, problem: null })
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", mail.id)
    .where((row) =>
      row.or([
        row("state", "in", ["failed", "deferred", "kept"]),
        row.and([row("state", "=", "sent"), row("bouncedAt", "is not", null)]),
      ]),
    )
    .where((row) => row.or([row("leaseUntil", "is", null), row("leaseUntil", "<=", tx.now)]))
    .executeTakeFirst();
  if (again.numUpdatedRows === 0n) {
    const sentence = "Only a mail that did not leave, or came back, can be sent again. Write another message instead.";
    throw new Refusal(409, "nothing_to_retry", sentence);
  }
  await liftStop(tx, mail.recipient);
  tell(tx, mail, "queued");
}
