import { sql } from "kysely";
import { z } from "zod";
import type { Store } from "#platform/database/index.ts";
import { notFound, Refusal } from "#platform/errors.ts";
import { seal, unseal } from "#platform/sealed.ts";
import { takeWaiting, type Waiting, waitFor } from "../sign-in/index.ts";
import { findWorkspace } from "../workspaces/index.ts";
import { findProvider, listProviders, secretIn } from "./change.ts";
import { comeIn } from "./come-in.ts";
import { beginVisit, claimsOf, connectIssuer } from "./issuer.ts";
import type { Provider } from "./provider.ts";
import type { ProviderParts } from "./routes.ts";

/** How long somebody may take at the issuer. */
const visitMinutes = 15;

const keptSchema = z.object({
  workspaceId: z.uuid(),
  providerId: z.uuid(),
  visit: z.object({ state: z.string(), nonce: z.string(), verifier: z.string() }),
});

/** A page of ours, which hands on what it was given: opening an address changes nothing. */
export function returnUrlOf(publicUrl: string): string {
  return `${publicUrl}/sign-in/return`;
}

interface Offered extends Pick<Provider, "id" | "kind" | "name"> {
  workspace: string;
}

/** What the page to sign in offers: of the company named, or of the only one here that has any. */
export async function offeredProviders(store: Store, slug: string | undefined): Promise<Offered[]> {
  const workspace = await findWorkspace(store.db, slug ?? (await onlyOne(store)) ?? "");
  if (!workspace) return [];
  const providers = await store.inWorkspace(workspace.id, listProviders);
  return providers.map(({ id, kind, name }) => ({ id, kind, name, workspace: workspace.slug }));
}

async function onlyOne({ db }: Store): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select workspaces_with_providers as id from workspaces_with_providers()`.execute(db);
  return rows.length === 1 ? rows[0]?.id : undefined;
}

/** Sends a browser to the issuer. What must come back with it is sealed, under a token that only this browser has. */
export async function visitProvider(
  { store, secret, publicUrl, reach }: ProviderParts,
  { workspace: slug, providerId }: { workspace: string; providerId: string },
): Promise<{ url: string; waiting: Waiting }> {
  const workspace = await findWorkspace(store.db, slug);
  if (!workspace) throw notFound("sign-in provider");
  const provider = await store.inWorkspace(workspace.id, (tx) => findProvider(tx, providerId));
  const config = await connectIssuer({ ...provider, secret: secretIn(provider, secret), reach });
  const { url, visit } = await beginVisit(config, returnUrlOf(publicUrl));
  const kept = JSON.stringify({ workspaceId: workspace.id, providerId, visit });
  const value = seal(secret, "visit", kept).toString("base64");
  return { url, waiting: await waitFor(store, { what: "provider", value, minutes: visitMinutes }) };
}

/** Takes what the issuer sent the browser back with, once. Returns who came, and into which company. */
export async function returnFromProvider(
  { store, secret, publicUrl, reach }: ProviderParts,
  { token, search }: { token: string | undefined; search: string },
): Promise<{ userId: string; workspaceId: string }> {
  const value = token && (await takeWaiting(store.db, { what: "provider", token }));
  if (!value)
    throw new Refusal(410, "visit_over", "This took too long, or was done already. Sign in again from the start.");
  const { workspaceId, providerId, visit } = keptSchema.parse(
    JSON.parse(unseal(secret, "visit", Buffer.from(value, "base64"))),
  );
  const provider = await store.inWorkspace(workspaceId, (tx) => findProvider(tx, providerId));
  const config = await connectIssuer({ ...provider, secret: secretIn(provider, secret), reach });
  const returned = new URL(`${returnUrlOf(publicUrl)}?${search.replace(/^\?/, "")}`);
  const claims = await claimsOf(config, { returned, visit });
  const userId = await store.inWorkspace(workspaceId, (tx) => comeIn(tx, provider, claims));
  return { userId, workspaceId };
}
