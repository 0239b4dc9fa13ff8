import type { Generated } from "kysely";

declare module "#platform/database/connect.ts" {
  interface Tables {
    signingKey: {
      workspaceId: string;
      id: number;
      secret: Buffer;
      createdAt: Date;
      retiredAt: Generated<Date | null>;
    };
  }
}
