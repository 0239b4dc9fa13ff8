import type { Generated } from "kysely";
import type { ProvedBy } from "../members/index.ts";

declare module "#platform/database/connect.ts" {
  interface Tables {
    userAccount: {
      id: string;
      name: string;
      email: string;
      emailVerified: Generated<boolean>;
      image: string | null;
      createdAt: Date;
      updatedAt: Date;
    };
    userSession: {
      id: string;
      userId: string;
      /** The hash of the token that the cookie carries: see `hashOfToken` of members. */
      token: string;
      provedBy: Generated<ProvedBy>;
      secondFactorAt: Date | null;
      /** The one company that it opens, where `provedBy` is `provider`. */
      providerWorkspaceId: string | null;
      expiresAt: Date;
      ipAddress: string | null;
      userAgent: string | null;
      createdAt: Date;
      updatedAt: Date;
    };
    /** Only the columns of a password: better-auth knows the others. */
    userCredential: {
      id: string;
      userId: string;
      accountId: string;
      providerId: string;
      password: string | null;
      createdAt: Date;
      updatedAt: Date;
    };
    userVerification: {
      id: string;
      identifier: string;
      value: string;
      expiresAt: Date;
      createdAt: Date;
      updatedAt: Date;
    };
    authenticator: {
      userId: string;
      sealedSeed: Buffer;
      /** The newest half minute whose code was taken: none is taken twice. */
      lastStep: Generated<number>;
      confirmedAt: Date | null;
      createdAt: Date;
    };
    recoveryCode: { userId: string; hash: Buffer; usedAt: Date | null };
    /** The library writes it: see `passkeys.ts`. */
    passkey: {
      id: string;
      userId: string;
      name: string;
      credentialId: string;
      publicKey: string;
      counter: number;
      deviceType: string;
      backedUp: boolean;
      transports: string | null;
      aaguid: string | null;
      lastUsedAt: Date | null;
      createdAt: Date;
    };
    signInAttempt: { subject: Buffer; at: Date };
  }
}
