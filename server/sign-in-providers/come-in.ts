import { z } from "zod";
import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { addMember, changeMember, type Member, memberOfUser, systemActor } from "../members/index.ts";
import { addAccount, findAccount } from "../sign-in/index.ts";
import { joinTeams, leaveSomeTeams } from "../teams/index.ts";
import { givenBy, type Provider, takesAddress } from "./provider.ts";

/** What is read of the claims (OpenID Connect Core, section 5.1). */
const claimsSchema = z.looseObject({
  sub: z.string().min(1).max(255),
  email: z.email().max(254).optional(),
  email_verified: z.union([z.boolean(), z.stringbool()]).optional(),
  name: z.string().trim().max(100).optional(),
});

type Claims = z.output<typeof claimsSchema>;

/**
 * Whom the issuer means: known by its own word for them, else by the address. Who is new becomes a member where the company says
 * so. Roles and teams follow the claim each time; an owner stays an owner. Returns the account.
 */
export async function comeIn(tx: Tx, provider: Provider, given: unknown): Promise<string> {
  const parsed = claimsSchema.safeParse(given);
  if (!parsed.success) throw unknown("The company's own sign-in told too little of you. Ask whoever looks after it.");
  const claims = parsed.data;
  const known = await knownBy(tx, provider, claims.sub);
  const userId = known ?? (await foundByAddress(tx, provider, claims));
  const member = (await memberOfUser(tx, userId)) ?? (await newcomer(tx, provider, { userId, claims }));
  if (member.state === "suspended") throw unknown("You are suspended here. Ask an owner or admin to let you in again.");
  if (member.state === "removed")
    throw unknown("You are no member here any more. Ask an owner or admin to invite you.");
  if (known === undefined) await remember(tx, provider, { subject: claims.sub, userId });
  await follow(tx, provider, { member, claims });
  return userId;
}

async function knownBy(tx: Tx, { id }: Provider, subject: string): Promise<string | undefined> {
  const row = await tx.db
    .selectFrom("providerIdentity")
    .select("userId")
    .where("workspaceId", "=", tx.workspaceId)
    .where("providerId", "=", id)
    .where("subject", "=", subject)
    .executeTakeFirst();
  return row?.userId;
}

async function foundByAddress(tx: Tx, provider: Provider, { email, email_verified, name }: Claims): Promise<string> {
  if (email === undefined || email_verified === false || (provider.kind === "google" && email_verified !== true)) {
    throw unknown("The company's own sign-in did not vouch for your mail address. Ask whoever looks after it.");
  }
  if (!takesAddress(provider, email))
    throw unknown(`${email} is of no domain that comes in here. Sign in another way.`);
  const account = await findAccount(tx.db, { email });
  if (account) return account.id;
  if (provider.newcomerRole === null) throw notInvited();
  // What one company's system says of a mailbox proves nothing to others: the first link to it takes the account over.
  const made = await addAccount(tx.db, { name: name || email, email, isProved: false }, tx.now);
  return made.id;
}

async function newcomer(
  tx: Tx,
  { newcomerRole }: Provider,
  { userId, claims }: { userId: string; claims: Claims },
): Promise<Member> {
  if (newcomerRole === null) throw notInvited();
  const name = claims.name || claims.email || "New colleague";
  const publicName = name.split(/[\s@]+/)[0]?.slice(0, 60) || name.slice(0, 60);
  return addMember(tx, { userId, name, publicName, role: newcomerRole });
}

async function remember(tx: Tx, provider: Provider, { subject, userId }: { subject: string; userId: string }) {
  await tx.db
    .insertInto("providerIdentity")
    .values({ workspaceId: tx.workspaceId, providerId: provider.id, subject, userId, createdAt: tx.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function follow(
  tx: Tx,
  provider: Provider,
  { member, claims }: { member: Member; claims: Claims },
): Promise<void> {
  const { role, teamIds, otherTeamIds } = givenBy(provider, claims);
  const isOther = role !== undefined && role !== member.role && member.role !== "owner";
  if (isOther) await changeMember(tx, systemActor(tx.workspaceId), member.id, { role });
  await joinTeams(tx, member.id, teamIds);
  await leaveSomeTeams(tx, member.id, otherTeamIds);
}

function notInvited(): Refusal {
  return unknown("You are no member here yet. Ask an owner or admin to invite you.");
}

function unknown(sentence: string): Refusal {
  return new Refusal(403, "not_let_in", sentence);
}
