import type { Tx } from "#platform/database/index.ts";
import { notFound } from "#platform/errors.ts";
import { newId } from "#platform/ids.ts";

export interface NewCompany {
  name: string;
  domains?: readonly string[] | undefined;
}

export async function addCompany(
  tx: Tx,
  { name, domains = [] }: NewCompany,
): Promise<{ id: string; name: string; domains: string[] }> {
  return tx.db
    .insertInto("company")
    .values({
      workspaceId: tx.workspaceId,
      id: newId(),
      name,
      domains: domains.map((domain) => domain.toLowerCase()),
      createdAt: tx.now,
    })
    .returning(["id", "name", "domains"])
    .executeTakeFirstOrThrow();
}

export function listCompanies(tx: Tx): Promise<{ id: string; name: string; domains: string[] }[]> {
  return tx.db
    .selectFrom("company")
    .select(["id", "name", "domains"])
    .where("workspaceId", "=", tx.workspaceId)
    .orderBy("name")
    .limit(1_000)
    .execute();
}

/** Says that a customer belongs to a company; saying it twice changes nothing. */
export async function joinCompany(tx: Tx, customerId: string, companyId: string): Promise<void> {
  const company = await tx.db
    .selectFrom("company")
    .select("id")
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", companyId)
    .executeTakeFirst();
  if (!company) throw notFound("company");
  await tx.db
    .insertInto("customerCompany")
    .values({ workspaceId: tx.workspaceId, customerId, companyId })
    .onConflict((conflict) => conflict.columns(["workspaceId", "customerId", "companyId"]).doNothing())
    .execute();
}
