import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";

/** Where anybody has an address: they say nothing of a company. */
const publicDomains = new Set(
  (
    "gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com mac.com aol.com " +
    "gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de posteo.de mailbox.org proton.me protonmail.com pm.me tuta.com " +
    "fastmail.com zoho.com mail.com yandex.com yandex.ru mail.ru orange.fr wanadoo.fr free.fr laposte.net libero.it virgilio.it " +
    "ziggo.nl kpnmail.nl xs4all.nl hetnet.nl qq.com 163.com 126.com sina.com naver.com daum.net wp.pl onet.pl o2.pl telenet.be"
  ).split(" "),
);

/** A domain as it is compared: "@Hotel-Linde.example" is hotel-linde.example. One that is everybody's is refused. */
export function companyDomain(given: string): string {
  const domain = given
    .trim()
    .toLowerCase()
    .replace(/^.*@|^www\./, "");
  if (!/^(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,}$/u.test(domain)) {
    throw new Refusal(422, "invalid_domain", `${given} is no domain. Write what stands behind the @.`, {
      field: "domains",
    });
  }
  if (publicDomains.has(domain)) {
    const sentence = `Anybody may have an address at ${domain}. Leave it out, and add this company's people by hand.`;
    throw new Refusal(422, "public_domain", sentence, { field: "domains" });
  }
  return domain;
}

/** Who has an address at a domain belongs to its company by themselves. */
export async function joinByAddress(tx: Tx, customerId: string, address: string): Promise<void> {
  const domain = address.split("@").at(-1)?.toLowerCase();
  if (!domain || publicDomains.has(domain)) return;
  await sql`
    insert into customer_company (workspace_id, customer_id, company_id, by_domain)
    select workspace_id, ${customerId}, id, true from company
    where workspace_id = ${tx.workspaceId} and ${domain} = any(domains)
    on conflict do nothing`.execute(tx.db);
}

/** The domains of a company have changed: whoever has an address there belongs to it, and nobody else by their address. */
export async function joinByDomains(tx: Tx, companyId: string, domains: readonly string[]): Promise<void> {
  const there = sql`
    select distinct customer_id from identity
    where identity.workspace_id = ${tx.workspaceId} and kind = 'email'
      and split_part(value, '@', 2) = any(${[...domains]}::text[])`;
  await sql`
    delete from customer_company
    where workspace_id = ${tx.workspaceId} and company_id = ${companyId} and by_domain and customer_id not in (${there})
    `.execute(tx.db);
  await sql`
    insert into customer_company (workspace_id, customer_id, company_id, by_domain)
    select ${tx.workspaceId}, customer_id, ${companyId}::uuid, true from (${there}) there
    on conflict do nothing`.execute(tx.db);
}
