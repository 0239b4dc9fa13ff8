import { Webhook as Signer } from "standardwebhooks";
import type { Db } from "#platform/database/index.ts";
import { randomKey } from "#platform/random.ts";
import { seal, unseal } from "#platform/sealed.ts";
import { secretOf } from "../installation/index.ts";

const secretBytes = 32;

/** As Standard Webhooks writes it: `whsec_` and the key in base64. */
export function newWebhookSecret(): string {
  return `whsec_${randomKey(secretBytes).toString("base64")}`;
}

/** It is needed in the clear to sign, so it is kept encrypted; moved to another webhook it does not open. */
export async function sealSecret(db: Db, webhookId: string, secret: string): Promise<Buffer> {
  return seal(await secretOf(db, "webhooks"), webhookId, secret);
}

export async function openSecret(db: Db, webhookId: string, sealed: Buffer): Promise<string> {
  return unseal(await secretOf(db, "webhooks"), webhookId, sealed);
}

/** The headers of one try: the id stays the same at each, so that the other side knows it again. Several secrets sign beside each other. */
export function signedHeaders(secrets: readonly string[], id: string, at: Date, body: string): Record<string, string> {
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": secrets.map((secret) => new Signer(secret).sign(id, at, body)).join(" "),
  };
}
