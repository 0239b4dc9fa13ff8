import type { Tx } from "#platform/database/index.ts";
import { notFound } from "#platform/errors.ts";
import type { Actor } from "../members/index.ts";
import type { Customer, Identity } from "./customer.ts";
import { customerVisibleTo } from "./visible.ts";

/** The door to one customer: whom this actor may not know of is "not found". */
export async function findCustomer(tx: Tx, actor: Actor, id: string): Promise<Customer> {
  const customer = await tx.db
    .selectFrom("customer")
    .selectAll()
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .where(customerVisibleTo(actor))
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
