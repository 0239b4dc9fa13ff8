import type { z } from "zod";
import type { Db, Store } from "#platform/database/index.ts";
import type { Session } from "../members/index.ts";
import { hasAuthenticator } from "./authenticator.ts";
import { isFresh } from "./fresh.ts";
import { listPasskeys, type ShownPasskey } from "./passkeys.ts";
import { hashOfPassword } from "./password.ts";
import { countRecoveryCodes } from "./recovery-codes.ts";
import type { passkeySchema, waysSchema } from "./ways-schemas.ts";

type Places = Pick<Store, "db" | "clock">;

/** How this person can sign in. */
export async function waysOf({ db, clock }: Places, session: Session): Promise<z.input<typeof waysSchema>> {
  const { userId } = session;
  const passkeys = await listPasskeys(db, userId);
  return {
    hasPassword: (await hashOfPassword(db, userId)) !== undefined,
    hasAuthenticator: await hasAuthenticator(db, userId),
    recoveryCodesLeft: await countRecoveryCodes(db, userId),
    passkeys: passkeys.map(passkeyJson),
    isFresh: isFresh(session, clock.now()),
    isWhole: session.providerWorkspaceId === null,
  };
}

export function passkeyJson({ id, name, createdAt, lastUsedAt }: ShownPasskey): z.input<typeof passkeySchema> {
  return { id, name, createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null };
}

/** The session has shown a second factor just now. */
export async function noteSecondFactor({ db, clock }: Places, { id }: Session): Promise<void> {
  await db.updateTable("userSession").set({ secondFactorAt: clock.now() }).where("id", "=", id).execute();
}

/** What sessions have shown by the authenticator counts no more once it is gone; a passkey was shown by itself. */
export async function forgetSecondFactor(db: Db, userId: string): Promise<void> {
  await db
    .updateTable("userSession")
    .set({ secondFactorAt: null })
    .where("userId", "=", userId)
    .where("provedBy", "!=", "passkey")
    .execute();
}
