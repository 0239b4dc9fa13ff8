import type { Role } from "../members/index.ts";

/** What a value of the claim gives whoever has it. */
export interface Mapping {
  value: string;
  role?: NewcomerRole | undefined;
  teamIds?: string[] | undefined;
}

/** Owners are made by owners, never by what another system says. */
export const newcomerRoles = ["admin", "agent", "colleague"] as const satisfies readonly Role[];
export type NewcomerRole = (typeof newcomerRoles)[number];

export const kinds = ["google", "microsoft", "other"] as const;
export type Kind = (typeof kinds)[number];

/** A company's own sign-in by OpenID Connect. */
export interface Provider {
  workspaceId: string;
  id: string;
  kind: Kind;
  /** As the button calls it. */
  name: string;
  issuer: string;
  clientId: string;
  sealedSecret: Buffer;
  /** Only addresses of these come in; empty: all that the issuer vouches for. */
  domains: string[];
  newcomerRole: NewcomerRole | null;
  /** What is read to give roles and teams. */
  claim: string | null;
  mappings: Mapping[];
  createdAt: Date;
}

/** The values of the claim: a text, or a list of texts. */
export function valuesOf(claim: unknown): string[] {
  const list = Array.isArray(claim) ? claim : [claim];
  return list.filter((value) => typeof value === "string");
}

/** Role and teams by what the claim says: the first mapping that gives a role counts, teams add up. */
export function givenBy({ claim, mappings }: Pick<Provider, "claim" | "mappings">, claims: Record<string, unknown>) {
  const values = claim === null ? [] : valuesOf(claims[claim]);
  const matched = mappings.filter(({ value }) => values.includes(value));
  const teamIds = [...new Set(matched.flatMap((each) => each.teamIds ?? []))];
  const named = new Set(mappings.flatMap((each) => each.teamIds ?? []));
  return {
    role: matched.find(({ role }) => role !== undefined)?.role,
    teamIds,
    /** Teams that another value would give: who has it no longer leaves them. */
    otherTeamIds: [...named].filter((id) => !teamIds.includes(id)),
  };
}

/** Whether an address may come in by this provider. */
export function takesAddress({ domains }: Pick<Provider, "domains">, email: string): boolean {
  return domains.length === 0 || domains.includes(email.slice(email.lastIndexOf("@") + 1).toLowerCase());
}
