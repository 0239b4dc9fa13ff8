import type { Tx } from "#platform/database/index.ts";

/** What a customer is called once their data was erased. */
export const erasedName = "Erased customer";

/**
 * Takes away what is known of a person: names, addresses, companies, notes, words about them. Their rows stay, empty, as conversations
 * point at them. Returns how many ways to reach them and notes there were.
 */
export async function eraseCustomers(tx: Tx, ids: readonly string[]): Promise<{ identities: number; notes: number }> {
  const { workspaceId } = tx;
  await tx.db
    .updateTable("customer")
    .set({ name: erasedName, language: null, city: null, timeZone: null, about: "", needs: "", custom: "{}" })
    .where("workspaceId", "=", workspaceId)
    .where("id", "in", ids)
    .execute();
  const [identities, notes] = await Promise.all(
    (["identity", "customerNote", "customerCompany"] as const).map((table) =>
      tx.db.deleteFrom(table).where("workspaceId", "=", workspaceId).where("customerId", "in", ids).executeTakeFirst(),
    ),
  );
  return { identities: Number(identities?.numDeletedRows ?? 0), notes: Number(notes?.numDeletedRows ?? 0) };
}
