import type { z } from "zod";
import type { Tx } from "#platform/database/index.ts";
import { notFound, Refusal } from "#platform/errors.ts";
import { newId } from "#platform/ids.ts";
import { seal, unseal } from "#platform/sealed.ts";
import { type Actor, mustBeAllowed, signature } from "../members/index.ts";
import { mustBeTeams } from "../teams/index.ts";
import type { Provider } from "./provider.ts";
import type { newProviderSchema, providerChangeSchema } from "./schemas.ts";

type NewProvider = z.output<typeof newProviderSchema>;
type ProviderChange = z.output<typeof providerChangeSchema>;

/** Connects a company's own sign-in. Its secret is sealed, and given out to nobody. */
export async function addProvider(
  tx: Tx,
  actor: Actor,
  { secret, clientSecret, ...given }: NewProvider & { secret: string },
): Promise<Provider> {
  mustBeAllowed(actor, "sign_in.change");
  await mustBeRight(tx, given);
  const id = newId();
  const row = await tx.db
    .insertInto("signInProvider")
    .values({
      ...given,
      mappings: JSON.stringify(given.mappings),
      workspaceId: tx.workspaceId,
      id,
      sealedSecret: seal(secret, placeOf(id), clientSecret),
      createdAt: tx.now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const facts = { providerId: id };
  tx.record({
    kind: "sign_in_provider.added",
    ...signature(actor),
    facts,
    changed: { id, name: given.name, to: given },
  });
  return row;
}

export async function changeProvider(
  tx: Tx,
  actor: Actor,
  { id, secret, clientSecret, ...given }: ProviderChange & { id: string; secret: string },
): Promise<Provider> {
  mustBeAllowed(actor, "sign_in.change");
  await mustBeRight(tx, given);
  const { sealedSecret: _, workspaceId: __, createdAt: ___, id: ____, ...old } = await findProvider(tx, id);
  const row = await tx.db
    .updateTable("signInProvider")
    .set({
      ...given,
      mappings: JSON.stringify(given.mappings),
      ...(clientSecret !== undefined && { sealedSecret: seal(secret, placeOf(id), clientSecret) }),
    })
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
  const changed = { id, name: given.name, from: old, to: given };
  tx.record({ kind: "sign_in_provider.changed", ...signature(actor), facts: { providerId: id }, changed });
  return row;
}

/** Nobody comes in by it any more, and who did is signed out. */
export async function removeProvider(tx: Tx, actor: Actor, id: string): Promise<void> {
  mustBeAllowed(actor, "sign_in.change");
  const { name, issuer } = await findProvider(tx, id);
  await tx.db.deleteFrom("signInProvider").where("workspaceId", "=", tx.workspaceId).where("id", "=", id).execute();
  const changed = { id, name, from: { issuer } };
  tx.record({ kind: "sign_in_provider.removed", ...signature(actor), facts: { providerId: id }, changed });
}

export async function findProvider(tx: Tx, id: string): Promise<Provider> {
  const row = await tx.db
    .selectFrom("signInProvider")
    .selectAll()
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw notFound("sign-in provider");
  return row;
}

export function listProviders(tx: Tx): Promise<Provider[]> {
  return tx.db
    .selectFrom("signInProvider")
    .selectAll()
    .where("workspaceId", "=", tx.workspaceId)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
}

export function secretIn({ id, sealedSecret }: Provider, secret: string): string {
  return unseal(secret, placeOf(id), sealedSecret);
}

async function mustBeRight(
  tx: Tx,
  { kind, issuer, domains, mappings }: Omit<NewProvider, "clientSecret">,
): Promise<void> {
  await mustBeTeams(tx, [...new Set(mappings.flatMap(({ teamIds }) => teamIds ?? []))]);
  const isGoogle = kind === "google" || new URL(issuer).hostname === "accounts.google.com";
  if (isGoogle && domains.length === 0) {
    const sentence = "Everybody in the world may have an account at Google. Name the domains of your company.";
    throw new Refusal(422, "domains_missing", sentence, { field: "domains" });
  }
  if (
    new URL(issuer).hostname === "login.microsoftonline.com" &&
    /\/(common|organizations|consumers)(\/|$)/.test(issuer)
  ) {
    const sentence = "This issuer is every company's. Take the one with your own tenant's id: …/TENANT-ID/v2.0.";
    throw new Refusal(422, "issuer_of_all", sentence, { field: "issuer" });
  }
}

function placeOf(id: string): string {
  return `sign_in_provider ${id}`;
}
