import type { Tx } from "#platform/database/index.ts";
import { addCompany, addCustomer, type Customer, joinCompany } from "../customers/index.ts";
import { company, customerCompanies, customers, members, teams } from "../demo/index.ts";
import { addInbox, type Inbox } from "../inboxes/index.ts";
import { addMember, type Member } from "../members/index.ts";
import { addAccount, findAccount } from "../sign-in/index.ts";
import { addTeam } from "../teams/index.ts";

/** Who is who in the demo workspace, by the keys of the cast. */
export interface DemoPeople {
  members: Map<string, Member>;
  teams: Map<string, string>;
  customers: Map<string, Customer>;
  inbox: Inbox;
}

export async function writePeople(tx: Tx): Promise<DemoPeople> {
  const memberOf = new Map<string, Member>();
  for (const {
    key,
    fullName,
    publicName,
    address,
    role,
    faceId,
    about,
    languages,
    timeZone,
    hoursInWords,
    signature,
  } of members) {
    const known = await findAccount(tx.db, { email: address });
    const account = known ?? (await addAccount(tx.db, { name: fullName, email: address }, tx.now));
    const profile = {
      publicName,
      role,
      face: faceId,
      about,
      languages,
      timeZone,
      workingHours: hoursInWords,
      signature,
    };
    memberOf.set(key, await addMember(tx, { userId: account.id, name: fullName, ...profile }));
  }
  const teamOf = new Map<string, string>();
  for (const { key, name, leadKey } of teams) {
    const memberIds = members
      .filter(({ teamKeys }) => teamKeys.includes(key))
      .flatMap((member) => memberOf.get(member.key)?.id ?? []);
    const team = await addTeam(tx, { name, leadMemberId: memberOf.get(leadKey)?.id, memberIds });
    teamOf.set(key, team.id);
  }
  const support = teamOf.get("support");
  if (!support) throw new Error("The cast has no team Support.");
  const inbox = await addInbox(tx, { teamId: support, name: company.inbox.name, address: company.inbox.address });
  return { members: memberOf, teams: teamOf, customers: await writeCustomers(tx), inbox };
}

async function writeCustomers(tx: Tx): Promise<Map<string, Customer>> {
  const companyOf = new Map<string, string>();
  for (const { key, name } of customerCompanies) companyOf.set(key, (await addCompany(tx, { name })).id);
  const customerOf = new Map<string, Customer>();
  for (const {
    key,
    companyKey,
    remark,
    customerSince,
    name,
    kind,
    language,
    city,
    timeZone,
    identities,
  } of customers) {
    const customer = await addCustomer(tx, {
      name,
      kind,
      language,
      city,
      timeZone,
      identities,
      about: remark ?? "",
      createdAt: new Date(`${customerSince}T09:00:00Z`),
    });
    const companyId = companyKey && companyOf.get(companyKey);
    if (companyId) await joinCompany(tx, customer.id, companyId);
    customerOf.set(key, customer);
  }
  return customerOf;
}
