import type { Generated } from "kysely";

declare module "#platform/database/connect.ts" {
  interface Tables {
    team: {
      workspaceId: string;
      id: string;
      name: string;
      leadMemberId: string | null;
      archivedAt: Generated<Date | null>;
      createdAt: Date;
    };
    teamMember: { workspaceId: string; teamId: string; memberId: string };
  }
}
