import type { Tx } from "#platform/database/index.ts";
import { findInbox, type Inbox } from "../../../inboxes/index.ts";
import { queueMail } from "../../../mail/outgoing/index.ts";
import { type Actor, mustBeAllowed, signature } from "../../../members/index.ts";
import { domainOf, patienceMs } from "./check.ts";
import { newProofKey, type ProofMail, proofId } from "./proof-id.ts";

const text =
  "Manyhands sends this to itself, to see that mail leaves and comes back. Nobody needs to do anything; it may be deleted.\n";

/** Begins to prove the mail of an inbox: two mails leave, by the way that answers take. */
export async function beginProof(tx: Tx, actor: Actor, inboxId: string): Promise<void> {
  mustBeAllowed(actor, "inbox.change");
  const inbox = await findInbox(tx, inboxId);
  const key = newProofKey();
  const { workspaceId, now } = tx;
  const begun = {
    key,
    state: "running",
    asksPlus: inbox.plusAddressing,
    begunAt: now,
    endedAt: null,
    plainCameAt: null,
    plusCameAt: null,
    cameBy: null,
    signedDomain: null,
    signedBy: null,
    checks: "[]",
    dueAt: new Date(now.getTime() + patienceMs),
  } as const;
  await tx.db
    .insertInto("mailProof")
    .values({ workspaceId, inboxId, ...begun })
    .onConflict((conflict) => conflict.columns(["workspaceId", "inboxId"]).doUpdateSet(begun))
    .execute();
  await send(tx, inbox, key, "plain");
  if (inbox.plusAddressing) await send(tx, inbox, key, "plus");
  tx.record({ kind: "proof.begun", ...signature(actor), facts: { inboxId } });
}

async function send(tx: Tx, { id, name, address }: Inbox, key: string, which: ProofMail): Promise<void> {
  const [local = "", domain = ""] = address.split("@");
  const to = { name, address: which === "plus" ? `${local}+proof@${domain}` : address };
  await queueMail(tx, {
    purpose: "proof",
    inboxId: id,
    recipient: to,
    envelopeFrom: address,
    mimeMessageId: proofId(key, which, domainOf(address)),
    subject: "Manyhands proves that mail works",
    ingredients: {
      from: { name, address },
      to: [to],
      cc: [],
      autoSubmitted: "auto-generated",
      text,
      html: `<p>${text.trim()}</p>`,
      enclosures: [],
    },
    dueAt: tx.now,
  });
}
