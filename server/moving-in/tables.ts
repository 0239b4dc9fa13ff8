import type { Generated } from "kysely";
import type { Json } from "#platform/database/index.ts";

export type MoveInState = "running" | "done" | "failed";

declare module "#platform/database/connect.ts" {
  interface Tables {
    moveIn: {
      workspaceId: string;
      id: string;
      kind: string;
      inboxId: string | null;
      source: string;
      state: MoveInState;
      found: Generated<number>;
      counts: Json<Record<string, number>>;
      problem: string | null;
      startedAt: Date;
      writtenAt: Date;
      endedAt: Date | null;
    };
    moveInProblem: { workspaceId: string; moveInId: string; number: number; place: string; reason: string };
  }
}
