import "./tables.ts";
import { sql } from "kysely";
import type { Store, Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { forgetAnswers } from "#platform/http/index.ts";
import { newId } from "#platform/ids.ts";
import type { Storage } from "#platform/storage/index.ts";
import { eraseMatters } from "../../conversations/index.ts";
import { eraseCustomers, findCustomer, partsOf } from "../../customers/index.ts";
import { eraseMails } from "../../mail/incoming/index.ts";
import { eraseOutgoingMails } from "../../mail/outgoing/index.ts";
import { type Actor, mustBeAllowed, signature } from "../../members/index.ts";

/** How much was erased: for the company's own books, and for the answer to whoever asked. */
export interface ErasureReport {
  customerId: string;
  erasedAt: string;
  conversations: number;
  /** Matters of others in which their words and addresses are gone. */
  otherConversations: number;
  messages: number;
  files: number;
  mails: number;
  outgoingMails: number;
  identities: number;
  notes: number;
}

/**
 * Erases what is kept about one person, by law and for good, in private inboxes too. `name` is the customer's, typed again. That there were
 * conversations, when, and how they ended stays: without a word, and without a way back to the person.
 */
export async function eraseCustomer(
  { store, storage }: { store: Store; storage: Storage },
  actor: Actor,
  customerId: string,
  name: string,
): Promise<ErasureReport> {
  mustBeAllowed(actor, "customer.erase");
  const { workspaceId } = actor;
  const report = await store.inWorkspace(workspaceId, (tx) => eraseRows(tx, actor, customerId, name));
  await removeFiles(store, storage, workspaceId);
  return report;
}

async function eraseRows(tx: Tx, actor: Actor, customerId: string, name: string): Promise<ErasureReport> {
  const customer = await findCustomer(tx, actor, customerId);
  if (customer.name.trim().toLowerCase() !== name.trim().toLowerCase()) {
    const sentence = `This customer is called ${customer.name}. Type exactly that to erase what is kept about them.`;
    throw new Refusal(422, "name_differs", sentence, { field: "name" });
  }
  const { ids, addresses } = await everythingOf(tx, customer.id);
  const matters = await eraseMatters(tx, actor, { ids, addresses });
  const where = { conversationIds: matters.conversationIds, addresses };
  const mails = await eraseMails(tx, where);
  const outgoing = await eraseOutgoingMails(tx, where);
  const known = await eraseCustomers(tx, ids);
  await forgetAnswers(tx, [...ids, ...matters.conversationIds]);
  const report: ErasureReport = {
    customerId: customer.id,
    erasedAt: tx.now.toISOString(),
    conversations: matters.conversationIds.length,
    otherConversations: matters.otherConversations,
    messages: matters.messages,
    files: matters.files,
    mails: mails.count,
    outgoingMails: outgoing.count,
    ...known,
  };
  const keysToRemove = [...matters.storageKeys, ...mails.storageKeys, ...outgoing.storageKeys];
  await record(tx, actor, report, keysToRemove);
  return report;
}

/** All ids under which they are filed, and the addresses that are theirs alone: a shared one may be somebody else's too. */
async function everythingOf(tx: Tx, customerId: string): Promise<{ ids: string[]; addresses: string[] }> {
  const { rows } = await sql<{ ids: string[]; addresses: string[] }>`
    select ${partsOf(tx.workspaceId, customerId)} as ids, array(
      select value from identity where workspace_id = ${tx.workspaceId} and kind = 'email' and not shared
        and customer_id = any(${partsOf(tx.workspaceId, customerId)})) as addresses`.execute(tx.db);
  return rows[0] ?? { ids: [customerId], addresses: [] };
}

async function record(tx: Tx, actor: Actor, report: ErasureReport, keysToRemove: string[]): Promise<void> {
  const { actorKind, actorId } = signature(actor);
  const { workspaceId, now } = tx;
  await tx.db
    .insertInto("erasure")
    .values({
      workspaceId,
      id: newId(),
      customerId: report.customerId,
      byKind: actorKind,
      byId: actorId ?? null,
      report: JSON.stringify(report),
      keysToRemove,
      at: now,
    })
    .execute();
  const facts = { customerId: report.customerId };
  tx.record({ kind: "customer.erased", ...signature(actor), facts });
}

/** After the commit, and what an earlier try has left: a process may die in between. */
async function removeFiles(store: Store, storage: Storage, workspaceId: string): Promise<void> {
  const left = await store.inWorkspace(workspaceId, (tx) =>
    tx.db
      .selectFrom("erasure")
      .select(["id", "keysToRemove"])
      .where("workspaceId", "=", workspaceId)
      .where(sql<boolean>`keys_to_remove <> '{}'`)
      .execute(),
  );
  for (const { id, keysToRemove } of left) {
    for (const key of keysToRemove) await storage.remove(key);
    await store.inWorkspace(workspaceId, (tx) =>
      tx.db
        .updateTable("erasure")
        .set({ keysToRemove: [] })
        .where("workspaceId", "=", workspaceId)
        .where("id", "=", id)
        .execute(),
    );
  }
}
