import type { Tx } from "#platform/database/index.ts";
import { type Actor, mustBeAllowed } from "../members/index.ts";
import { findInbox } from "./find.ts";
import type { Treatment } from "./inbox.ts";

/** How mail of this sender is treated here, other than by the general rules. */
export async function senderTreatment(tx: Tx, inboxId: string, address: string): Promise<Treatment | undefined> {
  const row = await tx.db
    .selectFrom("inboxSender")
    .select("treatment")
    .where("workspaceId", "=", tx.workspaceId)
    .where("inboxId", "=", inboxId)
    .where("address", "=", address.trim().toLowerCase())
    .executeTakeFirst();
  return row?.treatment;
}

/** From now on, mail of this sender is treated so in this inbox. */
export async function treatSender(
  tx: Tx,
  actor: Actor,
  inboxId: string,
  address: string,
  treatment: Treatment,
): Promise<void> {
  mustBeAllowed(actor, "mail.change");
  const inbox = await findInbox(tx, inboxId);
  await tx.db
    .insertInto("inboxSender")
    .values({
      workspaceId: tx.workspaceId,
      inboxId: inbox.id,
      address: address.trim().toLowerCase(),
      treatment,
      createdBy: actor.kind === "system" ? null : actor.id,
      createdAt: tx.now,
    })
    .onConflict((conflict) => conflict.columns(["workspaceId", "inboxId", "address"]).doUpdateSet({ treatment }))
    .execute();
}

/** These and nobody else are treated so; a treatment that is left out stays as it is. An address has one treatment. */
export async function setSenders(
  tx: Tx,
  actor: Actor,
  inboxId: string,
  wished: { [Each in Treatment]: readonly string[] | undefined },
): Promise<void> {
  const { workspaceId, now } = tx;
  for (const treatment of ["form", "person"] as const) {
    const listed = wished[treatment];
    if (!listed) continue;
    const addresses = [...new Set(listed.map((address) => address.trim().toLowerCase()))];
    await tx.db
      .deleteFrom("inboxSender")
      .where("workspaceId", "=", workspaceId)
      .where("inboxId", "=", inboxId)
      .where("treatment", "=", treatment)
      .execute();
    if (addresses.length === 0) continue;
    const createdBy = actor.kind === "system" ? null : actor.id;
    await tx.db
      .insertInto("inboxSender")
      .values(addresses.map((address) => ({ workspaceId, inboxId, address, treatment, createdBy, createdAt: now })))
      .onConflict((conflict) => conflict.columns(["workspaceId", "inboxId", "address"]).doUpdateSet({ treatment }))
      .execute();
  }
}

export interface Senders {
  form: string[];
  person: string[];
}

export async function sendersOf(tx: Tx, inboxId: string): Promise<Senders> {
  const rows = await tx.db
    .selectFrom("inboxSender")
    .select(["address", "treatment"])
    .where("workspaceId", "=", tx.workspaceId)
    .where("inboxId", "=", inboxId)
    .orderBy("address")
    .execute();
  const of = (wanted: Treatment) => rows.filter(({ treatment }) => treatment === wanted).map(({ address }) => address);
  return { form: of("form"), person: of("person") };
}
