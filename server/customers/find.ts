import type { Tx } from "#platform/database/index.ts";
import { notFound } from "#platform/errors.ts";
import type { Customer, Identity } from "./customer.ts";

export async function findCustomer(tx: Tx, id: string): Promise<Customer> {
  const customer = await tx.db
    .selectFrom("customer")
    .selectAll()
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!customer) throw notFound("customer");
  return customer;
}

export function identitiesOf(tx: Tx, customerId: string): Promise<Identity[]> {
  return tx.db
    .selectFrom("identity")
    .selectAll()
    .where("workspaceId", "=", tx.workspaceId)
    .where("customerId", "=", customerId)
    .orderBy("createdAt")
    .execute();
}

export function companiesOf(tx: Tx, customerId: string): Promise<{ id: string; name: string }[]> {
  return tx.db
    .selectFrom("customerCompany")
    .innerJoin("company", (join) =>
      join
        .onRef("company.workspaceId", "=", "customerCompany.workspaceId")
        .onRef("company.id", "=", "customerCompany.companyId"),
    )
    .select(["company.id", "company.name"])
    .where("customerCompany.workspaceId", "=", tx.workspaceId)
    .where("customerCompany.customerId", "=", customerId)
    .orderBy("company.name")
    .execute();
}
