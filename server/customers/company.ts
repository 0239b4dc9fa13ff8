import { type Selectable, sql } from "kysely";
import type { Tables, Tx } from "#platform/database/index.ts";
import { notFound, Refusal } from "#platform/errors.ts";
import { newId } from "#platform/ids.ts";
import { type Actor, signature, systemActor } from "../members/index.ts";
import { type CustomChange, changedCustom } from "./custom.ts";
import { fieldsOf } from "./custom-field.ts";
import { companyDomain, joinByDomains } from "./domain.ts";
import { partsOf } from "./person.ts";
import { customerVisibleTo } from "./visible.ts";

export type Company = Selectable<Tables["company"]>;

export interface NewCompany {
  name: string;
  domains?: readonly string[] | undefined;
}

export interface CompanyChange {
  name?: string | undefined;
  domains?: readonly string[] | undefined;
  asksWhetherSolved?: boolean | undefined;
  custom?: CustomChange | undefined;
}

/** How many of its people this actor may know of. */
export type ListedCompany = Company & { people: number };

/** Adds a company. Whoever has an address at its domains belongs to it at once. */
export async function addCompany(
  tx: Tx,
  { name, domains = [] }: NewCompany,
  actor: Actor = systemActor(tx.workspaceId),
): Promise<Company> {
  const own = await freeDomains(tx, domains);
  const company = await tx.db
    .insertInto("company")
    .values({ workspaceId: tx.workspaceId, id: newId(), name, domains: own, createdAt: tx.now })
    .returningAll()
    .executeTakeFirstOrThrow();
  if (own.length > 0) await joinByDomains(tx, company.id, own);
  tx.record({ kind: "company.added", ...signature(actor), facts: { companyId: company.id } });
  return company;
}

export async function changeCompany(
  tx: Tx,
  actor: Actor,
  id: string,
  { domains, custom, ...fields }: CompanyChange,
): Promise<Company> {
  const before = await findCompany(tx, id);
  const own = domains && (await freeDomains(tx, domains, id));
  const after = custom && changedCustom(await fieldsOf(tx, "company"), before.custom, custom);
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const company = await tx.db
    .updateTable("company")
    .set({ name: before.name, ...given, ...(own && { domains: own }), ...(after && { custom: JSON.stringify(after) }) })
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
  if (own) await joinByDomains(tx, id, own);
  tx.record({ kind: "company.changed", ...signature(actor), facts: { companyId: id } });
  return company;
}

export async function findCompany(tx: Tx, id: string): Promise<Company> {
  const company = await tx.db
    .selectFrom("company")
    .selectAll()
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!company) throw notFound("company");
  return company;
}

const companiesMax = 1_000;

export async function listCompanies(tx: Tx, actor: Actor): Promise<ListedCompany[]> {
  const { rows } = await sql<ListedCompany>`
    select company.*, (
      select count(distinct customer.person_id) from customer_company link
        join customer on customer.workspace_id = link.workspace_id and customer.id = link.customer_id
      where link.workspace_id = company.workspace_id and link.company_id = company.id and ${customerVisibleTo(actor)}
    )::integer as people
    from company where workspace_id = ${tx.workspaceId}
    order by lower(name), id
    limit ${sql.lit(companiesMax)}`.execute(tx.db);
  return rows;
}

/** Says that a customer belongs to a company; saying it twice changes nothing. */
export async function joinCompany(tx: Tx, customerId: string, companyId: string): Promise<void> {
  await findCompany(tx, companyId);
  await tx.db
    .insertInto("customerCompany")
    .values({ workspaceId: tx.workspaceId, customerId, companyId, byDomain: false })
    .onConflict((conflict) => conflict.columns(["workspaceId", "customerId", "companyId"]).doNothing())
    .execute();
}

/** Says to which companies a person belongs: these, and no others. */
export async function setCompanies(tx: Tx, customerId: string, companyIds: readonly string[]): Promise<void> {
  await sql`
    delete from customer_company
    where workspace_id = ${tx.workspaceId} and customer_id = any(${partsOf(tx.workspaceId, customerId)})
      and company_id <> all(${[...companyIds]}::uuid[])`.execute(tx.db);
  for (const companyId of companyIds) await joinCompany(tx, customerId, companyId);
}

/** A domain is one company's, or nobody would know where its people belong. */
async function freeDomains(tx: Tx, domains: readonly string[], companyId?: string): Promise<string[]> {
  const wanted = [...new Set(domains.map(companyDomain))];
  const taken = await tx.db
    .selectFrom("company")
    .select(["id", "name", "domains"])
    .where("workspaceId", "=", tx.workspaceId)
    .where(sql<boolean>`domains && ${wanted}::text[]`)
    .execute();
  const other = taken.find(({ id }) => id !== companyId);
  if (!other) return wanted;
  const domain = wanted.find((each) => other.domains.includes(each));
  throw new Refusal(409, "domain_taken", `${domain} is a domain of ${other.name}. Take it away there first.`, {
    field: "domains",
    companyId: other.id,
  });
}
