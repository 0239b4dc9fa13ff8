import type { Generated } from "kysely";
import type { Role } from "../members/index.ts";

declare module "#platform/database/connect.ts" {
  interface Tables {
    invitation: {
      workspaceId: string;
      id: string;
      email: string | null;
      role: Role;
      teamIds: string[];
      tokenHash: Buffer;
      invitedBy: string | null;
      createdAt: Date;
      expiresAt: Date;
      acceptedAt: Generated<Date | null>;
      revokedAt: Generated<Date | null>;
    };
  }
}
