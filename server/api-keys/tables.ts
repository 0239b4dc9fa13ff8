import type { Generated } from "kysely";
import type { Scope } from "../members/index.ts";

declare module "#platform/database/connect.ts" {
  interface Tables {
    apiKey: {
      id: string;
      workspaceId: string;
      name: string;
      hash: Buffer;
      scopes: Scope[];
      createdBy: string | null;
      createdAt: Date;
      lastUsedAt: Generated<Date | null>;
      revokedAt: Generated<Date | null>;
    };
  }
}
