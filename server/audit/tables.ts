import type { Json } from "#platform/database/index.ts";
import type { Change } from "./differences.ts";

declare module "#platform/database/connect.ts" {
  interface Tables {
    auditEntry: {
      workspaceId: string;
      id: string;
      at: Date;
      actorKind: "member" | "key" | "customer" | "system";
      actorId: string | null;
      actorName: string;
      kind: string;
      subjectId: string | null;
      subject: string;
      changes: Json<Change[]>;
    };
  }
}
