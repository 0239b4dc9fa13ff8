import type { Generated } from "kysely";

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
      provedBy: Generated<"password" | "link">;
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
    signInAttempt: { subject: Buffer; at: Date };
  }
}
