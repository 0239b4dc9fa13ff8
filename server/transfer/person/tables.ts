import type { ColumnType, Generated } from "kysely";
import type { Json } from "#platform/database/index.ts";
import type { ErasureReport } from "./erase.ts";

declare module "#platform/database/connect.ts" {
  interface Tables {
    erasure: {
      workspaceId: string;
      id: string;
      customerId: string;
      byKind: string;
      byId: string | null;
      report: Json<ErasureReport>;
      keysToRemove: Generated<string[]>;
      at: ColumnType<Date, Date, never>;
    };
  }
}
